import '../../../src/elements/provider/portico-provider.js';
import '../../../src/elements/ticket-list/portico-ticket-list.js';
import type {TicketPage} from '../../../src/contract/tickets.js';
import {given, until, turn, type Contender} from './contender.js';
import {tickets} from './data.js';
import {memoryAdapter} from './memory-adapter.js';

/** `<portico-ticket-list>` over an adapter that gives all rows at once. */
export async function porticoList(rows: number): Promise<Contender> {
  const first = tickets(rows);
  const more = tickets(100, rows);
  const others = tickets(rows, 1_000_000);
  const page = (items: TicketPage['items']): TicketPage => ({items, nextCursor: 'more', total: 2 * rows, statuses: []});
  const adapter = await memoryAdapter({
    async listTickets(query, options) {
      await turn();
      if (options?.cursor) return page(more);
      return page(query.sort === 'subject' ? others : first);
    },
  });
  const provider = Object.assign(document.createElement('portico-provider'), {adapter});
  const list = provider.appendChild(document.createElement('portico-ticket-list'));
  const row = () => list.shadowRoot?.querySelector('[part~="row"]');
  const store = () => given(provider.store).list;
  return {
    acts: {
      async first() {
        document.body.append(provider);
        await until('the rows', row);
      },
      async append() {
        await store().loadMore();
        await list.updateComplete;
      },
      async replace() {
        await store().show({sort: 'subject'});
        await list.updateComplete;
      },
    },
    filled: (x, y) => Boolean(list.shadowRoot?.elementFromPoint(x, y)?.closest('[part~="row"], [part~="header"]')),
  };
}
