import type {FieldProblem} from '../contract/error.js';
import type {FormField, FormValue} from '../contract/forms.js';

export type Values = Readonly<Record<string, FormValue>>;

/** What keeps a form from being sent: something about a value, or a file of the field that did not get up. */
export type FormProblem = FieldProblem | {readonly field: string; readonly problem: 'file-failed'; readonly limit?: undefined};

/** Fields whose condition is met (R53); one that depends on a field that does not show, or on itself, does not show either. */
export function shownFields(fields: readonly FormField[], value: (id: string) => FormValue | undefined): FormField[] {
  const byId = new Map(fields.map(field => [field.id, field]));
  const isShown = (field: FormField, seen: readonly string[]): boolean => {
    if (!field.when) return true;
    const other = byId.get(field.when.field);
    if (!other || seen.includes(field.id) || !isShown(other, [...seen, field.id])) return false;
    return matches(value(field.when.field), field.when.values);
  };
  return fields.filter(field => isShown(field, []));
}

/** A value as it is sent: a number as such, whichever decimal sign it was typed with; undefined for nothing. */
export function sentValue(field: FormField, value: FormValue | undefined): FormValue | undefined {
  if (value === undefined || value === '' || (Array.isArray(value) && !value.length)) return undefined;
  if (field.kind !== 'number' || typeof value !== 'string') return value;
  const number = Number(value.replace(/\s/g, '').replace(',', '.'));
  return value.trim() === '' || Number.isNaN(number) ? value : number;
}

/** What is wrong with the values of the fields that show. The backend checks again. */
export function fieldProblems(fields: readonly FormField[], values: Values): FieldProblem[] {
  return fields.flatMap(field => problemOf(field, values[field.id]) ?? []);
}

function matches(value: FormValue | undefined, wanted: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some(one => wanted.includes(one));
  return wanted.includes(String(value ?? false));
}

function problemOf(field: FormField, value: FormValue | undefined): FieldProblem | undefined {
  if (field.kind === 'hidden') return undefined;
  if (isEmpty(value)) return field.required ? {field: field.id, problem: 'required'} : undefined;
  if (field.kind === 'number') return rangeProblem(field, Number(value));
  if (field.kind === 'date') return dateProblem(field, String(value));
  if (typeof value === 'string' && (field.kind === 'text' || field.kind === 'multiline')) return lengthProblem(field, value);
  return undefined;
}

function isEmpty(value: FormValue | undefined): boolean {
  return (
    value === undefined ||
    value === false ||
    (typeof value === 'string' && !value.trim()) ||
    (Array.isArray(value) && !value.length)
  );
}

function rangeProblem(field: FormField, value: number): FieldProblem | undefined {
  if (Number.isNaN(value)) return {field: field.id, problem: 'format'};
  if (typeof field.min === 'number' && value < field.min) return {field: field.id, problem: 'too-small', limit: field.min};
  if (typeof field.max === 'number' && value > field.max) return {field: field.id, problem: 'too-great', limit: field.max};
  return undefined;
}

function dateProblem(field: FormField, value: string): FieldProblem | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return {field: field.id, problem: 'format'};
  if (typeof field.min === 'string' && value < field.min) return {field: field.id, problem: 'too-small', limit: field.min};
  if (typeof field.max === 'string' && value > field.max) return {field: field.id, problem: 'too-great', limit: field.max};
  return undefined;
}

function lengthProblem(field: FormField, value: string): FieldProblem | undefined {
  if (typeof field.min === 'number' && value.length < field.min) return {field: field.id, problem: 'too-short', limit: field.min};
  if (typeof field.max === 'number' && value.length > field.max) return {field: field.id, problem: 'too-long', limit: field.max};
  return undefined;
}
