import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LateModule} from '../../controllers/late-module.js';

/** What opens below the list's tools. */
export type PanelName = 'filter' | 'columns' | 'views';

/**
 * The panels below the list's tools: one is open at a time, each is loaded when it is first asked for. Buttons and panels
 * follow the disclosure pattern of WAI-ARIA; Escape closes and gives the focus back to the button.
 */
export class ListPanels implements ReactiveController {
  open: PanelName | undefined;
  /** The last change of the saved views could not be kept on this device. */
  unkept = false;
  readonly parts: Readonly<Record<PanelName, LateModule>>;
  readonly #host: ReactiveControllerHost & {readonly renderRoot: HTMLElement | DocumentFragment};

  constructor(host: ReactiveControllerHost & {readonly renderRoot: HTMLElement | DocumentFragment}) {
    this.#host = host;
    host.addController(this);
    this.parts = {
      filter: new LateModule(host, () => import('../../ui/list-filter/portico-list-filter.js')),
      columns: new LateModule(host, () => import('../../ui/list-columns/portico-list-columns.js')),
      views: new LateModule(host, () => import('../../ui/list-views/portico-list-views.js')),
    };
  }

  hostConnected(): void {
    // A panel that was open when the list went is no surprise when it comes back.
    this.open = undefined;
  }

  toggle(name: PanelName): void {
    this.open = this.open === name ? undefined : name;
    this.#host.requestUpdate();
  }

  /** Told whether a change of the saved views could be kept. */
  kept(kept: boolean): void {
    this.unkept = !kept;
    this.#host.requestUpdate();
  }

  close(): void {
    const {open} = this;
    this.open = undefined;
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>(`[data-panel='${open}']`)?.focus();
  }
}
