import type {EntrySize} from './measure.js';

/** One line of the table. Limits and goals are in KiB of what loads first. */
export interface SizeRow extends EntrySize {
  readonly name: string;
  readonly limit?: number;
  readonly goal?: number;
}

/** Bytes as KiB with one decimal. */
export const kib = (bytes: number) => (bytes / 1024).toFixed(1);

/** The table as Markdown. */
export function sizeTable(rows: readonly SizeRow[]): string {
  const lines = rows.map(({name, initial, lazy, limit, goal}) => [
    `\`${name}\``,
    kib(initial),
    kib(lazy),
    limit ?? '',
    goal ?? '',
  ]);
  const columns = [['Entry', 'First (KiB)', 'Lazy (KiB)', 'Limit', 'Goal'], ['---', '---:', '---:', '---:', '---:'], ...lines];
  return columns.map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

/** Rows whose first load passes the limit. */
export function tooLarge(rows: readonly SizeRow[]): SizeRow[] {
  return rows.filter(({initial, limit}) => limit !== undefined && initial > limit * 1024);
}

/** The numbers of a written table, by entry. */
export function readTable(markdown: string): Map<string, {initial: number; lazy: number}> {
  const rows = [...markdown.matchAll(/^\|\s*`([^`]+)`\s*\|\s*([\d.]+)\s*\|\s*([\d.]+)\s*\|/gm)];
  return new Map(rows.map(([, name = '', initial, lazy]) => [name, {initial: Number(initial), lazy: Number(lazy)}]));
}

/**
 * Entries whose written size is not the measured one. Another version of Node compresses a little otherwise, so a
 * difference of 0.2 KiB is none.
 */
export function outdated(markdown: string, rows: readonly SizeRow[]): string[] {
  const written = readTable(markdown);
  const near = (value: number, bytes: number) => Math.abs(value - bytes / 1024) <= 0.2;
  const changed = rows.filter(({name, initial, lazy}) => {
    const old = written.get(name);
    return !old || !near(old.initial, initial) || !near(old.lazy, lazy);
  });
  const gone = [...written.keys()].filter(name => !rows.some(row => row.name === name));
  return [...changed.map(row => row.name), ...gone];
}
