import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {shortFaultText} from './fault-words.js';
import type {SettingsModel} from './settings-model.js';

/** One setting and the words around it. */
export interface Field {
  readonly path: string;
  readonly label: string;
  readonly help?: string;
}

/** Id of the control of a setting, for summaries to lead to. */
export function idOf(path: string): string {
  return `setting-${path.replaceAll('.', '-')}`;
}

/** "Not saved", while it is so; outside of labels, since a control keeps its name. */
export function editedMark(model: SettingsModel, path: string): TemplateResult | typeof nothing {
  return model.isEdited(path) ? html` <span class="mark">not saved</span>` : nothing;
}

/** What the backend finds wrong with a setting. */
export function faultsOf(model: SettingsModel, path: string): TemplateResult {
  return html`<span class="problem" id="${idOf(path)}-fault"
    >${model.faultsAt(path).map(fault => html`<span>${shortFaultText(fault)}</span>`)}</span
  >`;
}

interface Control {
  readonly id: string;
  readonly describedBy: string;
  readonly invalid: 'true' | 'false';
}

/** The frame of a control: label, help, mark, faults. */
function framed(model: SettingsModel, {path, label, help}: Field, control: (control: Control) => TemplateResult): TemplateResult {
  const id = idOf(path);
  const invalid = model.faultsAt(path).length > 0;
  return html`
    <div class="field" ?data-invalid=${invalid}>
      <span><label for=${id}>${label}</label>${editedMark(model, path)}</span>
      <small id="${id}-help">${help}</small>
      ${control({id, describedBy: `${id}-help ${id}-fault`, invalid: invalid ? 'true' : 'false'})} ${faultsOf(model, path)}
    </div>
  `;
}

export interface TextOptions {
  readonly type?: 'text' | 'number' | 'email' | 'url';
  readonly placeholder?: string;
  /** Takes what was typed, where that is not the setting itself. */
  readonly onInput?: (text: string) => void;
}

/** What is typed and where it goes, alike for one line and for several. */
interface Typed extends Control {
  readonly value: string;
  readonly input: (event: Event) => void;
}

function typedField(model: SettingsModel, field: Field, {type, onInput}: TextOptions, control: (typed: Typed) => TemplateResult) {
  const input = ({target}: Event) => {
    const {value} = target as HTMLInputElement | HTMLTextAreaElement;
    if (onInput) onInput(value);
    else model.set(field.path, type === 'number' ? Number(value) : value);
  };
  return framed(model, field, frame => control({...frame, value: textAt(model, field.path), input}));
}

export function textField(model: SettingsModel, field: Field, options: TextOptions = {}): TemplateResult {
  const {type = 'text', placeholder = ''} = options;
  return typedField(
    model,
    field,
    options,
    ({id, describedBy, invalid, value, input}) =>
      html`<input
        id=${id}
        type=${type}
        autocomplete="off"
        placeholder=${placeholder}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(value)}
        @input=${input}
      />`,
  );
}

export function areaField(model: SettingsModel, field: Field, options: Omit<TextOptions, 'type'> = {}): TemplateResult {
  return typedField(
    model,
    field,
    options,
    ({id, describedBy, invalid, value, input}) =>
      html`<textarea
        id=${id}
        rows="3"
        placeholder=${options.placeholder ?? ''}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(value)}
        @input=${input}
      ></textarea>`,
  );
}

function textAt(model: SettingsModel, path: string): string {
  const value = model.get(path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Words with commas between them, taken in when the field is left. */
export function listField(model: SettingsModel, field: Field): TemplateResult {
  const change = ({target}: Event) => {
    const words = (target as HTMLInputElement).value.split(',').map(word => word.trim());
    model.set(field.path, words.filter(Boolean));
  };
  return framed(
    model,
    field,
    ({id, describedBy, invalid}) =>
      html`<input
        id=${id}
        autocomplete="off"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${((model.get(field.path) as string[] | undefined) ?? []).join(', ')}
        @change=${change}
      />`,
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SelectOptions {
  readonly choices: readonly Choice[];
  /** Words for "none"; without them there is no such choice. */
  readonly none?: string;
  /** What is chosen, if it is not the setting itself. */
  readonly value?: string;
  /** Does something else than put the value in place. */
  readonly onChoose?: (value: string) => void;
}

export function selectField(model: SettingsModel, field: Field, options: SelectOptions): TemplateResult {
  const {choices, none, value = textAt(model, field.path)} = options;
  const choose = ({target}: Event) => {
    const chosen = (target as HTMLSelectElement).value;
    if (options.onChoose) options.onChoose(chosen);
    else model.set(field.path, chosen === '' ? null : chosen);
  };
  return framed(
    model,
    field,
    ({id, describedBy, invalid}) =>
      html`<select id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} @change=${choose}>
        ${none === undefined ? nothing : html`<option value="" .selected=${live(value === '')}>${none}</option>`}
        ${choices.map(
          choice => html`<option value=${choice.value} .selected=${live(choice.value === value)}>${choice.label}</option>`,
        )}
      </select>`,
  );
}

export function checkField(
  model: SettingsModel,
  {path, label, help}: Field,
  {checked = model.get(path) === true, onChange = (on: boolean) => model.set(path, on)} = {},
): TemplateResult {
  const id = idOf(path);
  const change = ({target}: Event) => onChange((target as HTMLInputElement).checked);
  return html`
    <div class="field check">
      <input id=${id} type="checkbox" aria-describedby="${id}-help ${id}-fault" .checked=${live(checked)} @change=${change} />
      <span><label for=${id}>${label}</label>${editedMark(model, path)}</span>
      <small id="${id}-help">${help}</small>
      ${faultsOf(model, path)}
    </div>
  `;
}

/** Several of a few, in a group with one name. */
export function checksField(model: SettingsModel, field: Field, choices: readonly Choice[]): TemplateResult {
  const chosen = (model.get(field.path) as string[] | undefined) ?? [];
  const toggle = (value: string, on: boolean) =>
    model.set(field.path, on ? [...chosen, value] : chosen.filter(each => each !== value));
  return html`
    <fieldset id=${idOf(field.path)} tabindex="-1" aria-describedby="${idOf(field.path)}-fault">
      <legend>${field.label}${editedMark(model, field.path)}</legend>
      <small>${field.help}</small>
      ${choices.map(
        ({value, label}) => html`
          <label class="inline">
            <input
              type="checkbox"
              .checked=${live(chosen.includes(value))}
              @change=${({target}: Event) => toggle(value, (target as HTMLInputElement).checked)}
            />
            ${label}
          </label>
        `,
      )}
      ${faultsOf(model, field.path)}
    </fieldset>
  `;
}
