import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {controls} from './controls.styles.js';
import {hashOf, type DeskPlace} from './desk-place.js';
import {inboxListStyles} from './inbox-list.styles.js';
import type {InboxRow} from './inbox-rows.js';
import {shortTime} from './words.js';

/** As many lines as are drawn at once. */
const PAGE = 60;

/** The lines of an inbox, each a link to what it stands for. */
export class DeskInboxList extends LitElement {
  static override styles = [controls, inboxListStyles];

  @property({attribute: false}) rows: readonly InboxRow[] = [];
  @property({attribute: false}) place?: DeskPlace;
  /** Now, in milliseconds since the epoch. */
  @property({attribute: false}) now = Date.now();

  @state() private shown = PAGE;

  override render(): TemplateResult {
    return html`
      <ul>
        ${this.rows.slice(0, this.shown).map(row => this.#renderRow(row))}
      </ul>
      ${
        this.rows.length > this.shown
          ? html`<button type="button" @click=${() => (this.shown += PAGE)}>Show more</button>`
          : nothing
      }
    `;
  }

  #renderRow(row: InboxRow): TemplateResult {
    const {inboxId, open} = this.place ?? {inboxId: ''};
    const target =
      row.ticketId === null ? ({kind: 'conversation', id: row.id} as const) : ({kind: 'ticket', id: row.ticketId} as const);
    const here = open?.kind === target.kind && open.id === target.id;
    const state = [row.unread && 'unread', row.closed && 'closed'].filter(Boolean).join(' ');
    return html`
      <li class=${state}>
        <a href=${hashOf({inboxId, open: target})} aria-current=${here ? 'true' : nothing}>
          ${row.unread ? html`<span class="dot"></span><span class="unseen">Unread.</span>` : nothing}
          <span class="who">${row.who}</span>
          <small><time datetime=${row.at}>${shortTime(row.at, this.now)}</time></small>
          <span class="subject">${row.subject}</span>
          <small class="snippet">
            ${row.snippetIsNote ? html`<span class="note">Note</span>` : row.channel}${row.closed ? ' · Closed' : ''} ·
            ${row.snippet}
          </small>
        </a>
      </li>
    `;
  }
}

customElements.define('desk-inbox-list', DeskInboxList);
