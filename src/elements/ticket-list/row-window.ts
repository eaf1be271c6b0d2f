import type {ReactiveController, ReactiveElement} from 'lit';

/** Lists of this length or less are drawn whole. */
const WHOLE = 60;
/** Rows are drawn this many at a time, so that not every pixel of scrolling draws. */
const STEP = 10;
/** Pixels beyond the window that are drawn, so that quick scrolling finds no blank. */
const BEYOND = 600;

/** Rows to draw, `from` included, `to` not. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** A row by its place, or a gap as high as that many rows. */
export type RowSlot = {readonly index: number} | {readonly gap: number; readonly key: string};

/**
 * Draws only the rows near the window, whatever it is that scrolls: the page, a part of it, or the list itself. All rows are
 * as high as the first. Rows around the one with the focus stay, so that neither it nor the way by Tab is lost.
 */
export class RowWindow implements ReactiveController {
  #range: RowRange = {from: 0, to: WHOLE};
  #count = 0;
  #rowHeight = 0;
  #roots: Node[] = [];
  readonly #host: ReactiveElement;
  readonly #resize = new ResizeObserver(() => this.#look());

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Scrolling is not heard outside the shadow tree that it happens in.
    for (let root: Node = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#roots.push(root);
      if (!(root instanceof ShadowRoot)) break;
    }
    for (const root of [this.#host, ...this.#roots]) root.addEventListener('scroll', this.#look, {capture: true, passive: true});
    addEventListener('resize', this.#look, {passive: true});
    this.#resize.observe(this.#host);
  }

  hostDisconnected(): void {
    for (const root of [this.#host, ...this.#roots]) root.removeEventListener('scroll', this.#look, {capture: true});
    removeEventListener('resize', this.#look);
    this.#roots = [];
    this.#resize.disconnect();
  }

  hostUpdated(): void {
    // Before anything is measured: a page that is shorter for a moment would scroll.
    this.#fillGaps();
    const height = this.#body?.querySelector('.row')?.getBoundingClientRect().height ?? 0;
    if (height > 0 && height !== this.#rowHeight) {
      this.#rowHeight = height;
      this.#fillGaps();
    }
    void this.#host.updateComplete.then(this.#look);
  }

  /** What to draw of so many rows, the one that holds the focus among them. */
  slots(count: number, focused: number | undefined): RowSlot[] {
    this.#count = count;
    const {from, to} = this.#range;
    const wanted = new Set<number>();
    const add = (index: number) => index >= 0 && index < count && wanted.add(index);
    for (let index = from; index < to; index += 1) add(index);
    if (focused !== undefined) for (const index of [focused - 1, focused, focused + 1]) add(index);
    if (count <= WHOLE) for (let index = 0; index < count; index += 1) add(index);
    const slots: RowSlot[] = [];
    let next = 0;
    for (const index of [...wanted].sort((a, b) => a - b)) {
      if (index > next) slots.push({gap: index - next, key: `gap-before-${index === focused ? 'focus' : slots.length}`});
      slots.push({index});
      next = index + 1;
    }
    if (next < count) slots.push({gap: count - next, key: 'gap-end'});
    return slots;
  }

  #fillGaps(): void {
    for (const gap of this.#body?.querySelectorAll<HTMLElement>('.gap') ?? []) {
      gap.style.blockSize = `${Number(gap.dataset['rows']) * this.#rowHeight}px`;
    }
  }

  get #body(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('tbody');
  }

  readonly #look = () => {
    const body = this.#body;
    if (!body || !this.#rowHeight || this.#count <= WHOLE) return;
    const {top} = body.getBoundingClientRect();
    const rowAt = (y: number) => Math.min(Math.max((y - top) / this.#rowHeight, 0), this.#count);
    const from = Math.floor(rowAt(-BEYOND) / STEP) * STEP;
    const to = Math.ceil(rowAt(innerHeight + BEYOND) / STEP) * STEP;
    // Out of sight, the beginning is kept: it is what the page shows next.
    const range = from < to ? {from, to} : {from: 0, to: 2 * STEP};
    if (range.from === this.#range.from && range.to === this.#range.to) return;
    this.#range = range;
    this.#host.requestUpdate();
  };
}
