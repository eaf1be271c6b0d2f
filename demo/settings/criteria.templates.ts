import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Criteria, Criterion} from '../../mocks/world/criteria.js';

const operators: Readonly<Record<Criterion['operator'], string>> = {
  is: 'is',
  'is-not': 'is not',
  'is-any-of': 'is any of',
  'is-none-of': 'is none of',
  'is-known': 'is known',
  'is-unknown': 'is unknown',
  before: 'is before',
  after: 'is after',
  less: 'is less than',
  'at-most': 'is at most',
  greater: 'is greater than',
  'at-least': 'is at least',
};

export interface CriteriaEditor {
  readonly legend: string;
  /** What is compared, for example `Tickets`. */
  readonly subject: string;
  readonly criteria: Criteria;
  readonly onChange: (criteria: Criteria) => void;
  /** Takes the group out of the one around it. */
  readonly onRemove?: () => void;
}

/** Comparisons of properties, all or any of which must be met; groups nest (R5, R11). */
export function criteriaEditor({legend, subject, criteria, onChange, onRemove}: CriteriaEditor): TemplateResult {
  const kind = 'all' in criteria ? 'all' : 'any';
  const items = 'all' in criteria ? criteria.all : criteria.any;
  const change = (next: readonly (Criterion | Criteria)[], as: string = kind) =>
    onChange(as === 'all' ? {all: [...next]} : {any: [...next]});
  const put = (index: number, item: Criterion | Criteria) => change(items.map((each, at) => (at === index ? item : each)));
  const remove = (index: number) => change(items.filter((_, at) => at !== index));
  return html`
    <fieldset class="criteria">
      <legend>${legend}</legend>
      <label class="inline">
        ${subject} that meet
        <select @change=${({target}: Event) => change(items, (target as HTMLSelectElement).value)}>
          <option value="all" .selected=${live(kind === 'all')}>all of these</option>
          <option value="any" .selected=${live(kind === 'any')}>any of these</option>
        </select>
      </label>
      ${items.length === 0 ? html`<p class="soft">${kind === 'all' ? 'No criteria: all of them.' : 'No criteria: none of them.'}</p>` : nothing}
      <ul>
        ${items.map(
          (item, index) =>
            html`<li>
              ${
                'operator' in item
                  ? criterionRow(
                      item,
                      changed => put(index, changed),
                      () => remove(index),
                    )
                  : criteriaEditor({
                      legend: 'Group',
                      subject,
                      criteria: item,
                      onChange: changed => put(index, changed),
                      onRemove: () => remove(index),
                    })
              }
            </li>`,
        )}
      </ul>
      <p class="acts">
        <button type="button" @click=${() => change([...items, {property: '', operator: 'is', value: ''}])}>
          Add a criterion
        </button>
        <button type="button" @click=${() => change([...items, {all: []}])}>Add a group</button>
        ${onRemove ? html`<button type="button" @click=${onRemove}>Remove this group</button>` : nothing}
      </p>
    </fieldset>
  `;
}

function criterionRow(criterion: Criterion, onChange: (criterion: Criterion) => void, onRemove: () => void): TemplateResult {
  const {property, operator} = criterion;
  const rename = ({target}: Event) => onChange({...criterion, property: (target as HTMLInputElement).value.trim()});
  const operate = ({target}: Event) =>
    onChange(criterionOf(property, (target as HTMLSelectElement).value as Criterion['operator'], valueText(criterion)));
  const compare = ({target}: Event) => onChange(criterionOf(property, operator, (target as HTMLInputElement).value));
  return html`
    <div class="criterion">
      <input aria-label="Property" placeholder="priority" .value=${live(property)} @change=${rename} />
      <select aria-label="Comparison" @change=${operate}>
        ${Object.entries(operators).map(
          ([id, words]) => html`<option value=${id} .selected=${live(id === operator)}>${words}</option>`,
        )}
      </select>
      ${
        operator === 'is-known' || operator === 'is-unknown'
          ? nothing
          : html`<input
              aria-label="Value"
              type=${operator === 'before' || operator === 'after' ? 'date' : 'text'}
              placeholder=${operator.endsWith('-of') ? 'a, b' : ''}
              .value=${live(valueText(criterion))}
              @change=${compare}
            />`
      }
      <button type="button" aria-label="Remove the criterion ${property}" @click=${onRemove}>Remove</button>
    </div>
  `;
}

function valueText(criterion: Criterion): string {
  if ('values' in criterion) return criterion.values.join(', ');
  return 'value' in criterion ? String(criterion.value) : '';
}

/** A comparison with what was typed: numbers are numbers, true and false are what they say. */
export function criterionOf(property: string, operator: Criterion['operator'], text: string): Criterion {
  switch (operator) {
    case 'is-known':
    case 'is-unknown':
      return {property, operator};
    case 'is-any-of':
    case 'is-none-of': {
      const values = text.split(',').map(word => word.trim());
      return {property, operator, values: values.filter(Boolean).map(plainValue)};
    }
    case 'before':
    case 'after':
      return {property, operator, value: text};
    case 'less':
    case 'at-most':
    case 'greater':
    case 'at-least':
      return {property, operator, value: Number(text) || 0};
    default:
      return {property, operator, value: plainValue(text)};
  }
}

function plainValue(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
