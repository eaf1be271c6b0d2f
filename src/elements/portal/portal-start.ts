import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {RouterController} from '../../controllers/router-controller.js';
import {mayBeSsoResponse} from '../login/sso-return.js';

/** Windows away that the portal starts at, so that it is there when somebody comes. */
const AHEAD = 1;

/**
 * When the portal asks the backend for the first time: as soon as it is near the window or the address leads to it. Far down an
 * article it waits, in the space that it keeps, and costs the page next to nothing.
 */
export class PortalStart implements ReactiveController {
  #started = false;
  #observer: IntersectionObserver | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #router: RouterController;

  constructor(host: ReactiveControllerHost & HTMLElement, router: RouterController) {
    this.#host = host;
    this.#router = router;
    host.addController(this);
  }

  /** Has it started? Never false again. */
  get started(): boolean {
    if (!this.#started && (this.#router.addressed || mayBeSsoResponse())) this.now();
    return this.#started;
  }

  /** Starts wherever it is. */
  now(): void {
    this.#started = true;
    this.#observer?.disconnect();
  }

  hostConnected(): void {
    if (this.#started) return;
    // At once, not with the next frame. What is not laid out, nobody could come near: it starts, too.
    if (this.#host.getBoundingClientRect().top < innerHeight * (1 + AHEAD)) return this.now();
    this.#observer = new IntersectionObserver(
      entries => {
        if (!entries.some(({isIntersecting}) => isIntersecting)) return;
        this.now();
        this.#host.requestUpdate();
      },
      {rootMargin: `${100 * AHEAD}% 0px`},
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
