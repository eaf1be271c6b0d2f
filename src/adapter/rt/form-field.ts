import type {FormField} from '../../contract/forms.js';
import type {RtField} from './shapes.js';

const prefix = 'field-';

/** The id of RT's custom field that a field of the form stands for. */
export function customFieldIdOf(fieldId: string): string | undefined {
  return fieldId.startsWith(prefix) ? fieldId.slice(prefix.length) : undefined;
}

/**
 * A custom field of RT as a field of the form. Undefined for pictures and files, which RT takes with the message, and for types
 * of later versions.
 */
export function toFormField({id, Name, Description, Pattern, Values, ...field}: RtField): FormField | undefined {
  const kind = kindOf(field, Pattern ?? '');
  if (!kind) return undefined;
  return {
    id: prefix + id,
    kind,
    label: Name,
    ...(Description && {help: Description}),
    required: (Pattern ?? '').includes('(?#Mandatory)'),
    ...(Values && {options: Values.map(value => ({value, label: value}))}),
  };
}

function kindOf({Type, MaxValues}: Pick<RtField, 'Type' | 'MaxValues'>, pattern: string): FormField['kind'] | undefined {
  switch (Type) {
    case 'Select':
      return Number(MaxValues) === 1 ? 'select' : 'multiselect';
    case 'Freeform':
      // RT has no numbers of their own, but comments in its patterns that say what they are for.
      return /\(\?#(?:Digits|Year)\)/.test(pattern) ? 'number' : 'text';
    case 'Text':
    case 'Wikitext':
    case 'HTML':
      return 'multiline';
    case 'Date':
    case 'DateTime':
      return 'date';
    case 'Combobox':
    case 'Autocomplete':
    case 'IPAddress':
    case 'IPAddressRange':
      return 'text';
    default:
      return undefined;
  }
}
