import type {Handle} from '../offer.js';
import {everyNode, form} from './nodes.js';

/** A place on the page, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Numbers in a picture, from 1, and what of the page should be in it. */
export interface Labels {
  readonly parts: readonly string[];
  readonly clip: Box;
}

const colour = '#c4114f';
const size = 18;
const margin = 24;

/** Draws numbered frames around the nodes of an element that can be seen; undefined if there is none. */
export function label(element: string, handles: readonly Handle[]): Labels | undefined {
  const nodes = handles.flatMap(handle => {
    const all = everyNode().filter(one => has(one, handle, element) && isDrawn(one));
    const node = all.find(isInView) ?? all[0];
    return node ? [{name: labelOf(handle), node}] : [];
  });
  if (!nodes.some(({node}) => isInView(node))) nodes[0]?.node.scrollIntoView({block: 'center', behavior: 'instant'});
  const found = nodes.filter(({node}) => isInView(node)).map(({name, node}) => ({name, box: node.getBoundingClientRect()}));
  if (found.length === 0) return undefined;
  const sheet = document.createElement('div');
  sheet.id = 'labels';
  // Above dialogs, too.
  sheet.popover = 'manual';
  Object.assign(sheet.style, {
    position: 'absolute',
    inset: '0',
    border: '0',
    padding: '0',
    background: 'none',
    overflow: 'visible',
  });
  const taken: {x: number; y: number}[] = [];
  found.forEach(({box}, index) => {
    const frame = document.createElement('div');
    Object.assign(frame.style, {...place(box), outline: `1.5px solid ${colour}`, outlineOffset: '-1px', borderRadius: '2px'});
    const number = document.createElement('b');
    number.textContent = String(index + 1);
    const at = freePlace(box, taken);
    Object.assign(number.style, {
      ...place({...at, width: size, height: size}),
      background: colour,
      color: '#fff',
      borderRadius: '50%',
      font: `700 11px/${size}px system-ui, sans-serif`,
      textAlign: 'center',
    });
    sheet.append(frame, number);
  });
  document.body.append(sheet);
  sheet.showPopover();
  return {parts: found.map(({name}) => name), clip: around(found.map(({box}) => box))};
}

/** Takes the frames away. */
export function unlabel(): void {
  document.querySelector('#labels')?.remove();
}

/** How a picture's record names it. */
export function labelOf({kind, name}: Handle): string {
  return kind === 'class' ? `.${name}` : name;
}

function has(node: Element, {kind, name}: Handle, element: string): boolean {
  if (kind === 'class') return node.matches(`${form} .${name}`);
  return node.part.contains(name) && (node.getRootNode() as Partial<ShadowRoot>).host?.localName === element;
}

function isDrawn(node: Element): boolean {
  const {width, height} = node.getBoundingClientRect();
  return width > 2 && height > 2 && node.checkVisibility({visibilityProperty: true});
}

function isInView(node: Element): boolean {
  const {top, bottom} = node.getBoundingClientRect();
  return top >= 0 && (bottom <= innerHeight || top < innerHeight / 2);
}

function place({x, y, width, height}: Box): Record<string, string> {
  return {position: 'fixed', left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px`, boxSizing: 'border-box'};
}

/** At the corner of the box, beside numbers that stand there already. */
function freePlace({x, y}: Box, taken: {x: number; y: number}[]): {x: number; y: number} {
  const at = {x: Math.max(x - size / 2, 2), y: Math.max(y - size / 2, 2)};
  while (taken.some(other => Math.abs(other.x - at.x) < size && Math.abs(other.y - at.y) < size)) at.x += size + 1;
  taken.push(at);
  return at;
}

function around(boxes: readonly Box[]): Box {
  const left = Math.max(Math.min(...boxes.map(({x}) => x)) - margin, 0);
  const top = Math.max(Math.min(...boxes.map(({y}) => y)) - margin, 0);
  const right = Math.min(Math.max(...boxes.map(({x, width}) => x + width)) + margin, innerWidth);
  const bottom = Math.min(Math.max(...boxes.map(({y, height}) => y + height)) + margin, innerHeight);
  return {x: left, y: top, width: right - left, height: bottom - top};
}
