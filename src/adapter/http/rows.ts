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
type Issues = readonly {readonly path: Path; readonly code: string}[];

/**
 * Parses; where rows of arrays do not fit, it leaves the outermost such rows out and parses again.
 * @param data Parsed JSON. Rows are removed from it in place.
 */
export function readForgivingly<Schema extends z.ZodMiniType>(schema: Schema, data: unknown): Reading<z.output<Schema>> {
  const whole = schema.safeParse(data);
  if (whole.success) return {value: whole.data, dropped: []};
  const dropped = dropBadRows(data, whole.error.issues);
  if (!dropped) return {flaws: whole.error.issues.map(flawOf)};
  const rest = schema.safeParse(data);
  return rest.success ? {value: rest.data, dropped} : {flaws: rest.error.issues.map(flawOf)};
}

/** Leaves out the rows that have a flaw, each named with its first; does nothing if a flaw is in no row. */
function dropBadRows(data: unknown, issues: Issues): Omit<DroppedRow, 'operation'>[] | undefined {
  const dropped = new Map<string, Omit<DroppedRow, 'operation'>>();
  const bad = new Map<unknown[], Set<number>>();
  for (const issue of issues) {
    const found = rowOf(data, issue.path);
    if (!found) return undefined;
    const row = print(found.path);
    if (!dropped.has(row)) dropped.set(row, {row, ...flawOf(issue)});
    bad.set(found.list, (bad.get(found.list) ?? new Set()).add(found.index));
  }
  for (const [list, indices] of bad) list.splice(0, Infinity, ...list.filter((_, index) => !indices.has(index)));
  return [...dropped.values()];
}

function flawOf({path, code}: Issues[number]): Flaw {
  return {path: print(path), problem: code};
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
