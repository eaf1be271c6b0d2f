import type {StatusOption, TicketPage, TicketQuery} from '../../contract/tickets.js';
import type {CallOptions, PageOptions, PortalAdapter} from '../portal-adapter.js';
import {inner, throwIfAborted, type RtContext} from './context.js';
import {decodeCursor, encodeCursor} from './cursor.js';
import type {RtOptions} from './options.js';
import {findTickets} from './routes.js';
import {activityOf, toStatus, toSummary} from './ticket.js';
import {activityField, quoted, rtTime, ticketSql} from './ticket-sql.js';

/** The fields of a row. */
const rowFields = 'Subject,Status,Created,Owner,Requestor,CustomFields';

const sortFields = {
  subject: 'Subject',
  requester: 'Requestor.RealName',
  createdAt: 'Created',
  owner: 'Owner.RealName',
  lastActivityAt: activityField,
  status: 'Status',
} as const;

/**
 * Where the next page begins. `after`: behind this activity and ticket, whatever has happened since. `page`: the page of that
 * number among the tickets up to `newest`, so that new ones push nobody on.
 */
type Place =
  | {readonly total: number | null; readonly after: readonly [activity: string, id: string]}
  | {readonly total: number | null; readonly page: number; readonly newest: string};

/** The list (R40). */
export function listCalls(context: RtContext): Pick<PortalAdapter, 'listTickets'> {
  const {call, options} = context;

  async function listTickets(query: TicketQuery, {cursor, ...how}: PageOptions = {}): Promise<TicketPage> {
    const asked = inner(how);
    throwIfAborted(asked.signal);
    const place = cursor === undefined ? undefined : decodeCursor(cursor, isPlace);
    const identity = await context.identity(asked);
    const {sort = 'lastActivityAt', order = sort === 'lastActivityAt' ? 'desc' : 'asc', limit = 25} = query;
    const direction = order === 'asc' ? 'ASC' : 'DESC';
    const sql = ticketSql(query, identity, options);
    const byActivity = sort === 'lastActivityAt';
    const newest = byActivity ? '' : place && 'page' in place ? place.newest : await newestIn(sql, asked);
    const page = place && 'page' in place ? place.page : 1;
    const after = place && 'after' in place ? ` AND ${behind(place.after, direction)}` : '';
    const {items, total} = await call(findTickets, {
      query: {
        query: byActivity ? sql + after : `${sql} AND id <= ${quoted(newest)}`,
        orderby: [sortFields[sort], 'id'],
        order: [direction, direction],
        fields: rowFields,
        per_page: limit,
        page,
      },
      ...asked,
    });
    const all = place ? place.total : (total ?? null);
    const last = items.at(-1);
    const next: Place | undefined = !last
      ? undefined
      : byActivity
        ? {total: all, after: [activityOf(last), last.id]}
        : {total: all, page: page + 1, newest};
    const more = typeof total === 'number' ? total > (byActivity ? limit : page * limit) : items.length === limit;
    return {
      items: items.map(ticket => toSummary(ticket, identity, options)),
      nextCursor: more && next ? encodeCursor(next) : null,
      total: all,
      statuses: statusOptions(options),
    };
  }

  /** Id of the newest ticket that a question finds; 0 for none. */
  async function newestIn(sql: string, asked: CallOptions): Promise<string> {
    const query = {query: sql, orderby: ['id'], order: ['DESC' as const], fields: rowFields, per_page: 1};
    const {items} = await call(findTickets, {query, ...asked});
    return items[0]?.id ?? '0';
  }

  return {listTickets};
}

/** Tickets behind a place in the order of activity; tickets of one second are in the order of their ids. */
function behind([activity, id]: readonly [string, string], direction: 'ASC' | 'DESC'): string {
  const beyond = direction === 'ASC' ? '>' : '<';
  const time = quoted(rtTime(activity));
  return `( ${activityField} ${beyond} ${time} OR ( ${activityField} ${beyond}= ${time} AND id ${beyond} ${quoted(id)} ) )`;
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('total' in value)) return false;
  if ('after' in value)
    return Array.isArray(value.after) && value.after.length === 2 && !Number.isNaN(Date.parse(String(value.after[0])));
  return 'page' in value && Number.isInteger(value.page) && 'newest' in value && /^\d+$/.test(String(value.newest));
}

/** Choices of the status filter (R42). */
function statusOptions(options: RtOptions): StatusOption[] {
  const {statuses, statusDisplay} = options;
  if (statusDisplay === 'open-closed')
    return [
      {value: 'open', state: 'open'},
      {value: 'closed', state: 'closed'},
    ];
  return [...statuses.open, ...statuses.closed].map(value => ({value, ...toStatus(value, options)}));
}
