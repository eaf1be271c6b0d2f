import type {ReactiveController, ReactiveElement} from 'lit';

/** What opens the ticket of a row. */
const link = '.subject-link, [data-ticket-open]';

/** How far each key goes, in rows: from the row that has the focus, of so many, with so many in the window. */
const steps: Readonly<Record<string, (row: number, count: number, inWindow: number) => number>> = {
  ArrowDown: row => row + 1,
  ArrowUp: row => row - 1,
  PageDown: (row, _count, inWindow) => row + inWindow,
  PageUp: (row, _count, inWindow) => row - inWindow,
  Home: () => 0,
  End: (_row, count) => count - 1,
};

/**
 * The row that has the focus: it stays drawn while it is scrolled away, arrow keys, Page, Home and End go from row to row, and
 * when it goes for good the row in its place has the focus.
 */
export class RowFocus implements ReactiveController {
  #id: string | undefined;
  /** Place of the focused row when it was drawn last. */
  #place = 0;
  #ids: readonly string[] = [];
  readonly #host: ReactiveElement;
  readonly #root: () => ParentNode & Node;

  /** @param root - Gives what holds the rows. */
  constructor(host: ReactiveElement, root: () => ParentNode & Node) {
    this.#host = host;
    this.#root = root;
    host.addController(this);
  }

  /** The rows that there are, drawn or not. */
  among(ids: readonly string[]): void {
    this.#ids = ids;
  }

  /** Place of the focused row among them. */
  get row(): number | undefined {
    if (this.#id === undefined) return undefined;
    const place = this.#ids.indexOf(this.#id);
    if (place < 0) return undefined;
    this.#place = place;
    return place;
  }

  /** A removed row takes the focus along: it goes to the row that has its place now. */
  hostUpdated(): void {
    const id = this.#id;
    if (id === undefined || this.#link(id)) return;
    const next = this.#ids[Math.min(this.#place, this.#ids.length - 1)];
    this.#id = undefined;
    if (next !== undefined) this.#link(next)?.focus({preventScroll: true});
  }

  /** Gives a row the focus, also one that is not drawn yet. */
  async focus(id: string, options?: FocusOptions): Promise<boolean> {
    this.#id = id;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const link = this.#link(id);
    link?.focus(options);
    return link !== undefined;
  }

  /** For `focusin` of the rows. */
  readonly take = ({target}: FocusEvent) => {
    const id = (target as HTMLElement).closest<HTMLElement>('[data-ticket-id]')?.dataset['ticketId'];
    this.#id = id;
    if (id !== undefined) this.#place = this.#ids.indexOf(id);
  };

  /** For `focusout` of the rows. A row that goes, or a window that loses the focus, is no reason to forget it. */
  readonly leave = () => {
    setTimeout(() => {
      const {activeElement} = this.#root().getRootNode() as Document | ShadowRoot;
      if (document.hasFocus() && !activeElement?.closest('[data-ticket-id]')) this.#id = undefined;
    });
  };

  /** For `keydown` of the rows. What else a row has, a field say, keeps its keys. */
  readonly step = (event: KeyboardEvent) => {
    if (!(event.target as HTMLElement).matches(link)) return;
    const step = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey ? undefined : steps[event.key];
    const place = this.#id === undefined ? -1 : this.#ids.indexOf(this.#id);
    const row = (event.currentTarget as HTMLElement).querySelector('[data-ticket-id]');
    if (!step || place < 0 || !row) return;
    const inWindow = Math.max(Math.floor((innerHeight / row.getBoundingClientRect().height) * 0.8), 1);
    const to = Math.min(Math.max(step(place, this.#ids.length, inWindow), 0), this.#ids.length - 1);
    const id = this.#ids[to];
    if (id === undefined || to === place) return;
    event.preventDefault();
    void this.focus(id);
  };

  #link(id: string): HTMLElement | undefined {
    for (const row of this.#root().querySelectorAll<HTMLElement>('[data-ticket-id]')) {
      if (row.dataset['ticketId'] === id) return row.querySelector<HTMLElement>(link) ?? undefined;
    }
    return undefined;
  }
}
