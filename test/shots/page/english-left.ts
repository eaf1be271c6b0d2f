import {closing, opening} from './pseudo-locale.js';

/** What `Intl` says for English dates, times, sizes and lists. */
const saidByIntl =
  /^(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|(?:Janu|Febru)ary|March|April|August|(?:Septem|Octo|Novem|Decem)ber|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|AM|PM|at|and|ago|in|now|today|yesterday|(?:day|hour|minute|second)s?|h|hr|min|m|s|k?B|MB|bytes?)$/i;
const attributes = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-roledescription'];

/**
 * Words on the page that are neither of the pseudo-locale nor of `Intl` nor of the data: they do not come from the messages.
 *
 * @param data All that the backend may have said, as JSON.
 */
export function englishLeft(data: string): string[] {
  const known = new Set(wordsOf(data.replaceAll(/\\[nrt]/g, ' ').toLowerCase()));
  return [...textsOf(document.querySelector('portico-provider')!)]
    .flatMap(text => wordsOf(withoutPseudo(text)))
    .filter((word, index, all) => all.indexOf(word) === index && !known.has(word.toLowerCase()) && !saidByIntl.test(word));
}

/** A text without what stands in brackets, which may be nested: a message with a message as its value. */
function withoutPseudo(text: string): string {
  let depth = 0;
  let rest = '';
  for (const character of text) {
    if (character === opening) depth += 1;
    else if (character === closing) depth = Math.max(depth - 1, 0);
    else if (depth === 0) rest += character;
  }
  return rest;
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

/** Texts below a node that elements of ours render, with those of their attributes. */
function* textsOf(node: Node): Iterable<string> {
  if (node instanceof Text) {
    yield node.data;
    return;
  }
  if (node instanceof Element) {
    // Codes are for support, in the details of an error.
    if (['STYLE', 'SCRIPT', 'TEMPLATE', 'CODE'].includes(node.tagName.toUpperCase())) return;
    for (const name of attributes) yield node.getAttribute(name) ?? '';
    if (node.shadowRoot) yield* textsOf(node.shadowRoot);
  }
  for (const child of node.childNodes) yield* textsOf(child);
}
