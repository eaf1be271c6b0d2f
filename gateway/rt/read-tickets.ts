import * as z from 'zod/mini';
import {GatewayProblem} from '../problem.js';
import type {ReadContext} from '../read-context.js';
import {rtNames} from './names.js';
import {showPerson} from './people.js';
import {rowsOf} from './public-history.js';
import {RtPage, RtTicket} from './shapes.js';

const allFields = 'Subject,Status,Queue,Owner,Requestor,Created,Resolved,CustomFields,_hyperlinks';
/** What is always asked of people and queues. */
const subfields = [
  ['fields[Queue]', 'Name'],
  ['fields[Owner]', 'Name,RealName'],
  ['fields[Requestor]', 'Name,RealName'],
] as const;

/** A page of tickets. RT finds only those that the customer may see, and counts only these. */
export async function readTickets({rt, session, query, signal, identities}: ReadContext): Promise<unknown> {
  const fields = query.find(([name]) => name === 'fields')?.[1] ?? allFields;
  const own = query.filter(([name]) => !name.startsWith('fields'));
  // Without a search RT refuses.
  const search = own.some(([name]) => name === 'query') ? own : [...own, ['query', "id > '0'"] as const];
  const [page, colleagues] = await Promise.all([
    rt.read('/tickets', session, {query: [...search, ['fields', fields], ...subfields], signal}),
    identities.colleagues(session, signal),
  ]);
  const {count, total, page: number, pages, per_page} = z.parse(RtPage, page);
  return {count, total, page: number, pages, per_page, items: rowsOf(RtTicket, page).map(row => showTicket(row, colleagues))};
}

/** One ticket, as a row of a list would show it: RT expands people there only. */
export async function readTicket({id, rt, session, query, signal, identities}: ReadContext): Promise<unknown> {
  const fields = query.find(([name]) => name === 'fields')?.[1] ?? allFields;
  return showTicket(await findTicket(rt, session, id, fields, signal), await identities.colleagues(session, signal));
}

/**
 * A ticket by its id.
 *
 * @throws {GatewayProblem} `not-found` alike for one that is hidden and one that does not exist (R13).
 */
export async function findTicket(
  rt: ReadContext['rt'],
  session: ReadContext['session'],
  id: string,
  fields = allFields,
  signal?: AbortSignal,
): Promise<RtTicket> {
  const query = [['query', `id = '${id}'`], ['fields', fields], ...subfields] as const;
  const [ticket] = rowsOf(RtTicket, await rt.read('/tickets', session, {query, signal}));
  if (ticket?.id !== id) throw new GatewayProblem('not-found', 'no such ticket in sight');
  return ticket;
}

function showTicket(ticket: RtTicket, colleagues: ReadonlySet<string>): unknown {
  const requestors = new Set(ticket.Requestor?.map(({id}) => id));
  const none = new Set<string>();
  return {
    ...ticket,
    Owner: ticket.Owner && showPerson(ticket.Owner, none, none),
    Requestor: ticket.Requestor?.map(person => showPerson(person, colleagues, requestors)),
    // RT gives them in another order each time.
    CustomFields: ticket.CustomFields?.filter(({name}) => name !== rtNames.keyField).sort((a, b) => Number(a.id) - Number(b.id)),
    _hyperlinks: ticket._hyperlinks?.filter(({ref}) => ref === 'correspond' || ref === 'lifecycle'),
  };
}
