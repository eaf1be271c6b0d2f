import {allowedAttributes, allowedElements} from '../../../../src/ui/safe-html/allowed.js';

const HTML = 'http://www.w3.org/1999/xhtml';
const elements: readonly string[] = allowedElements;
/** Those of our own besides: of links, and of images that wait. */
const attributes: readonly string[] = [...allowedAttributes, 'target', 'rel', 'class', 'part', 'data-held-src'];

/** What a cleaned message must not have, one line each. */
export function flawsOf(fragment: DocumentFragment): string[] {
  const walker = fragment.ownerDocument.createTreeWalker(fragment);
  const flaws: string[] = [];
  while (walker.nextNode()) flaws.push(...flawsOfNode(walker.currentNode));
  return flaws;
}

function flawsOfNode(node: Node): string[] {
  if (node instanceof Text) return /[\u202A-\u202E]/.test(node.data) ? ['a text that turns round'] : [];
  if (!(node instanceof Element)) return [`a ${node.nodeName}`];
  const flaws: string[] = [];
  if (node.namespaceURI !== HTML || !elements.includes(node.localName)) flaws.push(`<${node.localName}>`);
  if (node.shadowRoot) flaws.push('a shadow root');
  for (const {name, value} of node.attributes) {
    if (!attributes.includes(name) || (['class', 'part'].includes(name) && value !== 'held-image'))
      flaws.push(`${name}="${value}"`);
  }
  if (node.matches('a[href]') && !/^\s*(?:https?:|mailto:|tel:)/i.test(node.getAttribute('href') ?? '')) flaws.push('a link');
  if (node.matches('img[src]') && !/^\s*data:image\/(?:png|jpe?g|gif|webp);/i.test(node.getAttribute('src') ?? ''))
    flaws.push('an image');
  return flaws;
}
