import * as z from 'zod/mini';
import type {ReadContext} from '../read-context.js';
import {showPerson} from './people.js';
import {partsOf, publicTransactions, rowsOf} from './public-history.js';
import {findTicket} from './read-tickets.js';
import {RtPage, RtTransaction} from './shapes.js';

/**
 * What customers see of a ticket's history: its messages with their parts, and when its status changed. Oldest first unless asked
 * otherwise. In RT the parts of a message are attachments; here they come with it, and texts with their content.
 */
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
  const rows = rowsOf(RtTransaction, page);
  const parts = await partsOf(rt, session, rows, signal);
  const items = rows.map(row => ({
    ...row,
    Creator: showPerson(row.Creator, colleagues, requestors),
    Parts: parts.filter(part => part.TransactionId === row.id),
  }));
  return {count: items.length, page: number, per_page, items};
}
