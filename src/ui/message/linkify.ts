import {html, type TemplateResult} from 'lit';

/** Not with a name before an at sign, which can look like the place that it leads to. */
const ADDRESS = /\bhttps?:\/\/(?![^\s/?#]*@)[^\s<>"']+[^\s<>"'.,;:!?)\]}]/gi;

/** Plain text with its web addresses as links. */
export function linkify(text: string): (string | TemplateResult)[] {
  const pieces: (string | TemplateResult)[] = [];
  let at = 0;
  for (const {0: address, index} of text.matchAll(ADDRESS)) {
    pieces.push(
      text.slice(at, index),
      html`<a href=${address} target="_blank" rel="noopener noreferrer nofollow">${address}</a>`,
    );
    at = index + address.length;
  }
  return [...pieces, text.slice(at)];
}
