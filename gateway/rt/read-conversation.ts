import * as z from 'zod/mini';
import type {ReadContext} from '../read-context.js';
import {publicTransactions, readAllRows, rowsOf} from './public-history.js';
import {showPerson} from './people.js';
import {findTicket} from './read-tickets.js';
import {RtAttachment, RtPage, RtTransaction} from './shapes.js';

/** What customers see of a ticket's history: its messages, and when its status changed. Oldest first unless asked otherwise. */
export async function readHistory({rt, session, id, query, signal, identities}: ReadContext): Promise<unknown> {
  const ticket = await findTicket(rt, session, id, 'Requestor', signal);
  const own = query.filter(([name]) => name === 'page' || name === 'per_page' || name === 'order');
  const [page, colleagues] = await Promise.all([
    rt.read('/transactions', session, {
      query: [
        ...own,
        ['orderby', 'id'],
        ['query', publicTransactions(id)],
        ['fields', 'Type,Created,Creator,OldValue,NewValue'],
        ['fields[Creator]', 'Name,RealName'],
      ],
      signal,
    }),
    identities.colleagues(session, signal),
  ]);
  const requestors = new Set(ticket.Requestor?.map(person => person.id));
  const {page: number, per_page} = z.parse(RtPage, page);
  const items = rowsOf(RtTransaction, page).map(({CustomFields: _key, ...row}) => ({
    ...row,
    Creator: showPerson(row.Creator, colleagues, requestors),
  }));
  return {count: items.length, page: number, per_page, items};
}

/** All attachments of a ticket's messages, without their content: texts of messages are attachments, too. */
export async function readAttachments({rt, session, id, signal}: ReadContext): Promise<unknown> {
  await findTicket(rt, session, id, 'Subject', signal);
  const [transactions, attachments] = await Promise.all([
    readAllRows(RtTransaction, page => rt.read('/transactions', session, {query: transactionsQuery(id, page), signal})),
    readAllRows(RtAttachment, page => rt.read(`/ticket/${id}/attachments`, session, {query: attachmentsQuery(page), signal})),
  ]);
  const shown = new Set(transactions.map(transaction => transaction.id));
  const items = attachments.filter(({TransactionId}) => shown.has(TransactionId));
  return {count: items.length, items};
}

function transactionsQuery(id: string, page: number): readonly (readonly [string, string])[] {
  return [
    ['query', publicTransactions(id)],
    ['fields', 'Type,Created,Creator'],
    ['per_page', '100'],
    ['page', String(page)],
  ];
}

function attachmentsQuery(page: number): readonly (readonly [string, string])[] {
  return [
    ['fields', 'TransactionId,ContentType,Filename,ContentLength,Subject,Created'],
    ['per_page', '100'],
    ['page', String(page)],
  ];
}
