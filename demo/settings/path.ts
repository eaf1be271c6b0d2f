/** What stands at a dotted path, for example `closing.enabled`; undefined if nothing does. */
export function valueAt(whole: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], whole);
}

/** A copy with another value at a dotted path. What is missing on the way is made. */
export function withValueAt<Whole>(whole: Whole, path: string, value: unknown): Whole {
  const [key = '', ...rest] = path.split('.');
  const inner =
    rest.length === 0 ? value : withValueAt((whole as Record<string, unknown> | null)?.[key] ?? {}, rest.join('.'), value);
  if (Array.isArray(whole)) return whole.map((item: unknown, index) => (String(index) === key ? inner : item)) as Whole;
  return {...whole, [key]: inner};
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
