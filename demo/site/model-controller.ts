import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Watchable} from '../../src/store/index.js';

/** Draws its host again when the host's model changes, and tells it. */
export class ModelController<Model extends Watchable> implements ReactiveController {
  #stop: (() => void) | undefined;
  #model: Model | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & {model?: Model},
    private readonly onChange: () => void = () => undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#model === this.host.model) return;
    this.#stop?.();
    this.#model = this.host.model;
    this.#stop = this.#model?.subscribe(() => {
      this.onChange();
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#model = undefined;
  }
}
