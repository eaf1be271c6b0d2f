import type {ReactiveController, ReactiveElement} from 'lit';

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Keeps the focus near when what has it goes away, as "Try again" does: it goes to what comes after it, else to what came before
 * it, else to the heading or the first thing of what is there now.
 */
export class FocusKeeper implements ReactiveController {
  /** What has the focus, then the others, nearest first. */
  #near: readonly HTMLElement[] = [];
  #lost = false;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  hostUpdate(): void {
    const focused = this.#root.activeElement;
    if (!focused) return;
    const all = [...this.#root.querySelectorAll<HTMLElement>(focusable)];
    const at = all.findIndex(element => element === focused);
    this.#near = at < 0 ? [] : [...all.slice(at), ...all.slice(0, at).reverse()];
    this.#lost = at >= 0;
  }

  hostUpdated(): void {
    if (!this.#lost) return;
    // Somebody has it: who had it before, or who was given it.
    if (document.activeElement !== document.body) this.#lost = false;
    else {
      const root = this.#root;
      const places = [...this.#near, root.querySelector('h2'), root.querySelector<HTMLElement>(focusable)];
      // What is gone or does not show takes none.
      this.#lost = !places.some(place => {
        place?.focus();
        return root.activeElement;
      });
    }
  }
}
