import {render, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import {harden, observeFocus} from '../styles/owned.js';

const MAX_RETURNS = 20;

/**
 * A native form in light DOM, slotted up into its host: password managers fill fields there in every engine, and only there.
 * It hangs under one root, a child of the outermost element of ours, marked `data-portico-owned`. It comes after `load`, so
 * that a framework can hydrate the page first; it goes with its host and before the page is put into the back-forward cache,
 * and comes back when the page's own script removes it.
 */
export class LightForm implements ReactiveController {
  /** Name of the slot that elements of ours pass on. */
  static readonly slot = 'portico-form';

  #root: HTMLElement | undefined;
  #loaded = false;
  #hidden = false;
  #returns = 0;
  #guard: MutationObserver | undefined;
  readonly #host: LitElement;
  readonly #content: () => TemplateResult | undefined;

  constructor(host: LitElement, content: () => TemplateResult | undefined) {
    this.#host = host;
    this.#content = content;
    host.addController(this);
  }

  /** The form, while it is shown. */
  get form(): HTMLFormElement | undefined {
    return this.#root?.querySelector('form') ?? undefined;
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
    const content = this.#loaded && !this.#hidden && this.#host.isConnected ? this.#content() : undefined;
    if (!content) return this.#remove();
    const owner = outermost(this.#host);
    const root = this.#root?.parentElement === owner ? this.#root : this.#attach(owner);
    render(content, root, {host: this.#host});
    harden(root);
  }

  #attach(owner: Element): HTMLElement {
    this.#remove();
    const root = document.createElement('div');
    root.setAttribute('data-portico-owned', '');
    root.slot = LightForm.slot;
    observeFocus(root);
    owner.append(root);
    this.#root = root;
    this.#guard = new MutationObserver(() => this.#comeBack(owner));
    this.#guard.observe(owner, {childList: true});
    return root;
  }

  #comeBack(owner: Element): void {
    if (!this.#root || this.#root.parentElement === owner) return;
    if (this.#returns++ < MAX_RETURNS) owner.append(this.#root);
    else
      console.warn(`<${owner.localName}>: the page keeps removing its [data-portico-owned] child, which holds the sign-in form.`);
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

/** The element of ours that stands in the page itself, not in a shadow root of ours. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  const inOurs = root instanceof ShadowRoot && root.host.localName.startsWith('portico-');
  return inOurs ? outermost(root.host) : element;
}
