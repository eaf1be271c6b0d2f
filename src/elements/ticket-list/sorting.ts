import type {TicketColumn} from '../../contract/session.js';
import type {ListView} from '../../store/list-view.js';

/** The order in force. */
export interface Sorting {
  readonly column: TicketColumn;
  readonly order: 'asc' | 'desc';
}

/** Newest activity first, unless the customer chose otherwise (R40). */
export function sorting({sort = 'lastActivityAt', order}: ListView): Sorting {
  return {column: sort, order: order ?? firstOrder(sort)};
}

/** What choosing a column's header does: sort by it, or the other way round. */
export function sortBy(column: TicketColumn, now: Sorting): Pick<ListView, 'sort' | 'order'> {
  if (column !== now.column) return {sort: column, order: firstOrder(column)};
  return {sort: column, order: now.order === 'asc' ? 'desc' : 'asc'};
}

/** Dates start with the newest, words with A. */
function firstOrder(column: TicketColumn): 'asc' | 'desc' {
  return column === 'createdAt' || column === 'lastActivityAt' ? 'desc' : 'asc';
}
