import {ContextConsumer} from '@lit/context';
import type {LitElement, ReactiveController} from 'lit';
import {attachContextRoot} from '../context/context-root.js';
import {messagesContext} from '../context/messages-context.js';
import {navigationContext, type Navigation} from '../context/navigation-context.js';
import {problemContext} from '../context/problem-context.js';
import {storeContext} from '../context/store-context.js';
import {en} from '../messages/en.js';
import {Localizer} from '../messages/localizer.js';
import type {PortalStore} from '../store/portal-store.js';
import {pageIsComplete} from './page-is-complete.js';
import {Watcher} from './watcher.js';

const english = new Localizer('en', en);

/** What an element has of its provider: the store, the words, and whether a provider is missing. */
export class PortalController implements ReactiveController {
  /** No provider answered after the page and all definitions were there. */
  missing = false;
  #provided = false;
  readonly #host: LitElement;
  readonly #store: ContextConsumer<typeof storeContext, LitElement>;
  readonly #messages: ContextConsumer<typeof messagesContext, LitElement>;
  readonly #problem: ContextConsumer<typeof problemContext, LitElement>;
  readonly #navigation: ContextConsumer<typeof navigationContext, LitElement>;
  readonly #watcher: Watcher;

  /** @param needsProvider - Is one to be missed? */
  constructor(
    host: LitElement,
    private readonly needsProvider: () => boolean,
  ) {
    this.#host = host;
    this.#watcher = new Watcher(host);
    // Before the consumers ask: the first element of a page asks before any provider is there.
    attachContextRoot();
    const callback = () => {
      this.#provided = true;
      this.missing = false;
    };
    this.#store = new ContextConsumer(host, {context: storeContext, callback, subscribe: true});
    this.#messages = new ContextConsumer(host, {context: messagesContext, subscribe: true});
    this.#problem = new ContextConsumer(host, {context: problemContext, subscribe: true});
    this.#navigation = new ContextConsumer(host, {context: navigationContext, subscribe: true});
    host.addController(this);
  }

  /** The store, once the provider has an adapter. */
  get store(): PortalStore | undefined {
    return this.#store.value;
  }

  /** Why there is no store, where the provider was set up wrong. */
  get problem(): string | undefined {
    return this.#problem.value;
  }

  /** Words and formats; English until a provider says otherwise. */
  get words(): Localizer {
    return this.#messages.value ?? english;
  }

  /** The way from page to page, inside a portal. */
  get navigation(): Navigation | undefined {
    return this.#navigation.value;
  }

  hostConnected(): void {
    if (!this.#provided) void this.#lookForProvider();
  }

  hostUpdate(): void {
    const {store} = this;
    this.#watcher.watch(store?.settings, store?.session);
  }

  async #lookForProvider(): Promise<void> {
    await pageIsComplete();
    if (this.#provided || this.missing || !this.#host.isConnected || !this.needsProvider()) return;
    this.missing = true;
    console.error(
      `<${this.#host.localName}>: there is no <portico-provider> around it. Give the script data-backend="…", wrap the element in ` +
        '<portico-provider backend="…">, or put <portico-provider scope="document" backend="…"> anywhere in the page.',
    );
    this.#host.requestUpdate();
  }
}
