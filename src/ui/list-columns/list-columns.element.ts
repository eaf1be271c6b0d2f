import {css, html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import type {TicketColumn} from '../../contract/session.js';
import type {Localizer} from '../../messages/localizer.js';
import {base} from '../../styles/base.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {FocusKeeper} from '../focus-keeper.js';
import {icons} from '../icons.js';
import {StyledElement} from '../styled-element.js';

/**
 * Which columns the list shows, and in which order (X4, R41). The subject always shows: it is the way to the ticket. Knows no
 * provider: everything comes in as properties.
 *
 * @element portico-list-columns
 * @csspart column - One column with its box and buttons.
 * @csspart move - A button that moves it.
 * @csspart reset - The button that shows the columns as the owner has them.
 */
export class ListColumnsElement extends StyledElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      ul {
        max-inline-size: 26em;
      }
      li {
        display: flex;
        align-items: center;
      }
      label {
        display: flex;
        align-items: center;
        gap: 0.6em;
        flex: 1;
        min-block-size: var(--_target);
        cursor: pointer;
      }
      .reset {
        margin-block-start: 0.5em;
      }
    `,
  ];

  /** Words and formats. */
  @property({attribute: false}) words?: Localizer;

  /** Columns there are, in the owner's order. */
  @property({attribute: false}) offered: readonly TicketColumn[] = [];

  /** Columns that show, in order. */
  @property({attribute: false}) chosen: readonly TicketColumn[] = [];

  /** Told of each choice; undefined for the owner's columns. */
  @property({attribute: false}) onChoose?: (columns: readonly TicketColumn[] | undefined) => void;

  constructor() {
    super();
    new FocusKeeper(this);
  }

  override render(): TemplateResult | typeof nothing {
    const {words, chosen} = this;
    if (!words) return nothing;
    const hidden = this.offered.filter(column => !chosen.includes(column));
    const standard = chosen.join() === this.offered.join();
    return html`
      <ul>
        ${repeat(
          [...chosen, ...hidden],
          column => column,
          column => this.#renderColumn(column, words),
        )}
      </ul>
      ${
        standard
          ? nothing
          : html`<button type="button" class="link reset" part="reset" @click=${() => this.onChoose?.(undefined)}>
              ${words.t('columns.reset')}
            </button>`
      }
      <p class="visually-hidden" role="status">${words.list(chosen.map(column => words.t(`column.${column}`)))}</p>
    `;
  }

  #renderColumn(column: TicketColumn, words: Localizer): TemplateResult {
    const {chosen} = this;
    const label = words.t(`column.${column}`);
    const place = chosen.indexOf(column);
    const shown = place >= 0;
    const mover = (step: number, text: 'columns.earlier' | 'columns.later') => html`
      <button
        type="button"
        class="icon-button"
        part="move"
        aria-label=${words.t(text, {column: label})}
        aria-disabled=${place + step < 0 || place + step >= chosen.length}
        @click=${() => this.#move(place, place + step)}
      >
        ${step < 0 ? icons.ascending : icons.descending}
      </button>
    `;
    return html`
      <li part="column">
        <label>
          <input
            type="checkbox"
            .checked=${live(shown)}
            ?disabled=${column === 'subject'}
            @change=${() => this.#choose(shown ? chosen.filter(one => one !== column) : [...chosen, column])}
          />
          ${label}
        </label>
        ${shown ? html`${mover(-1, 'columns.earlier')}${mover(1, 'columns.later')}` : nothing}
      </li>
    `;
  }

  #move(from: number, to: number): void {
    const columns = [...this.chosen];
    const [column] = columns.splice(from, 1);
    if (!column || to < 0 || to > columns.length) return;
    columns.splice(to, 0, column);
    this.#choose(columns);
  }

  #choose(columns: readonly TicketColumn[]): void {
    this.onChoose?.(columns.join() === this.offered.join() ? undefined : columns);
  }
}
