import {ticketColumns} from '../../../src/contract/session.js';
import type {TicketSummary} from '../../../src/contract/tickets.js';
import {en} from '../../../src/messages/en.js';
import {Localizer} from '../../../src/messages/localizer.js';
import {PortalStore} from '../../../src/store/portal-store.js';
import {turn, type Contender} from './contender.js';
import {tickets} from './data.js';
import {memoryAdapter} from './memory-adapter.js';

const most = 100;

/** The store's export, page by page through an adapter, as the list's button does it. */
export async function porticoCsv(rows: number): Promise<Contender> {
  const all = tickets(rows);
  const adapter = await memoryAdapter({
    async listTickets(_query, options) {
      await turn();
      const from = Number(options?.cursor ?? 0);
      const next = from + most;
      return {items: all.slice(from, next), nextCursor: next < rows ? String(next) : null, total: rows, statuses: []};
    },
  });
  const store = new PortalStore(adapter, {});
  await store.start();
  const words = new Localizer('en', en);
  const columns = async () => {
    const {ticketColumnTexts} = await import('../../../src/elements/ticket-list/column-texts.js');
    return ticketColumns.map(column => ({
      header: words.t(`column.${column}`),
      text: (ticket: TicketSummary) => ticketColumnTexts[column](ticket, words),
    }));
  };
  return {
    acts: {
      async export() {
        const written = await store.export.run({}, columns);
        if (written === undefined) throw new Error('Nothing was exported');
        return written.size;
      },
    },
  };
}
