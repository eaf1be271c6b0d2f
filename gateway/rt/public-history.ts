import * as z from 'zod/mini';
import {GatewayProblem} from '../problem.js';
import type {SealedSession} from '../session/cookie.js';
import {publicTypes} from './names.js';
import type {RtClient} from './rt-client.js';
import {RtAttachment, RtPage, RtTransaction} from './shapes.js';

/** TicketSQL for the transactions of a ticket that customers see. RT counts and pages only these, so no gap betrays a comment. */
export function publicTransactions(ticketId: string): string {
  return `${ofTicket(ticketId)} AND ( ${publicTypes.map(type => `Type = '${type}'`).join(' OR ')} )`;
}

/** TicketSQL for all transactions of a ticket. `TicketId` alone would find those of queues and people with that number, too. */
export function ofTicket(ticketId: string): string {
  return `ObjectType = 'RT::Ticket' AND ObjectId = ${ticketId}`;
}

/** Rows of a page that have the shape; RT leaves out what the customer may not see, as null. */
export function rowsOf<Schema extends z.ZodMiniType>(schema: Schema, page: unknown): z.infer<Schema>[] {
  return z
    .parse(RtPage, page)
    .items.map(item => z.safeParse(schema, item))
    .flatMap(({data}) => (data === undefined ? [] : [data]));
}

/** One condition of RT's search by JSON. */
interface Condition {
  readonly field: string;
  readonly value: string;
  readonly operator?: string;
  readonly entry_aggregator?: 'OR';
}

const partFields = 'TransactionId,ContentType,Filename,ContentLength';
const isText: Condition = {field: 'ContentType', operator: 'STARTSWITH', value: 'text/'};
const isUnnamed: Condition = {field: 'Filename', operator: 'IS', value: 'NULL'};

/** The parts of messages that customers see, oldest first: texts without a file name with their content, files without. */
export async function partsOf(
  rt: RtClient,
  session: SealedSession,
  transactions: readonly RtTransaction[],
  signal?: AbortSignal,
): Promise<RtAttachment[]> {
  const messages = transactions.filter(({Type}) => Type !== 'Status');
  if (messages.length === 0) return [];
  const ofThem = messages.map(({id}): Condition => ({field: 'TransactionId', operator: '=', value: id, entry_aggregator: 'OR'}));
  const [all, texts] = await Promise.all([
    findAttachments(rt, session, ofThem, partFields, signal),
    findAttachments(rt, session, [...ofThem, isText, isUnnamed], `${partFields},Content`, signal),
  ]);
  const content = new Map(texts.map(({id, Content}) => [id, Content]));
  return all
    .filter(({ContentType = ''}) => !ContentType.startsWith('multipart/'))
    .map(part => ({...part, Content: content.get(part.id)}));
}

/**
 * An attachment of a message that customers see.
 *
 * @throws {GatewayProblem} `not-found` alike for one of an internal comment and for one that does not exist (R7, R13).
 */
export async function findPublicAttachment(
  rt: RtClient,
  session: SealedSession,
  id: string,
  signal?: AbortSignal,
): Promise<RtAttachment> {
  const [attachment] = await findAttachments(rt, session, [{field: 'id', operator: '=', value: id}], partFields, signal);
  if (!attachment) throw new GatewayProblem('not-found', 'no such attachment in sight');
  const transaction = z.parse(RtTransaction, await rt.read(`/transaction/${attachment.TransactionId}`, session, {signal}));
  if (!(publicTypes as readonly string[]).includes(transaction.Type)) {
    throw new GatewayProblem('not-found', 'an attachment of something internal');
  }
  return attachment;
}

async function findAttachments(
  rt: RtClient,
  session: SealedSession,
  conditions: readonly Condition[],
  fields: string,
  signal?: AbortSignal,
): Promise<RtAttachment[]> {
  const found: RtAttachment[] = [];
  for (let page = 1, isMore = true; isMore; page += 1) {
    const answer = await rt.read('/attachments', session, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(conditions),
      query: [
        ['fields', fields],
        ['per_page', '100'],
        ['page', String(page)],
        ['orderby', 'id'],
      ],
      signal,
    });
    found.push(...rowsOf(RtAttachment, answer));
    isMore = z.parse(RtPage, answer).items.length === 100;
  }
  return found;
}
