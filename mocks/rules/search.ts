import type {TicketSummary} from '../../src/contract/tickets.js';
import type {MessageRecord, TicketRecord} from '../world/world.js';

export type Snippet = NonNullable<TicketSummary['snippet']>;

/** Characters of a snippet, and of those before its first match. */
const SNIPPET_LENGTH = 160;
const LEAD = 40;

/**
 * Words to look for; all must occur (R40, X3). Empty if there is nothing to look for. They keep their marks: "hame" finds
 * "Häme", and "sää" does not find "saa".
 */
export function searchWords(search: string | undefined): string[] {
  const words = foldCase(search ?? '').split(/\s+/);
  return [...new Set(words.filter(Boolean))];
}

/**
 * Do all words occur in what the customer sees of the ticket: subject, reference, visible messages (R7)? `visible` is called
 * only where the heading does not have them all.
 */
export function matches(words: readonly string[], ticket: TicketRecord, visible: () => readonly MessageRecord[]): boolean {
  let left = missingIn(heading(ticket), words);
  if (left.length === 0) return true;
  // No word reaches from one text into the next.
  for (const message of visible()) {
    left = missingIn(message.text, left);
    if (left.length === 0) return true;
  }
  return false;
}

/** The newest visible message with a word that the subject has not; undefined if the subject has all of them. */
export function snippet(words: readonly string[], ticket: TicketRecord, visible: readonly MessageRecord[]): Snippet | undefined {
  const left = missingIn(heading(ticket), words);
  const text =
    left.length > 0 ? visible.findLast(message => missingIn(message.text, left).length < left.length)?.text : undefined;
  return text === undefined ? undefined : cut(text.replaceAll(/\s+/g, ' '), words, left);
}

/** Without case, accents and marks. */
export function fold(text: string): string {
  return isPlain(text) ? text.toLowerCase() : foldCase(text).replaceAll(/\p{M}/gu, '');
}

/** Without case: by way of capitals, so that "STRASSE" finds "Straße". */
function foldCase(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text.normalize('NFKD').toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

/** ASCII, which folds in a tenth of the time and to the same. */
function isPlain(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** How to fold a text in which to look for a word: a word with marks wants the same ones. */
function foldFor(word: string): (text: string) => string {
  return /\p{M}/u.test(word) ? foldCase : fold;
}

function heading(ticket: TicketRecord): string {
  return `${ticket.subject}\n${ticket.reference}`;
}

function missingIn(text: string, words: readonly string[]): string[] {
  // All folds of plain text are the same.
  const plain = isPlain(text) ? text.toLowerCase() : undefined;
  return words.filter(word => !(plain ?? foldFor(word)(text)).includes(word));
}

function cut(text: string, words: readonly string[], left: readonly string[]): Snippet {
  const first = Math.min(...left.flatMap(word => places(text, word)).map(([start]) => start));
  const from = first <= LEAD ? 0 : text.lastIndexOf(' ', first - LEAD) + 1 || first - LEAD;
  const start = wholeCharacter(text, from);
  const end = wholeCharacter(text, Math.min(text.length, start + SNIPPET_LENGTH));
  const part = text.slice(start, end);
  const found = words.flatMap(word => places(part, word)).toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  return {text: part, matches: apart(found)};
}

/** Without those that overlap one before them. */
function apart(found: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const match of found) if (match[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(match);
  return kept;
}

/** Where a folded word occurs in a text: start and end in UTF-16 units of the text itself. */
function places(text: string, word: string): [number, number][] {
  const foldPart = foldFor(word);
  const origin: number[] = [];
  let folded = '';
  let index = 0;
  for (const character of text) {
    const part = foldPart(character);
    for (let unit = 0; unit < part.length; unit += 1) origin.push(index);
    folded += part;
    index += character.length;
  }
  origin.push(text.length);
  const found: [number, number][] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    found.push([origin[at]!, endOf(text, origin, at + word.length)]);
  }
  return found;
}

/** End of a match: marks that follow its last character belong to it. */
function endOf(text: string, origin: readonly number[], at: number): number {
  const last = origin[at - 1]!;
  return Math.max(origin[at]!, last + String.fromCodePoint(text.codePointAt(last)!).length);
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index;
}
