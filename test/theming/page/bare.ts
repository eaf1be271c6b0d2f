import {everyNode, nameOf} from './nodes.js';

/** Boxes take the accent, and are one part with their words. */
const reached = `button, input:not([type="checkbox"], [type="radio"]), select, textarea, a, summary, label[for], legend, img, mark, h2, h3`;

/** What has no part of its own, and why. Nothing else that a theme would want to reach does without. In a message, tags are its author's. */
const plain = {
  '[part="skeleton"] *': 'shapes of what is to come; the part is the skeleton',
  '[part="filter"] > .number': 'the count in the button that opens the filters, whose colours are tokens',
};

/**
 * Nodes without a part that a theme would want to reach: what is pressed or filled in, headings, labels, pictures, everything with a
 * background or a border, and words that stand in no part.
 */
export function bareNodes(): string[] {
  return everyNode()
    .filter(node => isOurs(node) && node.part.length === 0 && isDrawn(node) && !node.matches(Object.keys(plain).join()))
    .filter(node => node.matches(reached) || isPainted(node) || (hasWords(node) && !node.closest('[part]')))
    .map(node => `${nameOf(node)}.${node.className}`);
}

function isOurs(node: Element): boolean {
  const {host} = node.getRootNode() as Partial<ShadowRoot>;
  return Boolean(host?.localName.startsWith('portico-')) && !node.localName.startsWith('portico-') && !node.closest('svg');
}

function isDrawn(node: Element): boolean {
  const {width, height} = node.getBoundingClientRect();
  return width > 2 && height > 2 && node.checkVisibility();
}

function isPainted(node: Element): boolean {
  const {backgroundColor, borderTopWidth, borderBottomWidth} = getComputedStyle(node);
  return backgroundColor !== 'rgba(0, 0, 0, 0)' || borderTopWidth !== '0px' || borderBottomWidth !== '0px';
}

function hasWords(node: Element): boolean {
  return [...node.childNodes].some(child => child instanceof Text && child.data.trim() !== '');
}
