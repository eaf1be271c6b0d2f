/** The name that was probably meant; undefined if none is like it. Hyphens and capitals count for nothing. */
export function nearest(wrong: string, names: readonly string[]): string | undefined {
  const same = names.find(name => plain(name) === plain(wrong));
  if (same !== undefined) return same;
  const ranked = names.map(name => ({name, steps: distance(plain(wrong), plain(name))})).sort((a, b) => a.steps - b.steps);
  const [best] = ranked;
  return best && best.steps <= Math.min(3, Math.floor(best.name.length / 3)) ? best.name : undefined;
}

/** "did you mean x?", or all that there is. */
export function suggestion(wrong: string, names: readonly string[]): string {
  const name = nearest(wrong, names);
  return name === undefined ? `it is one of ${names.join(', ')}` : `did you mean ${name}?`;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('-', '');
}

/** Letters to put in, leave out or change (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({length: to.length + 1}, (_, index) => index);
  for (const [line, letter] of Array.from(from).entries()) {
    const next = [line + 1];
    for (const [column, other] of Array.from(to).entries()) {
      const changed = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
