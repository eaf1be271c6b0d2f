import type {ReactiveController, ReactiveElement} from 'lit';

/**
 * Knows whether rows may move by themselves (X7): not under a pointer or finger, not while one of them has the focus, and not
 * when the beginning of the list is scrolled out of sight.
 */
export class RowPeace implements ReactiveController {
  #touches = 0;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['touchstart', 'touchend', 'touchcancel'] as const)
      this.#host.addEventListener(type, this.#countTouches, {passive: true});
  }

  hostDisconnected(): void {
    this.#touches = 0;
    for (const type of ['touchstart', 'touchend', 'touchcancel'] as const)
      this.#host.removeEventListener(type, this.#countTouches);
  }

  get rowsMayMove(): boolean {
    const rows = this.#host.renderRoot.querySelector('[part=list]');
    if (!rows) return true;
    const held = rows.matches(':focus-within') || this.#touches > 0;
    // On a touch screen the last place touched counts as hovered for ever.
    const pointed = rows.matches(':hover') && matchMedia('(hover: hover)').matches;
    const top = Math.max(0, this.#host.getBoundingClientRect().top);
    return !held && !pointed && rows.getBoundingClientRect().top >= top;
  }

  readonly #countTouches = ({targetTouches}: TouchEvent) => (this.#touches = targetTouches.length);
}
