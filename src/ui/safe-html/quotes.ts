/** Where mail programs put the mail that is answered: all of it, to the end. */
const TO_THE_END = '#appendonsend, #divRplyFwdMsg';
const MARKERS = `${TO_THE_END}, .gmail_quote, .gmail_quote_container, .yahoo_quoted, .protonmail_quote, blockquote`;

/** "On 3 Nov 2026 Mia wrote:", in the languages that mail programs say it in most; or an address, a time and a colon. */
const ATTRIBUTION =
  /(?:\b(?:wrote|kirjoitti|schrieb|a écrit|escribió|skrev|ha scritto|escreveu|schreef|napisał)\b.{0,80}|@[^\n]*\d{1,2}[.:]\d{2}.*|\d{1,2}[.:]\d{2}[^\n]*@.*):\s*$/isu;
const LONGEST_ATTRIBUTION = 300;

/**
 * Where the quoted mail at the end of a message begins; undefined if there is none, if something is written after it, or if
 * nothing else would be left.
 */
export function findQuote(fragment: DocumentFragment): ChildNode | undefined {
  for (const marker of fragment.querySelectorAll(MARKERS)) {
    const end = between(fragment, {after: marker});
    if (!marker.matches(TO_THE_END) && !isBlank(end)) continue;
    const start = withAttribution(marker);
    if (!isBlank(between(fragment, {before: start}))) return start;
  }
  return undefined;
}

/** Folds everything from there on; the summary is for who shows it. */
export function foldQuote(fragment: DocumentFragment, start: ChildNode): HTMLDetailsElement {
  const range = fragment.ownerDocument.createRange();
  range.setStartBefore(start);
  range.setEnd(fragment, fragment.childNodes.length);
  const details = fragment.ownerDocument.createElement('details');
  details.className = 'quote';
  details.append(range.extractContents());
  fragment.append(details);
  return details;
}

function between(fragment: DocumentFragment, {before, after}: {before?: Node; after?: Node}): Range {
  const range = fragment.ownerDocument.createRange();
  range.selectNodeContents(fragment);
  if (before) range.setEndBefore(before);
  if (after) range.setStartAfter(after);
  return range;
}

function isBlank(range: Range): boolean {
  return range.toString().trim() === '' && !range.cloneContents().querySelector('img');
}

/** The line above a quotation that says whose it is belongs to it. */
function withAttribution(marker: ChildNode): ChildNode {
  let start = marker;
  for (let at = previous(start); at; at = previous(at)) {
    const text = at.textContent?.trim() ?? '';
    if (text.length > LONGEST_ATTRIBUTION) break;
    if (ATTRIBUTION.test(text)) {
      start = at;
      break;
    }
    if (text) break;
  }
  return start;
}

/** What stands before a node; before its parent's, where it is the first there. */
function previous(node: ChildNode): ChildNode | null {
  if (node.previousSibling) return node.previousSibling;
  const parent = node.parentElement;
  return parent ? previous(parent) : null;
}
