import type {Criteria, Criterion, Properties, PropertyValue} from '../world/criteria.js';

export type Predicate = (properties: Properties) => boolean;

/**
 * Criteria as a predicate over properties (R5, R11). Unknown is missing, null, an empty text or an empty choice; it fails
 * every comparison except `is-unknown`, `is-not` and `is-none-of`. A choice of several values is any of them.
 */
export function compileCriteria(criteria: Criteria): Predicate {
  return compileCriteriaFor(criteria, property => properties => propertyOf(properties, property));
}

/** The same over anything whose properties can be read one by one, which spares a copy of all of them. */
export function compileCriteriaFor<Subject>(
  criteria: Criteria,
  readerOf: (property: string) => (subject: Subject) => PropertyValue,
): (subject: Subject) => boolean {
  const isAll = 'all' in criteria;
  const parts = (isAll ? criteria.all : criteria.any).map(part => {
    if (!('property' in part)) return compileCriteriaFor(part, readerOf);
    const read = readerOf(part.property);
    const test = comparison(part);
    return (subject: Subject) => test(read(subject));
  });
  if (parts.length === 1) return parts[0]!;
  return isAll ? subject => parts.every(part => part(subject)) : subject => parts.some(part => part(subject));
}

/** A property of one's own; null for one that is missing. */
export function propertyOf(properties: Properties, property: string): PropertyValue {
  return Object.hasOwn(properties, property) ? (properties[property] ?? null) : null;
}

function comparison(criterion: Criterion): (value: PropertyValue) => boolean {
  switch (criterion.operator) {
    case 'is':
      return hasAny([criterion.value]);
    case 'is-not':
      return not(hasAny([criterion.value]));
    case 'is-any-of':
      return hasAny(criterion.values);
    case 'is-none-of':
      return not(hasAny(criterion.values));
    case 'is-known':
      return isKnown;
    case 'is-unknown':
      return not(isKnown);
    case 'before':
      return onDate(date => date < Date.parse(criterion.value));
    case 'after':
      return onDate(date => date > Date.parse(criterion.value));
    case 'less':
      return onNumber(number => number < criterion.value);
    case 'at-most':
      return onNumber(number => number <= criterion.value);
    case 'greater':
      return onNumber(number => number > criterion.value);
    case 'at-least':
      return onNumber(number => number >= criterion.value);
  }
}

function not(test: (value: PropertyValue) => boolean): (value: PropertyValue) => boolean {
  return value => !test(value);
}

/** As text, so that a number from a form and one from an import are the same. */
function hasAny(wanted: readonly (string | number | boolean)[]): (value: PropertyValue) => boolean {
  const texts = new Set(wanted.map(String));
  return value => isKnown(value) && (Array.isArray(value) ? value : [value]).some(each => texts.has(String(each)));
}

function isKnown(value: PropertyValue): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function onDate(test: (date: number) => boolean): (value: PropertyValue) => boolean {
  return value => typeof value === 'string' && test(Date.parse(value));
}

function onNumber(test: (value: number) => boolean): (value: PropertyValue) => boolean {
  return value => {
    if (typeof value === 'number') return test(value);
    return typeof value === 'string' && value.trim() !== '' && test(Number(value));
  };
}
