/** The sentence for an attribute with a value that is not known; undefined if it is. */
export function unknownValue(attribute: string, value: string | undefined, known: readonly string[]): string | undefined {
  if (value === undefined || known.includes(value)) return undefined;
  return `${attribute}="${value}" is not known; it is one of ${known.join(', ')}.`;
}
