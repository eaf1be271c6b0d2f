/** Order of two texts by their characters, the same in every language: for ids, and wherever any order will do that is one. */
export function compareText(text: string, other: string): number {
  return text < other ? -1 : Number(text > other);
}
