import type {LitElement, ReactiveController} from 'lit';
import type {PublicSettings} from '../contract/settings.js';
import {base, chooseLanguage, loadMessages} from '../messages/languages.js';
import {en} from '../messages/en.js';
import type {Wording} from '../messages/messages.js';
import {Localizer} from '../messages/localizer.js';

/**
 * Follows the language of the page (`lang` of the element, its ancestors or the page) and of the settings (R82), live. What cannot
 * be loaded is tried again with the next change, and when the connection is back; until then the words stay as they are.
 */
export class LanguageController implements ReactiveController {
  words = new Localizer('en', en);
  #settings: PublicSettings | undefined;
  #wording: Wording | undefined;
  #wanted = '';
  readonly #host: LitElement;
  readonly #onChange: (words: Localizer) => void;
  #observer: MutationObserver | undefined;

  constructor(host: LitElement, onChange: (words: Localizer) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The owner's own wording for any text (X10), by language. */
  reword(wording: Wording | undefined): void {
    if (wording === this.#wording) return;
    this.#wording = wording;
    this.#wanted = '';
    void this.#choose();
  }

  /** What the portal offers: languages and the owner's words for tickets. */
  offer(settings: PublicSettings): void {
    this.#settings = settings;
    void this.#choose();
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(this.#chooseAgain);
    this.#observer.observe(document.documentElement, {subtree: true, attributeFilter: ['lang']});
    // In a shadow tree of the page's own it is not seen from outside.
    this.#observer.observe(this.#host, {attributeFilter: ['lang']});
    addEventListener('online', this.#chooseAgain);
    void this.#choose();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener('online', this.#chooseAgain);
  }

  readonly #chooseAgain = () => void this.#choose();

  async #choose(): Promise<void> {
    const settings = this.#settings;
    const offered = settings ? [settings.language, ...settings.languages] : [];
    const language = chooseLanguage(pageLanguage(this.#host), offered);
    const noun = settings?.ticketNouns[language] ?? settings?.ticketNouns[base(language)];
    const wanted = JSON.stringify([language, noun]);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const loaded = await loadMessages(language).catch((error: unknown) => void console.error(error));
    if (wanted !== this.#wanted) return;
    if (!loaded) {
      this.#wanted = '';
      return;
    }
    const messages = {...loaded, ...this.#wording?.[base(language)], ...this.#wording?.[language]};
    this.words = new Localizer(language, messages, noun);
    this.#onChange(this.words);
    this.#host.requestUpdate();
  }
}

/** The nearest `lang`, through shadow roots. */
function pageLanguage(element: Element): string | undefined {
  for (let at: Element | null = element; at;) {
    const own = at.closest('[lang]');
    if (own) return own.getAttribute('lang') || undefined;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
