import {render, type ReactiveController, type ReactiveElement} from 'lit';

/** Lists of this length or less are drawn whole. */
const WHOLE = 60;
/** Rows are drawn this many at a time, so that not every pixel of scrolling draws. */
const STEP = 2;
/** Rows that are drawn before it is known how high they are. */
const FIRST = 12;
/** Pixels beyond the window that are drawn, so that quick scrolling finds no blank. */
const BEYOND = 600;

/** Rows to draw, `from` included, `to` not. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** A row by its place, or a gap as high as that many rows. */
export type RowSlot = {readonly index: number} | {readonly gap: number; readonly key: string};

/** What is drawn by a window of rows. */
export interface WindowedRows {
  readonly count: number;
  /** The row that holds the focus. */
  readonly focused: () => number | undefined;
  readonly draw: (slots: readonly RowSlot[]) => unknown;
}

/**
 * Draws only the rows near the window, whatever it is that scrolls: the page, a part of it, or the list itself. All rows are
 * as high as the first. Rows around the one with the focus stay, so that neither it nor the way by Tab is lost. Rows are drawn
 * into the body of the host's table by themselves: scrolling looks at nothing else of the host.
 */
export class RowWindow implements ReactiveController {
  #rows: WindowedRows | undefined;
  #range: RowRange = {from: 0, to: FIRST};
  #rowHeight = 0;
  #roots: Node[] = [];
  readonly #host: ReactiveElement;
  readonly #resize = new ResizeObserver(() => requestAnimationFrame(this.#look));

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

  /** Rows to draw with the update that is under way, and from then on as they come near. */
  show(rows: WindowedRows): void {
    this.#rows = rows;
  }

  hostUpdated(): void {
    const body = this.#body;
    if (!body) return;
    this.#draw(body);
    if (this.#rows && this.#rows.count > WHOLE) this.#measure(body);
    this.#look();
  }

  #draw(body: HTMLElement): void {
    if (!this.#rows) return;
    render(this.#rows.draw(this.#slots(this.#rows)), body);
    this.#fillGaps(body);
  }

  #slots({count, focused: focusedRow}: WindowedRows): RowSlot[] {
    const {from, to} = this.#range;
    const focused = focusedRow();
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

  /** Before anything is measured: a page that is shorter for a moment would scroll. WebKit lays the body out between rows that go and come. */
  #fillGaps(body: HTMLElement): void {
    const count = this.#rows?.count ?? 0;
    body.style.minBlockSize = count > WHOLE ? `${count * this.#rowHeight}px` : '';
    for (const gap of body.querySelectorAll<HTMLElement>('.gap')) {
      gap.style.blockSize = `${Number(gap.dataset['rows']) * this.#rowHeight}px`;
    }
  }

  #measure(body: HTMLElement): void {
    const height = body.querySelector('.row')?.getBoundingClientRect().height ?? 0;
    if (height === 0 || height === this.#rowHeight) return;
    this.#rowHeight = height;
    this.#fillGaps(body);
  }

  get #body(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('tbody');
  }

  /** Rows of another height, as on a phone that is turned: the one at the window's beginning stays there. */
  #keepPlace(body: HTMLElement): void {
    const before = this.#rowHeight;
    const scroller = this.#host.scrollTop > 0 ? this.#host : (document.scrollingElement ?? this.#host);
    const {scrollTop} = scroller;
    const above = Math.max(-body.getBoundingClientRect().top, 0);
    this.#measure(body);
    if (!before || before === this.#rowHeight || above === 0) return;
    // From where it was: a page that has become shorter has scrolled already.
    scroller.scrollTo({top: scrollTop + above * (this.#rowHeight / before - 1), behavior: 'instant'});
  }

  readonly #look = () => {
    const count = this.#rows?.count ?? 0;
    const body = this.#body;
    if (!body || count <= WHOLE) return;
    this.#keepPlace(body);
    const height = this.#rowHeight;
    if (!height) return;
    const {top} = body.getBoundingClientRect();
    const rowAt = (y: number) => Math.min(Math.max((y - top) / height, 0), count);
    const from = Math.floor(rowAt(-BEYOND) / STEP) * STEP;
    const to = Math.ceil(rowAt(innerHeight + BEYOND) / STEP) * STEP;
    // Out of sight, the beginning is kept: it is what the page shows next.
    const range = from < to ? {from, to} : {from: 0, to: FIRST};
    if (range.from === this.#range.from && range.to === this.#range.to) return;
    this.#range = range;
    this.#draw(body);
  };
}
