import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {TicketSummary} from '../../contract/tickets.js';
import {LightContent} from '../../controllers/light-content.js';
import {OwnRow} from './own-row.js';
import type {RowTexts} from './row-texts.js';
import type {Table} from './table.templates.js';

/**
 * Rows that look as the page wants (slot `row`), in the page's own DOM, where its styles reach them. A list of everything that
 * is loaded: rows that may be of any height cannot be counted out.
 */
export class OwnRows implements ReactiveController {
  #shown: {readonly pattern: Element; readonly table: Table} | undefined;
  /** What the rows were made after. */
  #pattern: Element | undefined;
  #rows = new Map<string, OwnRow>();
  readonly #texts: RowTexts;
  readonly #light: LightContent;

  constructor(host: LitElement, texts: RowTexts, onDraw: () => void) {
    this.#texts = texts;
    host.addController(this);
    this.#light = new LightContent(host, {
      slot: 'portico-rows',
      owner: () => this.#shown?.pattern.parentElement ?? host,
      content: () => this.#shown && this.#renderRows(this.#shown.pattern, this.#shown.table),
      // Rows that were elsewhere left what they consist of there.
      onAttach: () => this.#rows.clear(),
      onDraw,
    });
  }

  /** What holds the rows. */
  get root(): HTMLElement | undefined {
    return this.#light.root;
  }

  hostUpdate(): void {
    this.#shown = undefined;
  }

  /** Their place, for the update that is under way. */
  render(pattern: Element, table: Table): TemplateResult {
    this.#shown = {pattern, table};
    return html`<div part="list"><slot name="portico-rows"></slot></div>`;
  }

  #renderRows(pattern: Element, table: Table): TemplateResult {
    const {tickets, total, words, focus, selected} = table;
    const before = this.#pattern === pattern ? this.#rows : new Map<string, OwnRow>();
    this.#pattern = pattern;
    this.#rows = new Map();
    const show = (ticket: TicketSummary) => {
      const row = before.get(ticket.id) ?? new OwnRow(pattern, this.#texts);
      this.#rows.set(ticket.id, row);
      row.show(ticket, table);
      return row.content;
    };
    return html`
      <div
        role="list"
        lang=${words.language}
        aria-label=${words.t('list.label')}
        @focusin=${focus.take}
        @focusout=${focus.leave}
        @keydown=${focus.step}
      >
        ${repeat(
          tickets,
          ({id}) => id,
          (ticket, index) => html`
            <div
              role="listitem"
              data-ticket-id=${ticket.id}
              data-status=${ticket.status.state}
              ?data-unread=${ticket.unread}
              ?data-waiting=${ticket.waitingForCustomer}
              aria-current=${ticket.id === selected ? 'true' : nothing}
              aria-posinset=${index + 1}
              aria-setsize=${total ?? -1}
            >
              ${show(ticket)}
            </div>
          `,
        )}
      </div>
    `;
  }
}
