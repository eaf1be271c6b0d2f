import type {ProviderElement} from '../elements/provider/provider.element.js';
import {loadTag} from './parts.js';
import {unknownSettings, type DropInSettings} from './settings.js';

/**
 * The provider of the whole page. It stands behind the page's body, where neither frameworks that take the body over nor navigation
 * that replaces it remove it.
 */
export class PageProvider {
  #element: ProviderElement | undefined;

  /** Takes settings over those that it has. Says which it does not know. */
  configure(settings: DropInSettings): void {
    const unknown = unknownSettings(settings);
    if (unknown.length > 0) console.error(`portico.configure: there is no setting ${unknown.join(', ')}.`);
    this.#element ??= createProvider();
    // Before it is defined, too: Lit takes such properties over.
    Object.assign(this.#element, settings);
  }

  /** Loads it, with what it will need, if there is anything to provide. */
  async load(): Promise<void> {
    const element = this.#element;
    if (!element) return;
    if (!element.isConnected) document.documentElement.append(element);
    // Beside the provider, not after it; the provider says so if it fails.
    if (element.backend !== undefined) import('../adapter/http/index.js').catch(() => undefined);
    await loadTag('portico-provider');
  }
}

function createProvider(): ProviderElement {
  const element = document.createElement('portico-provider');
  // An attribute: it has to be known when the element is connected.
  element.setAttribute('scope', 'document');
  return element;
}
