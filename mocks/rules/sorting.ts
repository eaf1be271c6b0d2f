import * as z from 'zod/mini';
import {DateTime} from '../../src/contract/primitives.js';
import type {TicketColumn} from '../../src/contract/session.js';
import type {TicketSummary} from '../../src/contract/tickets.js';
import {compareDates} from './time.js';

/** What a row is sorted by, dates as ISO dates; null where it has none. */
export type SortKey = string | null;

/** What a list can be sorted by. */
export type Sortable = Pick<TicketSummary, 'id' | TicketColumn>;

/** A row's place in a sorted list. */
export type Place = readonly [key: SortKey, id: string];

/** Shapes of places: rows that are sorted by a date, and by words. */
const DatePlace = z.tuple([DateTime, z.string()]);
const WordsPlace = z.tuple([z.nullable(z.string()), z.string()]);

export interface Sorting {
  readonly column: TicketColumn;
  readonly descending: boolean;
}

/** Newest activity first, unless asked otherwise; dates begin with the newest, words with A (R40). */
export function sortingOf(query: {sort?: TicketColumn; order?: 'asc' | 'desc'}): Sorting {
  const column = query.sort ?? 'lastActivityAt';
  return {column, descending: query.order === undefined ? isDate(column) : query.order === 'desc'};
}

/** What a place in a list that is sorted so looks like. */
export function placeShape({column}: Sorting): z.ZodMiniType<Place> {
  return isDate(column) ? DatePlace : WordsPlace;
}

export function placeOf(row: Sortable, {column}: Sorting): Place {
  return [sortKey(row, column), row.id];
}

/** Order of two places, total by id. Rows without a key come last in either direction. */
export function comparePlaces(sorting: Sorting, language: string): (a: Place, b: Place) => number {
  const compare = isDate(sorting.column) ? compareDates : new Intl.Collator(language, {numeric: true}).compare;
  const direction = sorting.descending ? -1 : 1;
  return ([key, id], [otherKey, otherId]) => {
    if (key === null || otherKey === null) {
      if (key !== otherKey) return key === null ? 1 : -1;
    } else if (key !== otherKey) {
      const order = compare(key, otherKey);
      if (order !== 0) return direction * order;
    }
    return direction * (id < otherId ? -1 : id > otherId ? 1 : 0);
  };
}

function isDate(column: TicketColumn): boolean {
  return column === 'lastActivityAt' || column === 'createdAt';
}

function sortKey(row: Sortable, column: TicketColumn): SortKey {
  switch (column) {
    case 'subject':
      return row.subject;
    case 'requester':
      return row.requester?.name ?? null;
    case 'owner':
      return row.owner?.name ?? null;
    case 'createdAt':
      return row.createdAt;
    case 'lastActivityAt':
      return row.lastActivityAt;
    case 'status':
      return `${row.status.state === 'closed' ? 1 : 0} ${row.status.stage?.label ?? ''}`;
  }
}
