import {render, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import {Returns} from './returns.js';

/** What an element draws into the page itself. */
export interface LightContentOptions {
  /** Name of the slot that it goes into; elements of ours pass it on. */
  readonly slot: string;
  /** Where it hangs: the outermost element of ours. */
  readonly owner: () => Element;
  /** What is shown now; nothing if undefined. */
  readonly content: () => TemplateResult | undefined;
  /** Told of a new root. */
  readonly onAttach?: (root: HTMLElement) => void;
  /** Told after each drawing. */
  readonly onDraw?: (root: HTMLElement) => void;
}

/**
 * Content in light DOM, slotted up into its host: the page's styles reach it, and password managers do. It hangs under one
 * root, a child of the outermost element of ours, marked `data-portico-owned`. It comes after `load`, so that a framework can
 * hydrate the page first; it goes with its host and before the page is put into the back-forward cache, and comes back when
 * the page's own script removes it.
 */
export class LightContent implements ReactiveController {
  #root: HTMLElement | undefined;
  #loaded = false;
  #hidden = false;
  #guard: MutationObserver | undefined;
  readonly #returns = new Returns();
  readonly #host: LitElement;
  readonly #options: LightContentOptions;

  constructor(host: LitElement, options: LightContentOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What holds the content, while it is shown. */
  get root(): HTMLElement | undefined {
    return this.#root;
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#onPageHide);
    addEventListener('pageshow', this.#onPageShow);
    if (document.readyState === 'complete') this.#loaded = true;
    else addEventListener('load', this.#onLoad, {once: true});
  }

  hostUpdated(): void {
    this.#sync();
  }

  hostDisconnected(): void {
    removeEventListener('load', this.#onLoad);
    removeEventListener('pagehide', this.#onPageHide);
    removeEventListener('pageshow', this.#onPageShow);
    // One that is only moved is connected again by then, and keeps what was typed.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#remove();
    });
  }

  #sync(): void {
    const content = this.#loaded && !this.#hidden && this.#host.isConnected ? this.#options.content() : undefined;
    if (!content) return this.#remove();
    const owner = this.#options.owner();
    const root = this.#root?.parentElement === owner ? this.#root : this.#attach(owner);
    render(content, root, {host: this.#host});
    this.#options.onDraw?.(root);
  }

  #attach(owner: Element): HTMLElement {
    this.#remove();
    const root = document.createElement('div');
    root.setAttribute('data-portico-owned', '');
    root.slot = this.#options.slot;
    this.#options.onAttach?.(root);
    owner.append(root);
    this.#root = root;
    this.#guard = new MutationObserver(() => this.#comeBack(owner));
    this.#guard.observe(owner, {childList: true});
    return root;
  }

  #comeBack(owner: Element): void {
    if (!this.#root || this.#root.parentElement === owner) return;
    if (this.#returns.may()) owner.append(this.#root);
    else
      console.warn(
        `<${owner.localName}>: the page keeps removing its [data-portico-owned][slot="${this.#options.slot}"] child, which holds what it shows.`,
      );
  }

  #remove(): void {
    this.#guard?.disconnect();
    if (this.#root) render(undefined, this.#root);
    this.#root?.remove();
    this.#root = undefined;
  }

  readonly #onLoad = () => {
    this.#loaded = true;
    this.#host.requestUpdate();
  };

  readonly #onPageHide = () => {
    this.#hidden = true;
    this.#remove();
  };

  readonly #onPageShow = () => {
    this.#hidden = false;
    this.#host.requestUpdate();
  };
}
