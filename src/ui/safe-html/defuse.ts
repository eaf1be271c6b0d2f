import {allowedAttributes} from './allowed.js';
import {defuseLink} from './links.js';

/** HTML that is safe to attach to the page. */
export interface SafeHtml {
  readonly fragment: DocumentFragment;
  /** Images that are held back, remote ones and those that came with the message. */
  readonly heldImages: number;
  /** How many of them came with the message. */
  readonly attachedImages: number;
}

const REMOTE = /^https?:/i;
/** A file of the same message, by its `Content-ID` (RFC 2392). */
const ATTACHED = /^cid:/i;
const EMBEDDED = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i;
const HELD = 'data-held-src';
/** Characters that make a text run against its letters: `moc.knab` would read as `bank.com`. */
const TURNS = /[\u202A-\u202E]/g;

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
  straighten(fragment);
  for (const image of fragment.querySelectorAll('img')) defuseImage(image);
  // Afterwards: their texts may be descriptions of images.
  for (const link of fragment.querySelectorAll('a')) defuseLink(link);
  const held = [...fragment.querySelectorAll(`[${HELD}]`)];
  const attached = held.filter(image => ATTACHED.test(image.getAttribute(HELD) ?? ''));
  return {fragment, heldImages: held.length, attachedImages: attached.length};
}

/**
 * Loads the images that were held back; the reader asked for it.
 * @param attached - Address of a file of the message by its `Content-ID`; undefined if there is none that can be shown.
 */
export async function showHeldImages(
  root: ParentNode,
  attached: (contentId: string) => Promise<string | undefined> = () => Promise.resolve(undefined),
): Promise<void> {
  const show = async (placeholder: HTMLElement): Promise<void> => {
    const source = placeholder.getAttribute(HELD) ?? '';
    const address = ATTACHED.test(source) ? await attached(contentIdOf(source)) : source;
    const image = document.createElement('img');
    image.referrerPolicy = 'no-referrer';
    image.loading = 'lazy';
    image.alt = placeholder.textContent;
    if (address) image.src = address;
    placeholder.replaceWith(address ? image : image.alt);
  };
  await Promise.all([...root.querySelectorAll<HTMLElement>(`[${HELD}]`)].map(show));
}

/** Lets all text run as its letters do. */
function straighten(fragment: DocumentFragment): void {
  const isStraight = fragment.textContent.search(TURNS) < 0;
  const texts = fragment.ownerDocument.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  while (!isStraight && texts.nextNode()) (texts.currentNode as Text).data = (texts.currentNode as Text).data.replace(TURNS, '');
  for (const element of fragment.querySelectorAll('[title], [alt]')) {
    for (const name of ['title', 'alt']) {
      const said = element.getAttribute(name);
      if (said !== null) element.setAttribute(name, said.replace(TURNS, ''));
    }
  }
}

function contentIdOf(source: string): string {
  const id = source.replace(ATTACHED, '');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function defuseImage(image: HTMLImageElement): void {
  const source = image.getAttribute('src')?.trim() ?? '';
  if (EMBEDDED.test(source)) return;
  if (!(REMOTE.test(source) || ATTACHED.test(source)) || isTrackingPixel(image)) {
    image.replaceWith(image.alt.trim());
    return;
  }
  const placeholder = image.ownerDocument.createElement('span');
  placeholder.className = 'held-image';
  placeholder.setAttribute('part', 'held-image');
  placeholder.textContent = image.alt.trim();
  placeholder.setAttribute(HELD, source);
  image.replaceWith(placeholder);
}

function isTrackingPixel(image: HTMLImageElement): boolean {
  return ['width', 'height'].some(side => image.hasAttribute(side) && Number(image.getAttribute(side)) <= 1);
}
