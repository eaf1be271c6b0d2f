import type {FieldProblem} from '../../contract/error.js';
import type {FormField, FormValue} from '../../contract/forms.js';

/** What is wrong with what was entered, field by field (R53). RT itself would take most of it without a word. */
export function submissionProblems(fields: readonly FormField[], values: Readonly<Record<string, FormValue>>): FieldProblem[] {
  const unknown = Object.keys(values).filter(name => !fields.some(({id}) => id === name));
  const problems = fields.flatMap(field => problemOf(field, values[field.id]) ?? []);
  return [...problems, ...unknown.map((field): FieldProblem => ({field, problem: 'unknown'}))];
}

function problemOf({id: field, kind, required, options, max}: FormField, value: FormValue | undefined): FieldProblem | undefined {
  const texts = value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
  if (texts.every(text => text.trim() === '')) return required ? {field, problem: 'required'} : undefined;
  if (options && texts.some(text => !options.some(option => option.value === text))) return {field, problem: 'not-an-option'};
  if (kind === 'date' && !texts.every(isDate)) return {field, problem: 'format'};
  if (kind === 'number' && !texts.every(text => Number.isFinite(Number(text)))) return {field, problem: 'format'};
  const [text = ''] = texts;
  const isText = kind === 'text' || kind === 'multiline';
  if (isText && typeof max === 'number' && text.length > max) return {field, problem: 'too-long', limit: max};
  return undefined;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
