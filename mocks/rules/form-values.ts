import type {FormValue} from '../../src/contract/forms.js';
import type {UploadRecord} from '../world/world.js';
import type {SupportForm, SupportFormField} from '../world/settings.js';
import type {Customer} from './access.js';
import type {Env} from './env.js';
import type {Fault} from './refusal.js';
import {checkUploads} from './uploads.js';

/** What was filled in, field by field in the form's order: only fields that were shown and have a value. */
export interface FilledForm {
  readonly answers: readonly {readonly field: SupportFormField; readonly value: FormValue}[];
  readonly uploads: readonly UploadRecord[];
  readonly faults: readonly Fault[];
}

type Values = Readonly<Record<string, FormValue>>;

/** Most characters of a field that sets no limit of its own. */
const MAX_TEXT = 50_000;

/** Checks what was sent against the form (R53). Values of fields that were not shown are dropped, whatever they are. */
export function checkForm(who: Customer, env: Env, form: SupportForm, sent: Values): FilledForm {
  const values = withHiddenDefaults(form, sent);
  const known = new Set(form.fields.map(field => field.id));
  const faults: Fault[] = Object.keys(sent).flatMap(id => (known.has(id) ? [] : [{field: id, problem: 'unknown' as const}]));
  const answers: {field: SupportFormField; value: FormValue}[] = [];
  const uploads: UploadRecord[] = [];

  for (const field of form.fields.filter(each => isShown(form, each, values))) {
    const value = valueOf(values, field.id);
    if (value === undefined || isEmpty(value, field)) {
      if (field.required) faults.push({field: field.id, problem: 'required'});
      continue;
    }
    const fault = valueFault(field, value);
    if (fault) {
      faults.push({field: field.id, ...fault});
    } else if (field.kind === 'file') {
      const checked = checkUploads(who, env, value as string[], field.id);
      faults.push(...checked.faults);
      uploads.push(...checked.files);
    } else {
      answers.push({field, value});
    }
  }
  return {answers, uploads, faults: [...faults, ...countFault(who, form, uploads)]};
}

/** Is a field shown: has the field it depends on one of the values, and is that one shown itself? A circle is never shown. */
function isShown(form: SupportForm, field: SupportFormField, values: Values, seen: readonly string[] = []): boolean {
  if (!field.when) return true;
  const {when} = field;
  const other = form.fields.find(each => each.id === when.field);
  if (!other || seen.includes(field.id) || !isShown(form, other, values, [...seen, field.id])) return false;
  const value = valueOf(values, other.id) ?? (other.kind === 'checkbox' ? false : '');
  return [value].flat().some(each => when.values.includes(String(each)));
}

/** Hidden fields bring their default along where the page does not fill them. */
function withHiddenDefaults(form: SupportForm, sent: Values): Values {
  const defaults = form.fields.filter(field => field.kind === 'hidden' && field.default !== undefined);
  return {...Object.fromEntries(defaults.map(field => [field.id, field.default!])), ...sent};
}

function valueOf(values: Values, id: string): FormValue | undefined {
  return Object.hasOwn(values, id) ? values[id] : undefined;
}

function isEmpty(value: FormValue, field: SupportFormField): boolean {
  if (field.kind === 'checkbox') return value === false && field.required;
  return Array.isArray(value) ? value.length === 0 : typeof value === 'string' && value.trim() === '';
}

function valueFault(field: SupportFormField, value: FormValue): Omit<Fault, 'field'> | undefined {
  switch (field.kind) {
    case 'number':
      return numberFault(field, value);
    case 'date':
      return dateFault(field, value);
    case 'select':
      return typeof value === 'string' && isOption(field, value) ? undefined : {problem: 'not-an-option'};
    case 'multiselect':
      return Array.isArray(value) && value.every(each => isOption(field, each)) ? undefined : {problem: 'not-an-option'};
    case 'checkbox':
      return typeof value === 'boolean' ? undefined : {problem: 'format'};
    case 'file':
      return fileFault(field, value);
    default:
      return textFault(field, value);
  }
}

function textFault({min, max = MAX_TEXT}: SupportFormField, value: FormValue): Omit<Fault, 'field'> | undefined {
  if (typeof value !== 'string') return {problem: 'format'};
  if (min !== undefined && value.length < Number(min)) return {problem: 'too-short', limit: min};
  return value.length > Number(max) ? {problem: 'too-long', limit: max} : undefined;
}

function numberFault({min, max}: SupportFormField, value: FormValue): Omit<Fault, 'field'> | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return {problem: 'format'};
  if (min !== undefined && number < Number(min)) return {problem: 'too-small', limit: min};
  return max !== undefined && number > Number(max) ? {problem: 'too-great', limit: max} : undefined;
}

function dateFault({min, max}: SupportFormField, value: FormValue): Omit<Fault, 'field'> | undefined {
  if (typeof value !== 'string' || !isDate(value)) return {problem: 'format'};
  if (min !== undefined && value < String(min)) return {problem: 'too-small', limit: min};
  return max !== undefined && value > String(max) ? {problem: 'too-great', limit: max} : undefined;
}

function fileFault({max}: SupportFormField, value: FormValue): Omit<Fault, 'field'> | undefined {
  if (!Array.isArray(value)) return {problem: 'format'};
  return max !== undefined && value.length > Number(max) ? {problem: 'too-many-files', limit: max} : undefined;
}

/** All files go on one message, so its limit holds for all file fields together. */
function countFault({world}: Customer, form: SupportForm, uploads: readonly UploadRecord[]): Fault[] {
  const {maxCount} = world.settings.uploadLimits;
  const fields = form.fields.filter(field => field.kind === 'file');
  if (uploads.length <= maxCount || fields.length < 2) return [];
  return [{field: fields.at(-1)!.id, problem: 'too-many-files', limit: maxCount}];
}

function isOption(field: SupportFormField, value: string): boolean {
  return field.options?.some(option => option.value === value) ?? false;
}

/** A day of the calendar, `YYYY-MM-DD`. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
