import {tags} from './parts.js';

const attribute = 'data-portico';
const told = new Set<string>();

/** Elements that stand for a tag, on sites that let no unknown tag through. */
export const standIns = `[${attribute}]`;

/**
 * Puts the tag that an element stands for into it: `<div data-portico="ticket-list" data-portico-sort="subject">` gets a
 * `<portico-ticket-list sort="subject">`, with what the element held as what shows meanwhile.
 */
export function fillStandIn(element: Element): void {
  const name = element.getAttribute(attribute) ?? '';
  const tag = `portico-${name}`;
  if (!tags.includes(tag)) return sayUnknown(`${attribute}="${name}"`);
  if ([...element.children].some(({localName}) => localName === tag)) return;
  const made = document.createElement(tag);
  for (const {name, value} of element.attributes) {
    if (name.startsWith(`${attribute}-`)) made.setAttribute(name.slice(attribute.length + 1), value);
  }
  made.append(...element.childNodes);
  element.append(made);
}

/** Says once that what is written in the page stands for nothing. */
export function sayUnknown(written: string): void {
  if (told.has(written)) return;
  told.add(written);
  const names = tags.map(tag => tag.replace('portico-', ''));
  console.error(`${written}: there is no such element. Known are ${names.join(', ')}.`);
}
