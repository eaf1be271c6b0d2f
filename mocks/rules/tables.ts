import type {Table} from '../world/world.js';
import type {Env} from './env.js';

/** The row with this id. Asks for own keys only, since ids come from outside (`__proto__`, `constructor`). */
export function find<Row>(table: Table<Row>, id: string | null | undefined): Row | undefined {
  return id != null && Object.hasOwn(table, id) ? table[id] : undefined;
}

/** The rows with these ids, as far as there are. */
export function rowsOf<Row>(table: Table<Row>, ids: readonly string[]): Row[] {
  const rows: Row[] = [];
  for (const id of ids) {
    const row = find(table, id);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

/**
 * A new id. Made from a secret and not counted up: the gaps of a counter would tell customers how much goes on that they
 * do not see (R7).
 */
export function newId(env: Env, prefix: string, table: Table<unknown>): string {
  let id: string;
  do id = `${prefix}-${env.secret().slice(0, 16)}`;
  while (Object.hasOwn(table, id));
  return id;
}
