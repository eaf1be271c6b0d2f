import type {Handle} from '../offer.js';
import {everyNode, isInside, nameOf} from './nodes.js';
import type {Finding} from './rules.js';

/** What tells that a node looks different. Sizes come after what else is different: they change around it, too. */
const looks = [
  'color',
  'background-color',
  'border-top-color',
  'border-bottom-color',
  'outline-color',
  'box-shadow',
  'fill',
  'stroke',
  '-webkit-text-fill-color',
  'accent-color',
  'border-top-left-radius',
  'min-block-size',
  'padding-block-start',
  'font-family',
  'font-weight',
  'transition-duration',
  'max-block-size',
  'inset-block-end',
];
const sizes = ['block-size'];

/** Sets a custom property on an element: it should change something in it, and nothing elsewhere on the page. */
export function tryProperty({element, name, value}: Handle & {kind: 'property'}): Finding {
  const all = everyNode();
  const host = all.find((node): node is HTMLElement => node.localName === element && node instanceof HTMLElement);
  if (!host) return undefined;
  const inside = all.filter(node => isInside(node, host));
  const outside = all.filter(node => !inside.includes(node));
  const before = {inside: inside.map(look(looks, sizes)), outside: outside.map(look(looks))};
  host.style.setProperty(name, value);
  const differs = (was: readonly string[], now: (node: Element) => string) => (node: Element, index: number) =>
    now(node) !== was[index];
  const changed = inside.some(differs(before.inside, look(looks, sizes)));
  const elsewhere = outside.filter(differs(before.outside, look(looks)));
  host.style.removeProperty(name);
  const stays = inside.filter(differs(before.inside, look(looks, sizes)));
  if (elsewhere.length > 0) return `changes ${elsewhere.slice(0, 3).map(nameOf).join(', ')} outside`;
  if (stays.length > 0) return `leaves ${stays.slice(0, 3).map(nameOf).join(', ')} changed`;
  // Not everything has a colour for errors, say.
  return changed ? '' : undefined;
}

const look =
  (...properties: readonly (readonly string[])[]) =>
  (node: Element): string => {
    endTransitions(node);
    const style = getComputedStyle(node);
    return properties
      .flat()
      .map(property => style.getPropertyValue(property))
      .join('|');
  };

/** What fades is seen as it will be. */
function endTransitions(node: Element): void {
  for (const animation of node.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
}
