import * as z from 'zod/mini';
import {GatewayProblem} from '../problem.js';
import type {SealedSession} from '../session/cookie.js';
import {publicTypes} from './names.js';
import type {RtClient} from './rt-client.js';
import {RtAttachment, RtPage, RtTransaction} from './shapes.js';

/** TicketSQL for the transactions of a ticket that customers see. RT counts and pages only these, so no gap betrays a comment. */
export function publicTransactions(ticketId: string): string {
  return `TicketId = ${ticketId} AND ( ${publicTypes.map(type => `Type = '${type}'`).join(' OR ')} )`;
}

/** Rows of a page that have the shape; RT leaves out what the customer may not see, as null. */
export function rowsOf<Schema extends z.ZodMiniType>(schema: Schema, page: unknown): z.infer<Schema>[] {
  return z
    .parse(RtPage, page)
    .items.map(item => z.safeParse(schema, item))
    .flatMap(({data}) => (data === undefined ? [] : [data]));
}

/**
 * An attachment of a message that customers see.
 *
 * @throws {GatewayProblem} `not-found` alike for one of an internal comment and for one that does not exist (R7, R13).
 */
export async function readPublicAttachment(
  rt: RtClient,
  session: SealedSession,
  id: string,
  signal?: AbortSignal,
): Promise<RtAttachment> {
  const attachment = z.parse(RtAttachment, await rt.read(`/attachment/${id}`, session, {signal}));
  const transaction = z.safeParse(
    RtTransaction,
    await rt.read(`/transaction/${attachment.TransactionId}`, session, {signal}),
  ).data;
  if (!transaction || !isPublic(transaction.Type)) throw new GatewayProblem('not-found', 'an attachment of something internal');
  return attachment;
}

/** Do customers see transactions of this type? */
export function isPublic(type: string): boolean {
  return (publicTypes as readonly string[]).includes(type);
}

/** All pages of a list of RT, which gives a hundred rows at most at once. */
export async function readAllRows<Schema extends z.ZodMiniType>(
  schema: Schema,
  readPage: (page: number) => Promise<unknown>,
): Promise<z.infer<Schema>[]> {
  const rows: z.infer<Schema>[] = [];
  for (let page = 1; page <= 100; page += 1) {
    const answer = await readPage(page);
    rows.push(...rowsOf(schema, answer));
    if (z.parse(RtPage, answer).items.length < 100) return rows;
  }
  return rows;
}
