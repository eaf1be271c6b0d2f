import type {ReactiveControllerHost} from 'lit';

/** A part of an element that is loaded when it is first asked for. A failure can be tried again. */
export class LazyPart {
  state: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  readonly #host: ReactiveControllerHost;
  readonly #import: () => Promise<unknown>;

  constructor(host: ReactiveControllerHost, load: () => Promise<unknown>) {
    this.#host = host;
    this.#import = load;
  }

  /** Loads unless it is there or on its way. Never rejects. */
  async load(): Promise<void> {
    if (this.state === 'loading' || this.state === 'ready') return;
    this.#become('loading');
    try {
      await this.#import();
      this.#become('ready');
    } catch (error) {
      // What the customer is told leaves out why; the developer of the page wants to know.
      console.error(error);
      this.#become('failed');
    }
  }

  #become(state: LazyPart['state']): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
