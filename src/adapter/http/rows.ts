import type * as z from 'zod/mini';

/** What is wrong at one place of an answer. Never a value. */
export interface Flaw {
  /** Place, for example `items[3].subject`; empty for the whole. */
  readonly path: string;
  /** Kind of flaw, for example `invalid_type`. */
  readonly problem: string;
}

/** A row that was left out of a list because it does not fit the contract. */
export interface DroppedRow extends Flaw {
  /** Id of the route. */
  readonly operation: string;
  /** The row left out, for example `items[3]`, counted as the backend sent them. */
  readonly row: string;
}

/** What could be read, and the rows that could not; `flaws` instead where the damage is no row's. */
export type Reading<Value> =
  | {readonly value: Value; readonly dropped: readonly Omit<DroppedRow, 'operation'>[]}
  | {readonly value?: undefined; readonly flaws: readonly Flaw[]};

type Path = readonly PropertyKey[];

/**
 * Parses; where rows of arrays do not fit, it leaves the outermost such rows out and parses again.
 * @param data Parsed JSON. Rows are removed from it in place.
 */
export function readForgivingly<Schema extends z.ZodMiniType>(schema: Schema, data: unknown): Reading<z.output<Schema>> {
  const dropped: Omit<DroppedRow, 'operation'>[] = [];
  for (;;) {
    const result = schema.safeParse(data);
    if (result.success) return {value: result.data, dropped};
    const flaws = result.error.issues.map(({path, code}) => ({path, problem: String(code)}));
    const rows = flaws.map(flaw => rowOf(data, flaw.path));
    // Rows that went before have moved the count, and a second round has nothing sound to say about places.
    if (dropped.length > 0 || rows.includes(undefined)) return {flaws: flaws.map(flaw => ({...flaw, path: print(flaw.path)}))};
    const bad = new Map<unknown[], Set<number>>();
    rows.forEach((row, at) => {
      const flaw = flaws[at]!;
      const {list, index, path} = row!;
      const seen = bad.get(list) ?? new Set();
      if (!seen.has(index)) dropped.push({row: print(path), path: print(flaw.path), problem: flaw.problem});
      bad.set(list, seen.add(index));
    });
    for (const [list, indices] of bad) list.splice(0, Infinity, ...list.filter((_, index) => !indices.has(index)));
  }
}

/** The outermost array row that a path leads through. */
function rowOf(data: unknown, path: Path): {list: unknown[]; index: number; path: Path} | undefined {
  let place = data;
  for (const [depth, key] of path.entries()) {
    if (Array.isArray(place) && typeof key === 'number') return {list: place, index: key, path: path.slice(0, depth + 1)};
    place = (place as Record<PropertyKey, unknown> | null | undefined)?.[key];
  }
  return undefined;
}

function print(path: Path): string {
  return path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
