import type {FormField, FormValue} from '../contract/forms.js';

/** Values that the page gives the form beforehand, by field. All may be text, as in an attribute. */
export type Prefill = Readonly<Record<string, FormValue>>;

/** Why a value of the page is not used. */
export interface UnfitValue {
  readonly field: string;
  /** There is no such field, or its kind takes no such value. */
  readonly problem: 'no-such-field' | 'unfit';
}

/** Values as an attribute has them: `subject=No%20light&sites=north&sites=south`. */
export function parsePrefill(text: string): Prefill {
  const parameters = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map(field => {
      const values = parameters.getAll(field);
      return [field, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}

/** The value for a field of this kind; undefined where it does not fit. Files are the customer's to choose. */
export function fittingValue(field: FormField, value: FormValue): FormValue | undefined {
  const isOption = (one: string) => field.options?.some(option => option.value === one) ?? false;
  switch (field.kind) {
    case 'file':
      return undefined;
    case 'checkbox':
      return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
    case 'multiselect': {
      const chosen = Array.isArray(value) ? value : [String(value)];
      return chosen.every(isOption) ? chosen : undefined;
    }
    case 'select':
      return typeof value === 'string' && isOption(value) ? value : undefined;
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  }
}

/** What of the page's values cannot be used, for who made the page. */
export function unfitValues(fields: readonly FormField[], prefill: Prefill): UnfitValue[] {
  return Object.entries(prefill).flatMap(([id, value]): UnfitValue[] => {
    const field = fields.find(one => one.id === id);
    if (!field) return [{field: id, problem: 'no-such-field'}];
    return fittingValue(field, value) === undefined ? [{field: id, problem: 'unfit'}] : [];
  });
}
