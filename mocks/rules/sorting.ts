import type {TicketColumn} from '../../src/contract/session.js';
import type {TicketSummary} from '../../src/contract/tickets.js';
import {instant} from './time.js';

/** What a row is sorted by; null where it has none. */
export type SortKey = string | number | null;

/** A row's place in a sorted list. */
export type Place = readonly [key: SortKey, id: string];

export interface Sorting {
  readonly column: TicketColumn;
  readonly descending: boolean;
}

/** Newest activity first, unless asked otherwise; dates begin with the newest, words with A (R40). */
export function sortingOf(query: {sort?: TicketColumn; order?: 'asc' | 'desc'}): Sorting {
  const column = query.sort ?? 'lastActivityAt';
  const isDate = column === 'lastActivityAt' || column === 'createdAt';
  return {column, descending: query.order === undefined ? isDate : query.order === 'desc'};
}

export function placeOf(summary: TicketSummary, {column}: Sorting): Place {
  return [sortKey(summary, column), summary.id];
}

/** Order of two places, total by id. Rows without a key come last in either direction. */
export function comparePlaces(sorting: Sorting, language: string): (a: Place, b: Place) => number {
  const {compare} = new Intl.Collator(language, {numeric: true});
  const direction = sorting.descending ? -1 : 1;
  return ([key, id], [otherKey, otherId]) => {
    if (key === null || otherKey === null) {
      if (key !== otherKey) return key === null ? 1 : -1;
    } else {
      const order = typeof key === 'number' ? key - Number(otherKey) : compare(key, String(otherKey));
      if (order !== 0) return direction * order;
    }
    return direction * (id < otherId ? -1 : id > otherId ? 1 : 0);
  };
}

function sortKey(summary: TicketSummary, column: TicketColumn): SortKey {
  switch (column) {
    case 'subject':
      return summary.subject;
    case 'requester':
      return summary.requester?.name ?? null;
    case 'owner':
      return summary.owner?.name ?? null;
    case 'createdAt':
      return instant(summary.createdAt);
    case 'lastActivityAt':
      return instant(summary.lastActivityAt);
    case 'status':
      return `${summary.status.state === 'closed' ? 1 : 0} ${summary.status.stage?.label ?? ''}`;
  }
}
