import {shotsOf} from '../../test/shots/baselines.js';
import type {Screen} from '../../test/shots/screen.js';

/** A page that shows all pictures of each screen side by side. */
export function contactSheet(screens: readonly Screen[]): string {
  const rows = screens.map(screen => {
    const pictures = shotsOf(screen).map(
      ({name, variant}) =>
        `<figure><a href="${name}.png"><img src="${name}.png" alt="" /></a><figcaption>${variant}</figcaption></figure>`,
    );
    return `<h2>${screen.name}</h2><div>${pictures.join('')}</div>`;
  });
  return `<!doctype html><meta charset="utf-8" /><title>Screens</title>
<style>body { font: 1rem sans-serif } div { display: flex; gap: 1rem; overflow-x: auto } img { max-height: 32rem; border: 1px solid #999 }</style>
${rows.join('\n')}
`;
}
