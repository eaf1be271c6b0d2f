import type {Change, ChangePage} from '../../contract/changes.js';
import type {CallOptions, PortalAdapter} from '../portal-adapter.js';
import {throwIfAborted, type RtContext} from './context.js';
import {decodeCursor, encodeCursor} from './cursor.js';
import {findTickets, readHistory} from './routes.js';
import type {RtTicket} from './shapes.js';
import {activityOf} from './ticket.js';
import {activityField, inSightSql, quoted, rtTime} from './ticket-sql.js';

/**
 * The newest activity that is known, and the tickets of that second, each with the newest thing of its history: RT counts in
 * seconds, and more may come within this one.
 */
interface Place {
  readonly at: string;
  readonly seen: readonly (readonly [ticketId: string, newest: string])[];
}

/** Tickets that are looked through at once; what is beyond is told without a name. */
const most = 50;

/** Live changes (X7), by the date that moves with what customers see and with nothing else. */
export function changeCalls(context: RtContext): Pick<PortalAdapter, 'listChanges'> {
  const {call, options} = context;

  async function listChanges(since: string | undefined, {signal}: CallOptions = {}): Promise<ChangePage> {
    throwIfAborted(signal);
    // A page that asks is open, which is no activity of the customer (R67).
    const asked = {signal, background: true};
    const known = since === undefined ? undefined : decodeCursor(since, isPlace);
    const inSight = inSightSql(await context.identity(asked));
    const rows = await newest(known ? `${inSight} AND ${activityField} >= ${quoted(rtTime(known.at))}` : inSight, asked);
    const at = rows[0] ? activityOf(rows[0]) : (known?.at ?? new Date(0).toISOString());
    // Those that are on the edge between what is known and what is new.
    const seen = await Promise.all(
      rows.filter(ticket => activityOf(ticket) === at).map(async ({id}) => [id, await newestOf(id, asked)] as const),
    );
    const cursor = encodeCursor({at, seen} satisfies Place);
    return {items: known ? await changed(rows, known, seen, asked) : [], cursor, pollAfter: options.pollAfter};
  }

  async function changed(rows: readonly RtTicket[], known: Place, seen: Place['seen'], asked: CallOptions): Promise<Change[]> {
    const before = new Map(known.seen);
    const now = new Map(seen);
    const items: Change[] = [];
    for (const ticket of rows) {
      const {id} = ticket;
      const onEdge = activityOf(ticket) === known.at && before.has(id);
      if (onEdge && before.get(id) === (now.get(id) ?? (await newestOf(id, asked)))) continue;
      items.push({kind: 'ticket', ticketId: id});
    }
    return rows.length < most ? items : [...items, {kind: 'ticket'}];
  }

  async function newest(query: string, asked: CallOptions): Promise<readonly RtTicket[]> {
    const order = {orderby: [activityField, 'id'], order: ['DESC' as const, 'DESC' as const]};
    const {items} = await call(findTickets, {
      query: {query, ...order, fields: 'Status,Created,CustomFields', per_page: most},
      ...asked,
    });
    return items;
  }

  async function newestOf(id: string, asked: CallOptions): Promise<string> {
    const {items} = await call(readHistory, {params: {id}, query: {order: ['DESC'], per_page: 1}, ...asked});
    return items[0]?.id ?? '';
  }

  return {listChanges};
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('at' in value) || !('seen' in value)) return false;
  return !Number.isNaN(Date.parse(String(value.at))) && Array.isArray(value.seen);
}
