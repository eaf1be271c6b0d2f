import {pause} from '../../../support/page/look.js';
import type {Harm} from './entry.js';
import {lookOf, openStage} from './stage.js';

declare global {
  interface Window {
    /** Called by scripts of hostile messages. */
    ran: (place: number) => void;
  }
}

/** A frame with a message in it, and what notices that it does harm. */
export interface Trial {
  readonly place: number;
  readonly frame: HTMLIFrameElement;
}

const ran = new Set<number>();
window.ran = place => ran.add(place);

let places = 0;
/** A place of its own, so that what is asked for and run is known to be of one message. */
export const newPlace = (): number => ++places;

const session = `${Date.now()}${Math.random().toString().slice(2)}`;
const trapOf = (place: number) => `/trap/${session}-${place}/`;

/** The HTML with its traps in this place. */
export function armed(html: string, place: number): string {
  const trap = `${location.origin}${trapOf(place)}`;
  return html
    .replaceAll('{trap}', trap)
    .replaceAll('{trap-host}', trap.replace(/^http:/, ''))
    .replaceAll('{trap-tab}', trap.replace('http:', 'ht\ttp:'))
    .replaceAll('{run}', `top.ran(${place})`);
}

const untouched = openStage().then(frame => {
  const look = lookOf(frame);
  frame.remove();
  if (look === undefined) throw new Error('The page was not seen as it is without a message');
  return look;
});

/** Lets messages do what they will, is careless with them, and tells the harm that each has done. The frames go. */
export async function harmsOf(trials: readonly Trial[]): Promise<ReadonlySet<Harm>[]> {
  await pause(100);
  const found = trials.map(({frame}) => harmsInSight(frame));
  const done = await harmsDone(trials);
  return done.map((harms, at) => new Set([...found[at]!, ...harms]));
}

/** The same without looking at what there is to read and to press. */
export async function harmsDone(trials: readonly Trial[]): Promise<ReadonlySet<Harm>[]> {
  for (const {frame} of trials) useCarelessly(frame);
  await pause(250);
  const look = await untouched;
  const asked = await (await fetch('/trap-log', {cache: 'no-store'})).text();
  return trials.map(({frame, place}) => {
    const harms = new Set<Harm>();
    if (ran.has(place)) harms.add('runs a script');
    if (asked.includes(trapOf(place))) harms.add('makes a request');
    if (lookOf(frame) !== look) harms.add('reaches the page');
    frame.remove();
    return harms;
  });
}

/** Clicks all that takes a click, but what is known to lead out of the frame. */
function useCarelessly({contentDocument: page}: HTMLIFrameElement): void {
  if (page?.querySelector('base[target]')) return;
  const targets = 'a[href], area[href], button, label, [onclick], [tabindex], input[type=submit], input[type=image], svg a *';
  for (const element of page?.querySelectorAll<HTMLElement | SVGElement>(`#message :is(${targets})`) ?? []) {
    const leadsOut =
      element.hasAttribute('target') ||
      /^(?:https?:|\/\/|\/|file:|data:|ms-settings:|#)/.test(element.getAttribute('href') ?? '');
    if (leadsOut) continue;
    element.focus();
    element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, composed: true, view: page?.defaultView}));
  }
}

function harmsInSight({contentDocument: page}: HTMLIFrameElement): Harm[] {
  const message = page?.querySelector<HTMLElement>('#message');
  if (!message) return [];
  const harms: Harm[] = [];
  const has = (selector: string) => message.querySelector(selector) !== null;
  if ([...message.querySelectorAll('a[href], area[href], svg a')].some(link => !opensApart(link))) harms.push('opens unsafely');
  if (has('input, textarea, select, button, datalist, [contenteditable], [accesskey], [tabindex], [draggable], [autofocus]'))
    harms.push('asks for input');
  if (visualText(message) !== lettersOf(message)) harms.push('turns text round');
  if ([...message.querySelectorAll('a[href]')].some(link => fakes(link as HTMLAnchorElement))) harms.push('fakes a link');
  return harms;
}

function opensApart(link: Element): boolean {
  if (!(link.localName === 'a' && 'relList' in link) || link.hasAttribute('referrerpolicy') || link.hasAttribute('download'))
    return false;
  const {relList, target, protocol, origin} = link as HTMLAnchorElement;
  const isForeign = ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) && origin !== location.origin;
  return (
    isForeign &&
    target === '_blank' &&
    relList.contains('noopener') &&
    relList.contains('noreferrer') &&
    !relList.contains('opener')
  );
}

/** Does its text name a host, and is its own neither that nor said right after it? */
function fakes(link: HTMLAnchorElement): boolean {
  const described = [...link.querySelectorAll('img')].map(({alt}) => alt).join('');
  const text = (link.textContent + described).replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  if (!/[a-z-]\.example/i.test(text)) return false;
  const place = link.host || link.pathname;
  const said = link.nextSibling?.nextSibling?.textContent ?? '';
  const isBare = text.replace(/^https?:\/\//, '').replace(/\/$/, '') === place;
  return !isBare && !said.includes(place);
}

const plain = (text: string) => text.replaceAll(/[\s\p{Cf}]/gu, '');

/** The text as it is written, without blanks and marks. */
export function lettersOf(message: HTMLElement): string {
  return plain(
    shownTexts(message)
      .map(({data}) => data)
      .join(''),
  );
}

/** The text as it stands on the page, from left to right and from top to bottom. */
export function visualText(message: HTMLElement): string {
  const letters: {letter: string; left: number; top: number}[] = [];
  const range = message.ownerDocument.createRange();
  for (const text of shownTexts(message)) {
    for (let at = 0; at < text.length; at += 1) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const {left, top, width} = range.getBoundingClientRect();
      if (width > 0) letters.push({letter: text.data[at] ?? '', left, top: Math.round(top)});
    }
  }
  letters.sort((one, other) => one.top - other.top || one.left - other.left);
  return plain(letters.map(({letter}) => letter).join(''));
}

/** Texts that are drawn as such. */
function shownTexts(message: HTMLElement): Text[] {
  const walker = message.ownerDocument.createTreeWalker(message, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const range = message.ownerDocument.createRange();
  return texts.filter(text => {
    range.selectNodeContents(text);
    return range.getClientRects().length > 0 && plain(text.data) !== '';
  });
}
