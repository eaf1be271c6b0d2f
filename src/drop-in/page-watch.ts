import {tags} from './parts.js';
import {fillStandIn, sayUnknown, standIns} from './stand-in.js';

/** Windows away that a tag counts as near. */
const AHEAD = 1;

/** Looks for Portico's tags in the page, now and whenever something is put into it, and says which of them come near the window. */
export class PageWatch {
  readonly #onNear: (tag: string) => void;
  readonly #onLook: () => void;
  readonly #seen = new WeakSet<Element>();
  /** Tags that are hidden until they are defined, by their parent. */
  readonly #hiding = new WeakMap<Element, Set<string>>();
  readonly #near: IntersectionObserver;
  #planned = false;

  /** @param onLook - Whenever it looks: the page has changed. */
  constructor(onNear: (tag: string) => void, onLook: () => void) {
    this.#onNear = onNear;
    this.#onLook = onLook;
    this.#near = new IntersectionObserver(entries => this.#cameNear(entries), {rootMargin: `${100 * AHEAD}% 0px`});
  }

  start(): void {
    this.look();
    new MutationObserver(() => this.#plan()).observe(document, {childList: true, subtree: true});
    addEventListener('hashchange', () => this.look());
    // What could not be loaded without a connection.
    addEventListener('online', () => this.look({again: true}));
  }

  /**
   * Looks now.
   *
   * @param again Also at those that have come near before, and still are not defined.
   */
  look({again = false} = {}): void {
    this.#onLook();
    for (const element of document.querySelectorAll(standIns)) fillStandIn(element);
    for (const element of undefinedElements()) {
      if (element.localName === 'portico-provider' || leadsToPortal(element)) this.#onNear(element.localName);
      if (again) this.#near.unobserve(element);
      else if (this.#seen.has(element)) continue;
      this.#seen.add(element);
      this.#near.observe(element);
    }
  }

  /** The tags in the page that are not defined. */
  get undefined(): string[] {
    return [...new Set(undefinedElements().map(({localName}) => localName))];
  }

  /** Once a frame, however much of the page changes. */
  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    requestAnimationFrame(() => {
      this.#planned = false;
      this.look();
    });
  }

  #cameNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const {isIntersecting, target} of entries) {
      if (isIntersecting) {
        this.#near.unobserve(target);
        for (const tag of this.#hiding.get(target) ?? [target.localName]) this.#onNear(tag);
      } else if (target.parentElement && hidesUndefined(target as HTMLElement)) {
        this.#near.unobserve(target);
        this.#waitAt(target.parentElement, target.localName);
      }
    }
  }

  /** What has no place of its own is near when its parent is. */
  #waitAt(parent: Element, tag: string): void {
    const hiding = this.#hiding.get(parent) ?? new Set();
    this.#hiding.set(parent, hiding.add(tag));
    this.#near.observe(parent);
  }
}

/** Does a rule of the page hide it until it is defined, as some do against flashes of what is not styled? */
function hidesUndefined(element: HTMLElement): boolean {
  return !element.hidden && element.style.display !== 'none' && getComputedStyle(element).display === 'none';
}

/** Those of Portico's that are not defined. Says of which there is no definition. */
function undefinedElements(): Element[] {
  return [...document.querySelectorAll(':not(:defined)')].filter(({localName}) => {
    if (tags.includes(localName)) return true;
    if (localName.startsWith('portico-')) sayUnknown(`<${localName}>`);
    return false;
  });
}

/** Does the address name one of the portal's pages, or may it be an answer to a sign-in? Then it is wanted, wherever it stands. */
function leadsToPortal({localName}: Element): boolean {
  const {hash, search} = location;
  return (
    localName === 'portico-portal' && (hash.startsWith('#/portico') || /[?&#](portico|state|RelayState)=/.test(search + hash))
  );
}
