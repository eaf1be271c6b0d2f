import assert from 'node:assert/strict';
import {it} from 'node:test';
import * as z from 'zod/mini';
import {createCall, createWire, defineRoute} from '../../../src/adapter/http/index.js';
import {PortalError, type PortalAdapter, type TicketSummary} from '../../../src/adapter/index.js';

const Case = z.object({number: z.number(), title: z.string(), done: z.boolean(), opened: z.string(), touched: z.string()});

const listCases = defineRoute({
  id: 'desk.listCases',
  method: 'GET',
  path: '/cases',
  summary: 'Cases of the customer who is signed in.',
  query: z.object({after: z.optional(z.string())}),
  status: 200,
  response: z.object({cases: z.array(Case), next: z.nullable(z.string())}),
});

const call = createCall(createWire({backend: 'https://desk.example'}));

/** The desk of the example. */
const answer = async (input: RequestInfo | URL): Promise<Response> => {
  const {pathname, searchParams} = new URL(new Request(input).url);
  if (pathname !== '/cases') return new Response(null, {status: 404});
  const [number, next] = searchParams.get('after') === 'seven' ? [8, null] : [7, 'seven'];
  const day = '2026-11-02T09:00:00Z';
  return Response.json({cases: [{number, title: 'Lamp', done: false, opened: day, touched: day}, {title: 'Torn'}], next});
};

const listTickets: PortalAdapter['listTickets'] = async ({scope}, {cursor, signal} = {}) => {
  if (scope && scope !== 'mine') throw new PortalError('not-found', `The desk has no view ${scope}`);
  const {cases, next} = await call(listCases, {query: {after: cursor}, signal});
  return {items: cases.map(toTicket), nextCursor: next, total: null, statuses: []};
};

function toTicket({number, title, done, opened, touched}: z.infer<typeof Case>): TicketSummary {
  const status = {state: done ? ('closed' as const) : ('open' as const)};
  return {id: String(number), subject: title, status, requester: null, owner: null, createdAt: opened, lastActivityAt: touched};
}

it('the example of an adapter reads its desk page by page, without rows that are broken', async test => {
  test.mock.method(globalThis, 'fetch', answer);
  const {mock: warnings} = test.mock.method(console, 'warn', () => undefined);
  const first = await listTickets({});
  assert.deepEqual(
    first.items.map(({id}) => id),
    ['7'],
  );
  assert.equal(warnings.callCount(), 1);
  const second = await listTickets({}, {cursor: first.nextCursor!});
  assert.deepEqual([second.items[0]?.id, second.nextCursor], ['8', null]);
  await assert.rejects(listTickets({scope: 'theirs'}), {code: 'not-found'});
});
