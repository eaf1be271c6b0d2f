import {partNames} from './part-names.js';

/** An element that another of ours holds. */
export type HeldElement = keyof typeof partNames;

const names: Readonly<Record<HeldElement, readonly [prefix: string, parts: string, ...inside: HeldElement[]]>> = partNames;

/**
 * The value of `exportparts` for an element: a part `row` of the list is `list-row` outside the element that holds the list, and keeps
 * that name all the way out.
 */
export function exportedParts(element: HeldElement): string {
  const value = made.get(element) ?? make(element);
  made.set(element, value);
  return value;
}

/** Values that were asked for: elements ask each time they are drawn. */
const made = new Map<HeldElement, string>();

function make(element: HeldElement): string {
  const [, parts, ...inside] = names[element];
  const own = parts.split(' ').map(part => `${part}: ${exportedName(element, part)}`);
  const passedOn = inside.flatMap(held => names[held][1].split(' ').map(part => exportedName(held, part)));
  return [...own, ...passedOn].join(', ');
}

/** What a part is called outside the element that holds its own. */
export function exportedName(element: HeldElement, part: string): string {
  return `${names[element][0]}-${part}`;
}
