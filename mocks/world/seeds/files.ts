import {fromBase64} from '../base64.js';
import type {FileInput} from '../builder-inputs.js';

const images = {
  label:
    'iVBORw0KGgoAAAANSUhEUgAAALQAAABsAQAAAADr26XdAAAAR0lEQVR42mNgoDHg/48NjIrTT5yH5wOPzZ/Dn/8YHzjM8Jn5PP8Z+1HxUfFR8VHxQSk+0spnlOqSBuKD1b/8NBIfWemHxgAAZgIHA3682hsAAAAASUVORK5CYII=',
  faded:
    'iVBORw0KGgoAAAANSUhEUgAAALQAAABsAQAAAADr26XdAAAATUlEQVR42mNgoDHg/48NjIrTT5yH5wOPzf/Dn/8YnzvM8Jn5PP8Z+1HxUfFR8VHxQSk+0spnSDV5AEjwMTDQQHyw+pefRuIjK/3QGAAAXEURBWu0pGMAAAAASUVORK5CYII=',
  logo: 'iVBORw0KGgoAAAANSUhEUgAAADAAAAAwAQAAAAB/ecQqAAAAXklEQVR42pXQsQ3AIAwEwEcUlIzgURjNjMYojEBJgSBWpMRfJm6u8est49yDXyizC7OEmZkZiemRaYGpYAB1NlCcBYgzszW9DFnJ6WVHp+kJTrUqx05o+mDblvn+ngsOqeiBRT7ofAAAAABJRU5ErkJggg==',
};

/** A real PNG: a printed label, the same with white streaks, or a small logo. */
export function png(name: string, image: keyof typeof images, contentId?: string): FileInput {
  return {name, type: 'image/png', content: fromBase64(images[image]), contentId};
}

/** A text file; the media type follows from the name's end. */
export function textFile(name: string, lines: string[]): FileInput {
  return {name, type: name.endsWith('.csv') ? 'text/csv' : 'text/plain', content: `${lines.join('\n')}\n`};
}

/** A PDF of one page with these lines (ISO 32000-1); plain ASCII without brackets and backslashes. */
export function pdf(name: string, lines: string[]): FileInput {
  const text = `BT /F1 11 Tf 14 TL 56 780 Td ${lines.map(line => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let content = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = content.length;
    content += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = content.length;
  content += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  content += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return {name, type: 'application/pdf', content};
}
