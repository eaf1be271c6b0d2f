import {allowedAttributes} from './allowed.js';

/** HTML that is safe to attach to the page. */
export interface SafeHtml {
  readonly fragment: DocumentFragment;
  /** Remote images that are held back. */
  readonly heldImages: number;
}

const LINK = /^(?:https?:|mailto:|tel:)/i;
const REMOTE = /^https?:/i;
const EMBEDDED = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i;
const HELD = 'data-held-src';

/**
 * What both sanitisers leave to us: links open apart and tell nothing, images wait. Works on an inert document, before any
 * node is in the page, so nothing has been requested yet.
 */
export function defuse(fragment: DocumentFragment): SafeHtml {
  for (const element of fragment.querySelectorAll('*')) {
    for (const {name} of [...element.attributes]) {
      if (!(allowedAttributes as readonly string[]).includes(name)) element.removeAttribute(name);
    }
  }
  for (const link of fragment.querySelectorAll('a')) defuseLink(link);
  for (const image of fragment.querySelectorAll('img')) defuseImage(image);
  return {fragment, heldImages: fragment.querySelectorAll(`[${HELD}]`).length};
}

/** Loads the images that were held back; the reader asked for it. */
export function showHeldImages(root: ParentNode): void {
  for (const placeholder of root.querySelectorAll<HTMLElement>(`[${HELD}]`)) {
    const image = document.createElement('img');
    image.referrerPolicy = 'no-referrer';
    image.loading = 'lazy';
    image.alt = placeholder.textContent;
    image.src = placeholder.getAttribute(HELD) ?? '';
    placeholder.replaceWith(image);
  }
}

function defuseLink(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href')?.trim() ?? '';
  if (!LINK.test(href)) {
    link.removeAttribute('href');
    return;
  }
  link.target = '_blank';
  link.rel = 'noopener noreferrer nofollow';
}

function defuseImage(image: HTMLImageElement): void {
  const source = image.getAttribute('src')?.trim() ?? '';
  if (EMBEDDED.test(source)) return;
  if (!REMOTE.test(source) || isTrackingPixel(image)) {
    image.replaceWith(image.alt);
    return;
  }
  const placeholder = image.ownerDocument.createElement('span');
  placeholder.className = 'held-image';
  placeholder.textContent = image.alt;
  placeholder.setAttribute(HELD, source);
  image.replaceWith(placeholder);
}

function isTrackingPixel(image: HTMLImageElement): boolean {
  return ['width', 'height'].some(side => image.hasAttribute(side) && Number(image.getAttribute(side)) <= 1);
}
