import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {SettingsModel} from './settings-model.js';

/** Draws its host again when settings change, and tells it. */
export class ModelController implements ReactiveController {
  #stop: (() => void) | undefined;
  #model: SettingsModel | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & {model?: SettingsModel},
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

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#model = undefined;
  }
}
