import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {Article} from '../contract/articles.js';
import {Observable} from './observable.js';
import {Query, type OnFailure} from './query.js';

/** How long nobody types before articles are asked for, in milliseconds. */
const PAUSE = 350;
/** Fewer characters than this say too little. */
const SHORTEST = 3;
/** As many as can be taken in at a glance. */
const MOST = 3;

/** Articles of the knowledge base for what is being typed (X9). They are an offer: where asking fails there are none. */
export class ArticleSuggestions extends Observable {
  #text = '';
  #dismissed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #found: Query<readonly Article[]>;

  constructor(adapter: PortalAdapter, onFailure: OnFailure) {
    super();
    this.#found = new Query(
      async signal => (await adapter.findArticles(this.#text, {signal, limit: MOST})).items.slice(0, MOST),
      onFailure,
    );
    this.#found.subscribe(() => this.changed());
  }

  /** Most relevant first; those of the words before stay until the new ones are here. */
  get articles(): readonly Article[] {
    const {status, data} = this.#found.state;
    return this.#dismissed || status === 'failed' ? [] : (data ?? []);
  }

  /** Asks for what is typed now, once it rests. */
  typed(text: string): void {
    const words = text.trim();
    if (words === this.#text || this.#dismissed) return;
    this.#text = words;
    clearTimeout(this.#timer);
    if (words.length < SHORTEST) this.#found.reset();
    else this.#timer = setTimeout(() => void this.#found.reload(), PAUSE);
  }

  /** The customer wants none of them; none come until the form is empty again. */
  dismiss(): void {
    this.#dismissed = true;
    this.#stop();
  }

  reset(): void {
    this.#dismissed = false;
    this.#text = '';
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#found.reset();
    this.changed();
  }
}
