import {html, nothing, type TemplateResult} from 'lit';
import type {FormField, FormValue} from '../../contract/forms.js';
import type {UploadLimits} from '../../contract/uploads.js';
import type {Localizer} from '../../messages/localizer.js';
import type {FormProblem} from '../../store/form-rules.js';
import {filePicker, fileTray, limitsText, type FileTarget} from '../../ui/file-picker.js';
import {typingDirection} from '../../ui/typing-direction.js';
import {fieldProblemText} from './field-problem-text.js';

export interface FieldView {
  readonly field: FormField;
  readonly words: Localizer;
  readonly limits: UploadLimits | undefined;
  readonly value: FormValue | undefined;
  readonly problem: FormProblem | undefined;
  readonly tray: () => FileTarget;
  readonly onChange: (value: FormValue) => void;
  /** Stands below what is typed. */
  readonly more?: unknown;
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const valueOf = (event: Event) => (event.target as Input).value;

/** One field with label, help and error (R53). */
export function renderField(view: FieldView): TemplateResult {
  const {field, words, problem} = view;
  const error = problem
    ? html`<p id="error-${field.id}" class="error" part="error">${fieldProblemText(problem, field, words)}</p>`
    : nothing;
  const help = field.help ? html`<p id="help-${field.id}" class="help muted" part="help"><bdi>${field.help}</bdi></p>` : nothing;
  if (field.kind === 'checkbox') {
    return html`<div class="field" part="field">${renderCheckbox(view)} ${help} ${error}</div>`;
  }
  if (field.kind === 'multiselect' || field.kind === 'file') {
    return html`
      <fieldset class="field" part="field" aria-describedby=${described(view)} tabindex="-1" data-field=${field.id}>
        <legend class="label" part="label">${labelText(view)}</legend>
        ${help} ${error} ${field.kind === 'file' ? renderFiles(view) : renderChoices(view)}
      </fieldset>
    `;
  }
  return html`
    <div class="field" part="field">
      <label class="label" part="label" for=${field.id}>${labelText(view)}</label>
      ${help} ${error} ${renderInput(view)} ${renderCount(view)} ${view.more ?? nothing}
    </div>
  `;
}

function labelText({field, words}: FieldView): TemplateResult {
  return html`<bdi>${field.label}</bdi
    >${field.required ? nothing : html` <span class="optional muted">${words.t('form.optional')}</span>`}`;
}

function described({field, problem}: FieldView): string | typeof nothing {
  return [field.help ? `help-${field.id}` : '', problem ? `error-${field.id}` : ''].filter(Boolean).join(' ') || nothing;
}

function renderInput(view: FieldView): TemplateResult {
  const {field, value = '', problem, onChange} = view;
  // Said outright: engines call a required field invalid that nobody has filled in yet.
  const invalid = problem ? 'true' : 'false';
  if (field.kind === 'multiline') {
    return html`<textarea
      id=${field.id}
      data-field=${field.id}
      part="input"
      rows="6"
      dir=${typingDirection(String(value))}
      ?required=${field.required}
      aria-invalid=${invalid}
      aria-describedby=${described(view)}
      .value=${String(value)}
      @input=${(event: Event) => onChange(valueOf(event))}
    ></textarea>`;
  }
  if (field.kind === 'select') return renderSelect(view);
  return html`<input
    class=${field.kind}
    id=${field.id}
    data-field=${field.id}
    part="input"
    type=${field.kind === 'date' ? 'date' : 'text'}
    inputmode=${field.kind === 'number' ? 'decimal' : nothing}
    dir=${field.kind === 'text' ? typingDirection(String(value)) : nothing}
    min=${field.kind === 'date' && field.min !== undefined ? field.min : nothing}
    max=${field.kind === 'date' && field.max !== undefined ? field.max : nothing}
    autocomplete=${field.autocomplete ?? nothing}
    ?required=${field.required}
    aria-invalid=${invalid}
    aria-describedby=${described(view)}
    .value=${String(value)}
    @input=${(event: Event) => onChange(valueOf(event))}
  />`;
}

/** Near a limit: how much is left. Nothing is cut off, so that what was pasted is all there to be shortened. */
function renderCount({field, words, value}: FieldView): TemplateResult | typeof nothing {
  const {kind, max} = field;
  if ((kind !== 'text' && kind !== 'multiline') || typeof max !== 'number') return nothing;
  const left = max - String(value ?? '').length;
  const near = left <= Math.max(20, max * 0.1);
  return html`<p class=${near ? `count figures ${left < 0 ? 'error' : 'muted'}` : 'visually-hidden'} role="status">
    ${near ? words.t(left < 0 ? 'form.over' : 'form.left', {count: Math.abs(left)}) : nothing}
  </p>`;
}

function renderSelect(view: FieldView): TemplateResult {
  const {field, words, value = '', problem, onChange} = view;
  return html`
    <select
      id=${field.id}
      data-field=${field.id}
      part="input"
      ?required=${field.required}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby=${described(view)}
      @change=${(event: Event) => onChange(valueOf(event))}
    >
      <option value="" ?selected=${value === ''}>${words.t('form.choose')}</option>
      ${field.options?.map(option => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
    </select>
  `;
}

function renderCheckbox({field, value, problem, words, ...view}: FieldView): TemplateResult {
  return html`
    <label class="check" part="label">
      <input
        type="checkbox"
        data-field=${field.id}
        part="input"
        ?required=${field.required}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${described({field, value, problem, words, ...view})}
        .checked=${value === true}
        @change=${(event: Event) => view.onChange((event.target as HTMLInputElement).checked)}
      />
      <span>${labelText({field, value, problem, words, ...view})}</span>
    </label>
  `;
}

function renderChoices({field, value, onChange}: FieldView): TemplateResult {
  const chosen = Array.isArray(value) ? value : [];
  const toggle = (option: string, on: boolean) => onChange(on ? [...chosen, option] : chosen.filter(one => one !== option));
  return html`<div>
    ${field.options?.map(
      option => html`
        <label class="check">
          <input
            type="checkbox"
            part="input"
            .checked=${chosen.includes(option.value)}
            @change=${(event: Event) => toggle(option.value, (event.target as HTMLInputElement).checked)}
          />
          <bdi>${option.label}</bdi>
        </label>
      `,
    )}
  </div>`;
}

function renderFiles({words, limits, tray}: FieldView): TemplateResult {
  const target = tray();
  return html`
    <div class="files">
      ${filePicker(target, words, limits)}
      ${limits ? html`<p class="help muted" part="help">${limitsText(limits, words)}</p>` : nothing} ${fileTray(target, words)}
    </div>
  `;
}
