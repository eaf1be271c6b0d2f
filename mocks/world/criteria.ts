/** Value of a property; missing and null are both "unknown". */
export type PropertyValue = string | number | boolean | string[] | null;
export type Properties = Record<string, PropertyValue>;

/** One comparison of a property (R5). `before` and `after` compare ISO dates. */
export type Criterion = {property: string} & (
  | {operator: 'is' | 'is-not'; value: string | number | boolean}
  | {operator: 'is-any-of' | 'is-none-of'; values: (string | number | boolean)[]}
  | {operator: 'is-known' | 'is-unknown'}
  | {operator: 'before' | 'after'; value: string}
  | {operator: 'less' | 'at-most' | 'greater' | 'at-least'; value: number}
);

/** Groups of comparisons: all or any of them; groups nest. An empty `all` is met by everything, an empty `any` by nothing. */
export type Criteria = {all: (Criterion | Criteria)[]} | {any: (Criterion | Criteria)[]};
