import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createMockFetch} from '../../../mocks/handlers/mock-fetch.js';
import {createMockPortal} from '../../../mocks/portal.js';
import {acme, sampleCustomers, secretMarker, seedDate} from '../../../mocks/world/seeds/index.js';
import {bearerAuth, createHttpAdapter} from '../../../src/adapter/http/index.js';
import type {PortalAdapter} from '../../../src/adapter/portal-adapter.js';
import type {TicketSummary} from '../../../src/contract/tickets.js';

/** All tickets of a scope, over all pages. */
async function allTickets(adapter: PortalAdapter, scope: string): Promise<TicketSummary[]> {
  const tickets: TicketSummary[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await adapter.listTickets({scope, limit: 20}, cursor ? {cursor} : {});
    tickets.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return tickets;
}

describe('what the sample customers of acme see', () => {
  for (const {contactId, email, password} of sampleCustomers) {
    it(`${contactId}: tickets, more of the company’s than of one’s own, and no word between agents`, async () => {
      const portal = createMockPortal({world: acme(), base: '/portal-api', now: () => seedDate});
      let wire = '';
      const mockFetch = createMockFetch(portal);
      const backend = 'https://support.acme.example/portal-api';
      const adapter = createHttpAdapter({
        backend,
        auth: bearerAuth(),
        fetch: async (request: Request) => {
          const response = await mockFetch(request);
          wire += await response.clone().text();
          return response;
        },
      });
      const {scopes} = await adapter.signIn({method: 'password', email, password});
      const lists = await Promise.all(scopes.map(({id}) => allTickets(adapter, id)));
      assert.deepEqual(
        scopes.map(({kind}) => kind),
        contactId === 'tom' ? ['mine'] : ['mine', 'company'],
      );
      const [mine, company] = lists;
      assert.ok(mine!.length >= 2, `${mine!.length} of one’s own`);
      if (company) assert.ok(company.length > mine!.length, `${company.length} of the company`);
      for (const {id} of lists.flat()) {
        await adapter.getTicket(id);
        let cursor: string | null | undefined;
        do cursor = (await adapter.listMessages(id, cursor ? {cursor} : {})).olderCursor;
        while (cursor);
      }
      for (const secret of [
        secretMarker,
        'From my own mailbox',
        'hide_from_portal',
        'hidden-by-filter',
        'logistics fair',
        '@acme.example',
      ]) {
        assert.ok(!wire.includes(secret), secret);
      }
    });
  }
});
