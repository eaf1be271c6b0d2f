import {html, type TemplateResult} from 'lit';

const LINK = /\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g;

/** Plain text with links written as `[words](https://…)` (R65). */
export function consentText(text: string): (string | TemplateResult)[] {
  const pieces: (string | TemplateResult)[] = [];
  let at = 0;
  for (const {0: whole, 1: words, 2: href = '', index} of text.matchAll(LINK)) {
    pieces.push(
      text.slice(at, index),
      html`<a class="portico-link" href=${href} target="_blank" rel="noopener noreferrer">${words}</a>`,
    );
    at = index + whole.length;
  }
  return [...pieces, text.slice(at)];
}
