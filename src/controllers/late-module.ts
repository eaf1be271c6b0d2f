import type {ReactiveControllerHost} from 'lit';
import {PortalError} from '../contract/error.js';
import {late} from '../loading/late.js';

/** A module that is loaded when it is needed for the first time. Its host is updated when it is there, and when it failed. */
export class LateModule<Module = unknown> {
  #loading: Promise<void> | undefined;
  #module: Module | undefined;
  #error: PortalError | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly load: () => Promise<Module>,
  ) {}

  /** The module, once it is there. Asking for it loads it. */
  get module(): Module | undefined {
    this.#loading ??= this.#load();
    return this.#module;
  }

  /** Is it there? Asking this loads nothing. */
  get loaded(): boolean {
    return this.#module !== undefined;
  }

  /** Loads it where it is not there. Rejects with a `PortalError`; the next call tries again. */
  async ready(): Promise<void> {
    if (this.#error) this.retry();
    else this.#loading ??= this.#load();
    await this.#loading;
    if (this.#error) throw this.#error;
  }

  /** Why it could not be loaded; `retry` tries again. */
  get error(): PortalError | undefined {
    return this.#error;
  }

  readonly retry = (): void => {
    this.#error = undefined;
    this.#loading = this.#load();
    this.host.requestUpdate();
  };

  async #load(): Promise<void> {
    try {
      this.#module = await late(this.load);
    } catch (cause) {
      // What the customer is told leaves out why; the developer of the page wants to know.
      console.error(cause);
      this.#error = new PortalError('network', 'A part of the portal could not be loaded.', {cause});
    }
    this.host.requestUpdate();
  }
}
