import {html, type TemplateResult} from 'lit';
import {ticketColumns, type TicketColumn} from '../../../src/contract/session.js';
import {editedMark, faultsOf, idOf, selectField, textField} from '../field.templates.js';
import type {SettingsModel} from '../settings-model.js';
import type {Section} from './section.js';

const columnNames: Readonly<Record<TicketColumn, string>> = {
  subject: 'Subject',
  requester: 'Requested by',
  createdAt: 'Create date',
  owner: 'Ticket owner',
  lastActivityAt: 'Last activity date',
  status: 'Status',
};

/** What tickets are called and what the list says of them (R41, R42, R45). */
export const wordingSection: Section = {
  id: 'wording',
  title: 'Words and columns',
  keys: ['ticketNouns', 'statusDisplay', 'columns'],
  render: model => html`
    <p class="soft">
      The word for tickets, in its base form; it is everywhere in the portal and in the name of the export (R45).
    </p>
    ${model.draft.languages.map(
      tag => html`
        <div class="pair">
          ${nounField(model, tag, 'singular', `One, in ${tag}`)} ${nounField(model, tag, 'plural', `Several, in ${tag}`)}
        </div>
      `,
    )}
    ${selectField(
      model,
      {path: 'statusDisplay', label: 'Status', help: 'The filter offers the same words (R42).'},
      {
        choices: [
          {value: 'state', label: 'Open or Closed'},
          {value: 'stages', label: 'The full name of the stage'},
        ],
      },
    )}
    ${renderColumns(model)}
  `,
};

/** A language without words of the owner's has the built-in ones. */
function nounField(model: SettingsModel, tag: string, form: 'singular' | 'plural', label: string): TemplateResult {
  const onInput = (text: string) => {
    const {[tag]: before, ...others} = model.draft.ticketNouns;
    const noun = {...(before ?? {singular: '', plural: ''}), [form]: text};
    const none = noun.singular === '' && noun.plural === '';
    model.set('ticketNouns', none ? others : {...model.draft.ticketNouns, [tag]: noun});
  };
  return textField(model, {path: `ticketNouns.${tag}.${form}`, label}, {onInput, placeholder: 'Built in'});
}

function renderColumns(model: SettingsModel): TemplateResult {
  const {columns} = model.draft;
  const rest = ticketColumns.filter(column => !columns.includes(column));
  const toggle = (column: TicketColumn, on: boolean) =>
    model.set('columns', on ? [...columns, column] : columns.filter(each => each !== column));
  const earlier = (column: TicketColumn) => {
    const index = columns.indexOf(column);
    const others = columns.filter(each => each !== column);
    model.set('columns', others.toSpliced(index - 1, 0, column));
  };
  return html`
    <fieldset id=${idOf('columns')} tabindex="-1" aria-describedby="${idOf('columns')}-fault">
      <legend>Columns of the list${editedMark(model, 'columns')}</legend>
      <small>In their order (R41).</small>
      ${[...columns, ...rest].map(
        (column, index) => html`
          <div class="column">
            <label class="inline">
              <input
                type="checkbox"
                .checked=${columns.includes(column)}
                @change=${({target}: Event) => toggle(column, (target as HTMLInputElement).checked)}
              />
              ${columnNames[column]}
            </label>
            ${
              index > 0 && index < columns.length
                ? html`<button
                    type="button"
                    class="quiet"
                    aria-label="Move ${columnNames[column]} forward"
                    @click=${() => earlier(column)}
                  >
                    ↑
                  </button>`
                : ''
            }
          </div>
        `,
      )}
      ${faultsOf(model, 'columns')}
    </fieldset>
  `;
}
