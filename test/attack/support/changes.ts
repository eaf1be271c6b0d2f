import type {World} from '../../../mocks/world/world.js';

/** Tables in which nothing may change but what a request is for. Sessions, stored answers and counts of failures are the backend's own affair. */
const tables = [
  'companies',
  'contacts',
  'agents',
  'inboxes',
  'pipelines',
  'forms',
  'groups',
  'lists',
  'tickets',
  'threads',
  'messages',
  'files',
  'uploads',
  'accounts',
  'consents',
  'outbox',
] as const;

export type Photo = ReadonlyMap<string, string>;

/** Every row as text. Drafts that have run out are left out, since the backend may drop them at any time. */
export function photograph(world: World, now: number): Photo {
  const photo = new Map<string, string>([['settings', JSON.stringify(world.settings)]]);
  for (const table of tables) {
    for (const [id, row] of Object.entries(world[table] as Record<string, {expiresAt?: string}>)) {
      if (row.expiresAt !== undefined && Date.parse(row.expiresAt) <= now) continue;
      photo.set(`${table}/${id}`, JSON.stringify(row));
    }
  }
  return photo;
}

/** What became of a world: `tickets/7` changed, `+messages` has one more row, `-uploads/3` is gone; sorted. */
export function changes(before: Photo, after: Photo): string[] {
  const found: string[] = [];
  for (const [row, text] of after) {
    if (!before.has(row)) found.push(`+${row.slice(0, row.indexOf('/'))}`);
    else if (before.get(row) !== text) found.push(row);
  }
  for (const row of before.keys()) if (!after.has(row)) found.push(`-${row}`);
  return found.sort();
}
