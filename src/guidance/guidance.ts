/**
 * Advice for the developer of a page, on the console. Builds for development have it, by the condition `development` of
 * `imports` in `package.json`; elsewhere `none.ts` stands in its place.
 */
import {ReactiveElement, type ReactiveController} from 'lit';
import {checkAttributes} from './attributes.js';
import type {guide as Guide} from './none.js';
import {checkRows} from './rows.js';
import {checkAddress, checkSource, checkTags, explainMissingProvider} from './setup.js';

/** Milliseconds after which a script has set what it wants to set. */
const PATIENCE = 500;

const connected = new Set<ReactiveElement>();

/** Watches all elements of a class that is about to be defined. */
export const guide: typeof Guide = element => {
  if (element.prototype instanceof ReactiveElement)
    (element as unknown as typeof ReactiveElement).addInitializer(instance => instance.addController(new Guidance(instance)));
};

class Guidance implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #attributes: MutationObserver;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#attributes = new MutationObserver(() => checkAttributes(host));
  }

  hostConnected(): void {
    connected.add(this.#host);
    this.#attributes.observe(this.#host, {attributes: true});
    void this.#look();
  }

  hostDisconnected(): void {
    connected.delete(this.#host);
    this.#attributes.disconnect();
  }

  hostUpdated(): void {
    const {portal} = this.#host as {portal?: {readonly missing?: boolean}};
    if (portal?.missing) explainMissingProvider(this.#host);
  }

  async #look(): Promise<void> {
    await isSetUp();
    if (!this.#host.isConnected) return;
    checkAttributes(this.#host);
    checkSource(this.#host);
    checkAddress(this.#host, connected);
    checkRows(this.#host);
    checkTags();
  }
}

/** Resolves when the page and its scripts are there. */
async function isSetUp(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise(resolve => addEventListener('load', resolve, {once: true}));
  await new Promise(resolve => setTimeout(resolve, PATIENCE));
}
