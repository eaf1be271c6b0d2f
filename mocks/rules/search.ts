import type {TicketSummary} from '../../src/contract/tickets.js';
import type {MessageRecord, TicketRecord, World} from '../world/world.js';
import {foldedTexts} from './folded-texts.js';
import {foldCase, foldFor, hasMarks} from './folding.js';

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

/** A ticket that is searched. */
export interface Searched {
  readonly ticket: TicketRecord;
  /** Place in the world's table. */
  readonly position: number;
  /** Messages in sight; asked for only where the heading does not have all words. */
  readonly visible: readonly MessageRecord[];
}

/**
 * Do all words occur in what the customer sees of a ticket: subject, reference, visible messages (R7)? No word reaches from one
 * text into the next.
 */
export function matching(world: World, words: readonly string[]): (searched: Searched) => boolean {
  const {headings, messages} = foldedTexts(world);
  const all = words.map(text => ({text, form: hasMarks(text) ? ('marked' as const) : ('bare' as const)}));
  return searched => {
    const {ticket, position} = searched;
    const heading = headings.of(position, [ticket.subject, ticket.reference]);
    const left = all.filter(({text, form}) => !heading[form].includes(text));
    if (left.length === 0) return true;
    const texts = searched.visible.map(message => message.text);
    const said = messages.of(position, texts);
    return left.every(({text, form}) => said[form].includes(text));
  };
}

/** The newest visible message with a word that the subject has not; undefined if the subject has all of them. */
export function snippet(words: readonly string[], ticket: TicketRecord, visible: readonly MessageRecord[]): Snippet | undefined {
  const left = missingIn(heading(ticket), words);
  const text =
    left.length > 0 ? visible.findLast(message => missingIn(message.text, left).length < left.length)?.text : undefined;
  return text === undefined ? undefined : cut(text.replaceAll(/\s+/g, ' '), words, left);
}

function heading(ticket: TicketRecord): string {
  return `${ticket.subject}\n${ticket.reference}`;
}

function missingIn(text: string, words: readonly string[]): string[] {
  return words.filter(word => !foldFor(word)(text).includes(word));
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
