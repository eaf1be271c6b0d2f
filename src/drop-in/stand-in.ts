import {Returns} from '../controllers/returns.js';
import {tags} from './parts.js';

const attribute = 'data-portico';
const told = new Set<string>();
const filled = new WeakMap<Element, Returns>();

/**
 * Attributes that a stand-in passes on. Sanitisers let every `data-…` through, so whoever may write a comment can write one: it
 * says what is shown, never whom to ask (`backend`, `auth`), and nothing that runs (`onfocus`).
 */
export const standInAttributes: readonly string[] = [
  'address',
  'compact',
  'form-prefill',
  'keep-title',
  'page',
  'prefill',
  'routing',
  'take-focus',
  'ticket-id',
  'without-outgoing',
];
/** Tags that a stand-in makes: all that show something. */
const names = tags.filter(tag => tag !== 'portico-provider').map(tag => tag.replace('portico-', ''));

/** Elements that stand for a tag, on sites that let no unknown tag through. */
export const standIns = `[${attribute}]`;

/**
 * Puts the tag that an element stands for into it: `<div data-portico="ticket-list" data-portico-address="view">` gets a
 * `<portico-ticket-list address="view">`, with what the element held as what shows meanwhile.
 */
export function fillStandIn(element: Element): void {
  const name = element.getAttribute(attribute) ?? '';
  if (!names.includes(name)) return sayUnknown(`${attribute}="${name}"`);
  const tag = `portico-${name}`;
  if ([...element.children].some(({localName}) => localName === tag)) return;
  const returns = filled.get(element) ?? new Returns();
  filled.set(element, returns);
  if (!returns.may()) return say(`The page keeps removing <${tag}> from its ${attribute}="${name}".`);
  const made = document.createElement(tag);
  for (const {name, value} of element.attributes) {
    if (name.startsWith(`${attribute}-`)) pass(made, name.slice(attribute.length + 1), value);
  }
  made.append(...element.childNodes);
  element.append(made);
}

function pass(made: Element, name: string, value: string): void {
  if (standInAttributes.includes(name)) made.setAttribute(name, value);
  else say(`${attribute}-${name} is not passed on. Known are ${standInAttributes.join(', ')}.`);
}

/** Says that what is written in the page stands for nothing. */
export function sayUnknown(written: string): void {
  say(`${written}: there is no such element. Known are ${names.join(', ')}.`);
}

/** Once. */
function say(problem: string): void {
  if (told.has(problem)) return;
  told.add(problem);
  console.error(problem);
}
