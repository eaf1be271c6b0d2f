import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Watchable} from '../store/observable.js';

/** Updates its host when one of the things it watches changes; watches nothing while the host is not connected. */
export class Watcher implements ReactiveController {
  readonly #stops = new Map<Watchable, () => void>();
  #watched: readonly Watchable[] = [];
  #connected = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Watches just these from now on. */
  watch(...items: (Watchable | undefined)[]): void {
    this.#watched = items.filter(item => item !== undefined);
    // An update may come late, when the host has gone already.
    if (this.#connected) this.#sync(this.#watched);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#sync(this.#watched);
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#sync([]);
  }

  #sync(items: readonly Watchable[]): void {
    for (const [item, stop] of this.#stops) {
      if (items.includes(item)) continue;
      stop();
      this.#stops.delete(item);
    }
    for (const item of items) {
      if (!this.#stops.has(item))
        this.#stops.set(
          item,
          item.subscribe(() => this.#host.requestUpdate()),
        );
    }
  }
}
