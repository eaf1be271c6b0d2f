import type {TicketPage, TicketSummary} from '../contract/tickets.js';

/** Rows that are not in the list any more, each asked for by itself, at most; more than these are taken to be gone. */
export const MOST_ASKED = 20;

/** What a fresh reading of the list means for the rows on screen (X7). */
export interface News {
  /** The rows as they would be. */
  readonly fresh: TicketPage;
  /** Tickets that would come, go or move. */
  readonly count: number;
}

/** Rows on screen with what the fresh ones say; a row that is the same as before stays the same object. */
export function takeOver(shown: readonly TicketSummary[], fresh: readonly TicketSummary[]): TicketSummary[] {
  const byId = new Map(fresh.map(row => [row.id, row]));
  return shown.map(row => {
    const now = byId.get(row.id);
    return now && JSON.stringify(now) !== JSON.stringify(row) ? now : row;
  });
}

/** Fresh rows, each as the object that is on screen already where it says the same. */
export function withSame(fresh: readonly TicketSummary[], shown: readonly TicketSummary[]): TicketSummary[] {
  const byId = new Map(shown.map(row => [row.id, row]));
  return fresh.map(row => {
    const before = byId.get(row.id);
    return before && JSON.stringify(before) === JSON.stringify(row) ? before : row;
  });
}

/** Rows on screen that the fresh list does not have. */
export function missing(shown: readonly TicketSummary[], fresh: readonly TicketSummary[]): TicketSummary[] {
  const ids = new Set(fresh.map(({id}) => id));
  return shown.filter(({id}) => !ids.has(id));
}

/** How many tickets would come, go or move if the fresh rows took the place of those on screen; 0 if all stay where they are. */
export function countNews(shown: readonly TicketSummary[], fresh: readonly TicketSummary[]): number {
  if (shown.every(({id}, index) => fresh[index]?.id === id)) return 0;
  const known = new Set(shown.map(({id}) => id));
  const there = new Set(fresh.map(({id}) => id));
  const last = fresh.findLastIndex(({id}) => known.has(id));
  const come = fresh.filter(({id}, index) => !known.has(id) && (index < last || shown.length === 0)).length;
  const go = shown.filter(({id}) => !there.has(id)).length;
  const before = shown.filter(({id}) => there.has(id)).map(({id}) => id);
  const after = fresh.filter(({id}) => known.has(id)).map(({id}) => id);
  return Math.max(come + go + moved(before, after), 1);
}

/** The fewest ids that have to move to make one order of the other: those outside the longest run that keeps its order. */
function moved(before: readonly string[], after: readonly string[]): number {
  const places = new Map(before.map((id, index) => [id, index]));
  const tails: number[] = [];
  for (const id of after) {
    const place = places.get(id) ?? 0;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    tails[low] = place;
  }
  return after.length - tails.length;
}
