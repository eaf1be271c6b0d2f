import type {ReactiveController, ReactiveElement} from 'lit';

/** How long before its end comes into sight a list goes on. */
const AHEAD = '0px 0px 800px 0px';

/** Tells when the end of the list is near, and again after each update while it stays so. */
export class EndWatch implements ReactiveController {
  #observer: IntersectionObserver | undefined;
  readonly #host: ReactiveElement;
  readonly #onNear: () => void;

  constructor(host: ReactiveElement, onNear: () => void) {
    this.#host = host;
    this.#onNear = onNear;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#observer?.disconnect();
    const end = this.#host.renderRoot.querySelector('.more');
    // An update may come late, when the host has gone already.
    if (!end || !this.#host.isConnected) return;
    this.#observer ??= new IntersectionObserver(
      entries => {
        if (entries.at(-1)?.isIntersecting) this.#onNear();
      },
      {rootMargin: AHEAD},
    );
    this.#observer.observe(end);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
