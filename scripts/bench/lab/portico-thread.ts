import '../../../src/elements/provider/portico-provider.js';
import '../../../src/elements/ticket-detail/portico-ticket-detail.js';
import type {Message, MessagePage} from '../../../src/contract/messages.js';
import type {Ticket} from '../../../src/contract/tickets.js';
import {given, rest, turn, until, type Contender} from './contender.js';
import {messages, tickets} from './data.js';
import {memoryAdapter} from './memory-adapter.js';

const no = {allowed: false, reason: 'other'} as const;

/** `<portico-ticket-detail>` over an adapter that gives all messages at once. */
export async function porticoThread(count: number): Promise<Contender> {
  let shown: Message[] = messages(count);
  const [next] = messages(1, count);
  const ticket: Ticket = {...given(tickets(1)[0]), properties: [], can: {reply: no, close: no, reopen: no}, version: '1'};
  const adapter = await memoryAdapter({
    async getTicket() {
      await turn();
      return {...ticket, version: String(shown.length)};
    },
    async listMessages(): Promise<MessagePage> {
      await turn();
      return {items: shown, olderCursor: null, total: shown.length};
    },
  });
  const provider = Object.assign(document.createElement('portico-provider'), {adapter});
  const detail = Object.assign(document.createElement('portico-ticket-detail'), {ticketId: ticket.id});
  provider.append(detail);
  const all = () => detail.shadowRoot?.querySelectorAll('portico-message') ?? [];
  /** The first ones, which are in the window, show their HTML. What is further down may wait until somebody comes near. */
  const complete = () => {
    const first = [...all()].slice(0, 3);
    return first.length === 3 && first.every(element => element.shadowRoot?.querySelector('table'));
  };
  return {
    acts: {
      async first() {
        document.body.append(provider);
        await until('the messages', complete);
        await rest();
      },
      async append() {
        shown = [...shown, given(next)];
        await given(provider.store).ticket(ticket.id).messages.reload();
        await until('the new message', () => all().length === count + 1);
      },
    },
  };
}
