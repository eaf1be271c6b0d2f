import type {LitElement} from 'lit';
import {LateModule} from '../../controllers/late-module.js';
import type {TicketListStore} from '../../store/ticket-list-store.js';
import {errorNotice} from '../../ui/error-notice.js';
import type {Content} from '../portico-element.js';
import {renderRowSkeleton} from './list-result.templates.js';
import type {OwnRows} from './own-rows.js';
import {RowFocus} from './row-focus.js';
import {rowPattern} from './row-pattern.js';
import {rowTexts} from './row-texts.js';
import {RowWindow} from './row-window.js';
import {renderRows, renderTable, type Table} from './table.templates.js';

/** The rows of a list: a table of those near the window, or what the page has put in their place (slot `row`). */
export class TicketRows {
  readonly #host: LitElement;
  readonly #window: RowWindow;
  readonly #focus: RowFocus;
  readonly #ownModule: LateModule<{readonly OwnRows: typeof OwnRows}>;
  #own: OwnRows | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#window = new RowWindow(host);
    this.#focus = new RowFocus(host, () => this.#root);
    this.#ownModule = new LateModule(host, () => import('./own-rows.js'));
  }

  /** What holds them. */
  get #root(): HTMLElement | DocumentFragment {
    return this.#own?.root ?? this.#host.renderRoot;
  }

  render(shown: Omit<Table, 'focus'>): Content {
    const table = {...shown, focus: this.#focus};
    this.#focus.among(table.tickets.map(({id}) => id));
    const pattern = rowPattern(this.#host);
    if (pattern) return this.#renderOwn(pattern, table);
    this.#window.show({
      count: table.tickets.length,
      focused: () => this.#focus.row,
      draw: slots => renderRows(table, slots),
    });
    return renderTable(table);
  }

  #renderOwn(pattern: Element, table: Table): Content {
    const {module, error, retry} = this.#ownModule;
    if (module) {
      this.#own ??= new module.OwnRows(this.#host, rowTexts, () => this.#focus.hostUpdated());
      return this.#own.render(pattern, table);
    }
    return error ? errorNotice({error, words: table.words, onRetry: retry}) : renderRowSkeleton(table.words);
  }

  /** Gives a row the focus, also one that is not drawn yet. */
  focus(id: string, options?: FocusOptions): Promise<boolean> {
    return this.#focus.focus(id, options);
  }

  /** Shows the list as it was left to read a ticket. Says whether it was, and the ticket is still here. */
  async resume(list: TicketListStore | undefined): Promise<boolean> {
    const {left} = list ?? {};
    if (!list?.state.data || !left) return false;
    list.left = undefined;
    // What cannot be loaded says so in the place of the rows.
    if (rowPattern(this.#host)) await this.#ownModule.ready().catch(() => undefined);
    if (!(await this.#focus.focus(left.ticketId, {preventScroll: true}))) return false;
    const row = this.#root.querySelector('[data-ticket-id]:focus-within');
    if (row) scrollBy({top: row.getBoundingClientRect().top - left.top, behavior: 'instant'});
    return true;
  }
}
