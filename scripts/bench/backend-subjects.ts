import type {Ticket} from '../../src/contract/tickets.js';
import {createMockPortal, type MockPortal} from '../../mocks/portal.js';
import {writeCursor} from '../../mocks/rules/cursors.js';
import {sampleCustomers} from '../../mocks/world/seeds/acme/people.js';
import {digest} from '../../mocks/world/digest.js';
import {large} from '../../mocks/world/seeds/large.js';
import type {Subject} from './measure.js';

/** Sees the tickets of the company with most of them: three of eight. */
const customer = 'priya';
const agent = 'ruth';

const base = 'https://portal.example';

interface Reader {
  /** Of the contact or the agent. */
  readonly id: string;
  readonly token: string;
  /** Id of a view with many tickets. */
  readonly scope: string;
}

/** Who reads: a customer with company access, and an agent who looks on and has every ticket in sight (R69). */
export const readers = ['customer', 'agent'] as const;
export type ReaderKind = (typeof readers)[number];

/** What is measured against a world of this many tickets, for each reader. */
export async function backendSubjects(tickets: number): Promise<Record<ReaderKind, Subject[]>> {
  const portal = createMockPortal({world: large(tickets)});
  return {
    customer: await subjectsOf(portal, tickets, {id: customer, token: await signIn(portal), scope: 'company:bluepine'}),
    agent: await subjectsOf(portal, tickets, {id: agent, token: portal.desk.viewPortal(agent, null), scope: 'all'}),
  };
}

async function subjectsOf(portal: MockPortal, tickets: number, {id, token, scope}: Reader): Promise<Subject[]> {
  const get = async <Body>(path: string): Promise<Body> => {
    const answer = await portal.fetch(new Request(base + path, {headers: {authorization: `Bearer ${token}`}}));
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
    return (await answer.json()) as Body;
  };
  const listing = (name: string, query: string, rows: number): Subject => ({
    name,
    async run() {
      const {items} = await get<{items: unknown[]}>(`/tickets?scope=${scope}${query}`);
      if (items.length !== rows) throw new Error(`${name}: ${items.length} rows in place of ${rows}`);
    },
  });
  // One of the middle, which both readers see, as the customer asked for it.
  const number = Math.floor(tickets / 16) * 8 + 4;
  const ticket = await get<Ticket>(`/tickets/${number}`);
  // Hundreds of pages need not be read to get at a cursor far down.
  const cursor = writeCursor({digest}, [id, {scope}], [ticket.lastActivityAt, ticket.id]);
  return [
    listing('first page', '', 25),
    listing('page in the middle', `&cursor=${cursor}`, 25),
    listing('sort by subject', '&sort=subject', 25),
    listing('filter by status', '&status=closed', 25),
    listing('search, all hit', '&search=number', 25),
    listing('search, one hits', `&search=${100_000 + number - 1}`, 1),
    listing('search, none hits', '&search=zeppelin', 0),
    {
      name: 'open a ticket',
      async run() {
        await get(`/tickets/${ticket.id}`);
        await get(`/tickets/${ticket.id}/messages`);
      },
    },
  ];
}

async function signIn(portal: MockPortal): Promise<string> {
  const {email, password} = sampleCustomers.find(({contactId}) => contactId === customer) ?? {};
  const body = JSON.stringify({method: 'password', credential: 'bearer', email, password});
  const answer = await portal.fetch(new Request(`${base}/session`, {method: 'POST', body}));
  return ((await answer.json()) as {token: string}).token;
}
