import type {FormField} from '../../contract/forms.js';
import type {Localizer} from '../../messages/localizer.js';
import type {MessageKey} from '../../messages/messages.js';
import {problemText, type DescribedProblem} from '../../ui/problem-text.js';

type Field = Pick<FormField, 'kind' | 'label'>;

/** Labels that are no plain name of a thing cannot stand in a sentence. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} /-]{0,39}$/u;
const ASKED: Partial<Record<FormField['kind'], MessageKey>> = {
  checkbox: 'problem.required.tick',
  file: 'problem.required.attach',
};

/** What to do about a field, as it stands below its label. Source: GOV.UK design system, error message. */
export function fieldProblemText(problem: DescribedProblem, field: Field, words: Localizer): string {
  const {kind} = field;
  if (problem.problem === 'required') return requiredText(field, words);
  const isDate = kind === 'date';
  if (problem.problem === 'format' && (isDate || kind === 'number')) return words.t(`problem.format.${kind}`);
  if (isDate && typeof problem.limit === 'string') {
    // Without a time zone, so that it is that day everywhere.
    const limit = words.date(`${problem.limit}T12:00`);
    if (problem.problem === 'too-small') return words.t('problem.too-early', {limit});
    if (problem.problem === 'too-great') return words.t('problem.too-late', {limit});
  }
  return problemText(problem, words);
}

/** The same where it stands alone, as in a summary: with the field's name. */
export function namedProblemText(problem: DescribedProblem, field: Field, words: Localizer): string {
  const text = fieldProblemText(problem, field, words);
  if (problem.problem === 'required') return text;
  const {label} = field;
  return /[?!.:]$/.test(label) ? `${label} ${text}` : `${label}: ${words.within(text)}`;
}

function requiredText({kind, label}: Field, words: Localizer): string {
  const asked = ASKED[kind];
  if (asked) return words.t(asked, {field: label});
  if (label.endsWith('?')) return words.t('problem.required.answer', {field: label});
  if (!PLAIN.test(label)) return words.t('problem.required.fill', {field: label});
  const choose = kind === 'select' || kind === 'multiselect';
  return words.t(choose ? 'problem.required.choose' : 'problem.required.enter', {field: words.within(label)});
}
