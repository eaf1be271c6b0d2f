import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Milliseconds after the last key until what was typed is searched for. */
const PAUSE = 250;

/** The words in the search field, which are searched for a moment after they were typed, or at once. */
export class ListSearch implements ReactiveController {
  #typed: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #onSearch: (search: string) => void;

  constructor(host: ReactiveControllerHost, onSearch: (search: string) => void) {
    this.#host = host;
    this.#onSearch = onSearch;
    host.addController(this);
  }

  /** It may only have been moved: what was typed is searched for then. */
  hostConnected(): void {
    if (this.#typed !== undefined) this.type(this.#typed);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Words that were not searched for yet; undefined if all were. */
  get typed(): string | undefined {
    return this.#typed;
  }

  readonly type = (text: string) => {
    this.#typed = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.submit, PAUSE);
    this.#host.requestUpdate();
  };

  readonly submit = () => {
    const search = this.#typed?.trim();
    this.forget();
    if (search !== undefined) this.#onSearch(search);
  };

  forget(): void {
    clearTimeout(this.#timer);
    this.#typed = undefined;
  }
}
