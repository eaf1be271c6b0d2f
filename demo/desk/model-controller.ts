import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {DeskModel} from './desk-model.js';

/** Draws its host again when the desk changes, and tells it. */
export class ModelController implements ReactiveController {
  #stop: (() => void) | undefined;
  #model: DeskModel | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & {model?: DeskModel},
    private readonly onChange: () => void = () => undefined,
  ) {
    host.addController(this);
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
