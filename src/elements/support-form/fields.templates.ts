import {html, nothing, type TemplateResult} from 'lit';
import type {FieldProblem} from '../../contract/error.js';
import type {FormField, FormValue} from '../../contract/forms.js';
import type {UploadLimits} from '../../contract/uploads.js';
import type {Localizer} from '../../messages/localizer.js';
import {filePicker, fileTray, limitsText, takeFiles, type FileTarget} from '../../ui/file-picker.js';
import {problemText} from '../../ui/problem-text.js';

export interface FieldView {
  readonly field: FormField;
  readonly words: Localizer;
  readonly limits: UploadLimits | undefined;
  readonly value: FormValue | undefined;
  readonly problem: FieldProblem | undefined;
  readonly tray: () => FileTarget;
  readonly onChange: (value: FormValue) => void;
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const valueOf = (event: Event) => (event.target as Input).value;

/** One field with label, help and error (R53). */
export function renderField(view: FieldView): TemplateResult {
  const {field, words, problem} = view;
  const error = problem ? html`<p id="error-${field.id}" class="error" part="error">${problemText(problem, words)}</p>` : nothing;
  const help = field.help ? html`<p id="help-${field.id}" class="help muted" part="help">${field.help}</p>` : nothing;
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
      ${help} ${error} ${renderInput(view)}
    </div>
  `;
}

function labelText({field, words}: FieldView): TemplateResult {
  return html`${field.label}${field.required ? nothing : html` <span class="optional muted">${words.t('form.optional')}</span>`}`;
}

function described({field, problem}: FieldView): string | typeof nothing {
  return [field.help ? `help-${field.id}` : '', problem ? `error-${field.id}` : ''].filter(Boolean).join(' ') || nothing;
}

function renderInput(view: FieldView): TemplateResult {
  const {field, value = '', problem, onChange} = view;
  const invalid = problem ? 'true' : nothing;
  if (field.kind === 'multiline') {
    return html`<textarea
      id=${field.id}
      data-field=${field.id}
      part="input"
      rows="6"
      dir="auto"
      maxlength=${typeof field.max === 'number' ? field.max : nothing}
      ?required=${field.required}
      aria-invalid=${invalid}
      aria-describedby=${described(view)}
      .value=${String(value)}
      @input=${(event: Event) => onChange(valueOf(event))}
    ></textarea>`;
  }
  if (field.kind === 'select') return renderSelect(view);
  return html`<input
    id=${field.id}
    data-field=${field.id}
    part="input"
    type=${field.kind === 'date' ? 'date' : 'text'}
    inputmode=${field.kind === 'number' ? 'decimal' : nothing}
    dir=${field.kind === 'text' ? 'auto' : nothing}
    min=${field.kind === 'date' && field.min !== undefined ? field.min : nothing}
    max=${field.kind === 'date' && field.max !== undefined ? field.max : nothing}
    maxlength=${field.kind === 'text' && typeof field.max === 'number' ? field.max : nothing}
    autocomplete=${field.autocomplete ?? nothing}
    ?required=${field.required}
    aria-invalid=${invalid}
    aria-describedby=${described(view)}
    .value=${String(value)}
    @input=${(event: Event) => onChange(typed(field, valueOf(event)))}
  />`;
}

/** A number that reads as one goes as a number; anything else stays as typed, for the check to name. */
function typed(field: FormField, text: string): FormValue {
  if (field.kind !== 'number' || !text.trim()) return text;
  const number = Number(text.trim().replace(',', '.'));
  return Number.isNaN(number) ? text : number;
}

function renderSelect(view: FieldView): TemplateResult {
  const {field, words, value = '', problem, onChange} = view;
  return html`
    <select
      id=${field.id}
      data-field=${field.id}
      part="input"
      ?required=${field.required}
      aria-invalid=${problem ? 'true' : nothing}
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
        aria-invalid=${problem ? 'true' : nothing}
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
  return html`${field.options?.map(
    option => html`
      <label class="check">
        <input
          type="checkbox"
          part="input"
          .checked=${chosen.includes(option.value)}
          @change=${(event: Event) => toggle(option.value, (event.target as HTMLInputElement).checked)}
        />
        <span>${option.label}</span>
      </label>
    `,
  )}`;
}

function renderFiles({words, limits, tray}: FieldView): TemplateResult {
  const target = tray();
  const drop = (event: DragEvent) => {
    if (takeFiles(event.dataTransfer, target)) event.preventDefault();
  };
  return html`
    <div class="files" @dragover=${(event: DragEvent) => event.preventDefault()} @drop=${drop}>
      ${filePicker(target, words, limits)} ${limits ? html`<p class="help muted">${limitsText(limits, words)}</p>` : nothing}
      ${fileTray(target, words)}
    </div>
  `;
}
