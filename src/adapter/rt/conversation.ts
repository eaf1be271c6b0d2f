import {PortalError} from '../../contract/error.js';
import type {Message, MessagePage, Reply, ReplySent} from '../../contract/messages.js';
import type {CallOptions, PageOptions, PortalAdapter, WriteOptions} from '../portal-adapter.js';
import {inner, throwIfAborted, type RtContext} from './context.js';
import {decodeCursor, encodeCursor} from './cursor.js';
import type {Drafts} from './drafts.js';
import {isMessage, toMessage} from './message.js';
import {messageBody} from './message-body.js';
import {correspond, readHistory} from './routes.js';
import type {RtTransaction} from './shapes.js';

/** Rows of the history on a page, changes of status among them. */
const pageSize = 50;

/** A page of the history, counted from its end, of which only what is older than a row is new. */
interface Place {
  readonly page: number;
  readonly before: string;
}

/** The public conversation. */
export function conversationCalls(
  context: RtContext,
  drafts: Drafts,
  getTicket: PortalAdapter['getTicket'],
): Pick<PortalAdapter, 'listMessages' | 'reply'> {
  const {call, options} = context;

  async function readPage(id: string, page: number, asked: CallOptions): Promise<readonly RtTransaction[]> {
    const query = {order: ['DESC' as const], per_page: pageSize, page};
    const {items} = await call(readHistory, {params: {id}, query, ...asked});
    return items;
  }

  async function listMessages(id: string, {cursor, ...how}: PageOptions = {}): Promise<MessagePage> {
    const asked = inner(how);
    throwIfAborted(asked.signal);
    const place = cursor === undefined ? undefined : decodeCursor(cursor, isPlace);
    const identity = await context.identity(asked);
    for (let page = place?.page ?? 1; ; page += 1) {
      const rows = await readPage(id, page, asked);
      // What came in meanwhile has moved rows on that were shown already.
      const older = rows.filter(row => !place || Number(row.id) < Number(place.before));
      const messages = older.filter(isMessage).map(row => toMessage(row, identity, options));
      const isBeginning = rows.length < pageSize || rows.some(({Type}) => Type === 'Create');
      if (messages.length === 0 && !isBeginning) continue;
      const last = rows.at(-1);
      const next: Place | undefined = isBeginning || !last ? undefined : {page: page + 1, before: last.id};
      return {items: messages.toReversed(), olderCursor: next ? encodeCursor(next) : null, total: null};
    }
  }

  /** The message that a write has made: read again, since what is in RT counts. */
  async function findMessage(id: string, messageId: string, {signal}: CallOptions): Promise<Message | undefined> {
    const identity = await context.identity({signal});
    for (let page = 1; ; page += 1) {
      const rows = await readPage(id, page, {signal});
      const found = rows.find(row => row.id === messageId);
      if (found) return toMessage(found, identity, options);
      if (rows.length < pageSize) return undefined;
    }
  }

  async function reply(id: string, {text, uploads}: Reply, {idempotencyKey, signal}: WriteOptions): Promise<ReplySent> {
    throwIfAborted(signal);
    await context.identity({signal});
    if (text.trim() === '' && uploads.length === 0) {
      throw new PortalError('invalid', 'RT: nothing to send', {fields: [{field: 'text', problem: 'required'}], status: 422});
    }
    const files = drafts.take(uploads, idempotencyKey);
    const body = await messageBody({Content: text, ContentType: 'text/plain'}, files);
    const {id: sent} = await call(correspond, {params: {id}, body, idempotencyKey, signal});
    drafts.used(uploads, idempotencyKey);
    const [ticket, message] = await Promise.all([getTicket(id, {signal}), findMessage(id, sent, {signal})]);
    // RT said that it was sent, and it is not there.
    if (!message) throw new PortalError('unavailable', 'RT: the message is not in the conversation', {status: 503});
    return {message, ticket};
  }

  return {listMessages, reply};
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('page' in value) || !('before' in value)) return false;
  return Number.isInteger(value.page) && /^\d+$/.test(String(value.before));
}
