import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Host = ReactiveControllerHost & {readonly renderRoot: HTMLElement | DocumentFragment};

/** Where pages say which colours they have. */
const THEME = ['class', 'style', 'data-theme', 'data-color-mode', 'data-bs-theme'];

/**
 * Looks after `.dock`, which sticks to the end of the window: it stays above the on-screen keyboard (`--_keyboard`), and
 * covers what scrolls beneath with the colour of whatever is behind it (`--_surface`), since elements have none of their own.
 * Set through CSSOM, which a strict `style-src` allows.
 */
export class Dock implements ReactiveController {
  readonly #host: Host;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #theme = new MutationObserver(() => this.#paintSoon());
  #dock: HTMLElement | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#dark.addEventListener('change', this.#paint);
    for (const element of [document.documentElement, document.body])
      this.#theme.observe(element, {attributes: true, attributeFilter: THEME});
    for (const type of ['resize', 'scroll']) visualViewport?.addEventListener(type, this.#lift);
  }

  hostDisconnected(): void {
    this.#dark.removeEventListener('change', this.#paint);
    this.#theme.disconnect();
    for (const type of ['resize', 'scroll']) visualViewport?.removeEventListener(type, this.#lift);
    this.#dock = undefined;
  }

  hostUpdated(): void {
    const dock = this.#host.renderRoot.querySelector<HTMLElement>('.dock') ?? undefined;
    if (dock === this.#dock) return;
    this.#dock = dock;
    // In the frame that shows it, where styles are computed anyway.
    requestAnimationFrame(() => {
      this.#paint();
      this.#lift();
    });
  }

  readonly #paint = () => {
    if (this.#dock) this.#dock.style.setProperty('--_surface', colourBehind(this.#dock));
  };

  /** Themes fade in. */
  #paintSoon(): void {
    this.#paint();
    setTimeout(this.#paint, 400);
  }

  /** The keyboard takes the end of what can be seen, not of the window; a pinched page does the same, and is left alone. */
  readonly #lift = () => {
    const view = window.visualViewport;
    if (!view || !this.#dock) return;
    // Without scroll bars, as the visual viewport is.
    const height = document.scrollingElement?.clientHeight ?? innerHeight;
    const covered = view.scale > 1.01 ? 0 : Math.max(0, height - view.offsetTop - view.height);
    this.#dock.style.setProperty('--_keyboard', `${Math.round(covered)}px`);
  };
}

/** The first background that is not transparent, shadow hosts included; the browser's own where there is none. */
function colourBehind(element: Element): string {
  for (let at: Node | null = element.parentNode; at; at = at instanceof ShadowRoot ? at.host : (at as Element).parentNode) {
    if (!(at instanceof Element)) continue;
    const {backgroundColor} = getComputedStyle(at);
    if (!/^(?:transparent|rgba\(.*, 0\))$|\/ 0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return 'Canvas';
}
