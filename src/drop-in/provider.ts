import {Returns} from '../controllers/returns.js';
import type {ProviderElement} from '../elements/provider/provider.element.js';
import {loadTag} from './parts.js';
import {sorted, type DropInSettings} from './settings.js';

/**
 * The provider of the whole page. It stands behind the page's body, where navigation that replaces the body does not remove it,
 * and comes back when a framework does that takes the whole document over.
 */
export class PageProvider {
  #element: ProviderElement | undefined;
  #isWanted = false;
  readonly #returns = new Returns();

  /** Takes settings over those that it has. Says which it does not know, and leaves them out. */
  configure(given: DropInSettings): void {
    const {known, unknown} = sorted(given);
    if (unknown.length > 0) console.error(`portico.configure: there is no setting ${unknown.join(', ')}.`);
    this.#element ??= createProvider();
    // Before it is defined, too: Lit takes such properties over.
    Object.assign(this.#element, known);
    if (this.#isWanted) void this.load();
  }

  /** Loads it, with what it will need, if there is anything to provide; else as soon as there is. */
  async load(): Promise<void> {
    this.#isWanted = true;
    const element = this.#element;
    if (!element) return;
    if (!element.isConnected) document.documentElement.append(element);
    // Beside the provider, not after it; the provider says so if it fails.
    if (element.backend !== undefined) import('../adapter/http/index.js').catch(() => undefined);
    await loadTag('portico-provider');
  }

  /** Puts it back, where the page has removed it. */
  stay(): void {
    const element = this.#element;
    if (this.#isWanted && element?.isConnected === false && this.#returns.may()) document.documentElement.append(element);
  }
}

function createProvider(): ProviderElement {
  const element = document.createElement('portico-provider');
  // An attribute: it has to be known when the element is connected.
  element.setAttribute('scope', 'document');
  return element;
}
