import {html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {Localizer} from '../../messages/localizer.js';
import {base} from '../../styles/base.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {statusText} from '../status-badge.js';
import {namesMeant, toggled, type FilterChoices, type Filters} from './filter-choices.js';
import {listFilterStyles} from './list-filter.styles.js';
import {StyledElement} from '../styled-element.js';

/** More names than this are written, fewer are ticked. */
const MOST_TICKED = 8;

type DayKey = 'createdFrom' | 'createdTo' | 'activityFrom' | 'activityTo';
type PersonKey = 'owner' | 'requester';

/**
 * The choices of the list's filters (X4). Each choice holds at once. Knows no provider: everything comes in as properties.
 *
 * @element portico-list-filter
 * @csspart group - One filter.
 * @csspart title - What it is about.
 * @csspart option - One choice with its box.
 * @csspart day - A field for a day.
 * @csspart name - A field for a name.
 */
export class ListFilterElement extends StyledElement {
  static override styles = [tokens, base, controls, listFilterStyles];

  /** Words and formats. */
  @property({attribute: false}) words?: Localizer;

  /** What is chosen. */
  @property({attribute: false}) filters: Filters = {};

  /** What there is to choose from. */
  @property({attribute: false}) choices: FilterChoices = {statuses: [], owners: [], requesters: [], readMarks: false};

  /** Told of each choice; a part that is undefined is taken back. */
  @property({attribute: false}) onChoose?: (change: Filters) => void;

  override render(): TemplateResult | typeof nothing {
    const {words, choices} = this;
    if (!words) return nothing;
    return html`
      <div class="groups">
        ${this.#renderStatuses(words)} ${choices.readMarks ? this.#renderMarks(words) : nothing}
        ${this.#renderPeople('owner', choices.owners, words)} ${this.#renderPeople('requester', choices.requesters, words)}
        ${this.#renderDays('createdAt', 'createdFrom', 'createdTo', words)}
        ${this.#renderDays('lastActivityAt', 'activityFrom', 'activityTo', words)}
      </div>
    `;
  }

  #renderStatuses(words: Localizer): TemplateResult {
    const chosen = this.filters.status ?? [];
    const options = this.choices.statuses.map(option =>
      this.#renderOption(statusText(option, words), chosen.includes(option.value), () =>
        this.onChoose?.({status: toggled(chosen, option.value)}),
      ),
    );
    return this.#renderGroup(words.t('column.status'), options);
  }

  #renderMarks(words: Localizer): TemplateResult {
    const {unread, waiting} = this.filters;
    return this.#renderGroup(words.t('filter.attention'), [
      this.#renderOption(words.t('filter.unread'), unread === 'true', () =>
        this.onChoose?.({unread: unread ? undefined : 'true'}),
      ),
      this.#renderOption(words.t('filter.waiting'), waiting === 'true', () =>
        this.onChoose?.({waiting: waiting ? undefined : 'true'}),
      ),
    ]);
  }

  #renderPeople(key: PersonKey, known: readonly string[], words: Localizer): TemplateResult {
    const chosen = this.filters[key] ?? [];
    const label = words.t(`column.${key}`);
    const names = [...new Set([...known, ...chosen])];
    const choose = (values: readonly string[]) => this.onChoose?.({[key]: values});
    const ticked = names.length <= MOST_TICKED ? names : chosen;
    const options = ticked.map(name =>
      this.#renderOption(html`<bdi>${name}</bdi>`, chosen.includes(name), () => choose(toggled(chosen, name))),
    );
    const add = (event: Event) => {
      const field = event.target as HTMLInputElement;
      const meant = namesMeant(field.value, names);
      field.value = '';
      if (meant.length) choose([...new Set([...chosen, ...meant])]);
    };
    // Nobody knows all names where few were seen, so one can always be written.
    const field = html`
      <input
        part="name"
        list=${key}
        aria-label=${words.t('filter.name', {column: label})}
        placeholder=${words.t('filter.name.hint')}
        autocomplete="off"
        @change=${add}
      />
      <datalist id=${key}>${names.map(name => html`<option value=${name}></option>`)}</datalist>
    `;
    return this.#renderGroup(label, html`${options}${field}`);
  }

  #renderDays(column: 'createdAt' | 'lastActivityAt', from: DayKey, to: DayKey, words: Localizer): TemplateResult {
    const field = (key: DayKey, label: string, min?: string, max?: string) => html`
      <label class="day">
        <span class="muted">${label}</span>
        <input
          type="date"
          part="day"
          .value=${live(this.filters[key] ?? '')}
          min=${min ?? nothing}
          max=${max ?? nothing}
          @change=${(event: Event) => this.onChoose?.({[key]: (event.target as HTMLInputElement).value || undefined})}
        />
      </label>
    `;
    return this.#renderGroup(
      words.t(`column.${column}`),
      html`<div class="days">
        ${field(from, words.t('filter.from'), undefined, this.filters[to])} ${field(to, words.t('filter.to'), this.filters[from])}
      </div>`,
    );
  }

  #renderGroup(label: string, content: unknown): TemplateResult {
    return html`<fieldset part="group">
      <legend part="title">${label}</legend>
      ${content}
    </fieldset>`;
  }

  #renderOption(label: unknown, checked: boolean, onToggle: () => void): TemplateResult {
    return html`<label class="option" part="option">
      <input type="checkbox" .checked=${live(checked)} @change=${onToggle} />
      <span>${label}</span>
    </label>`;
  }
}
