import {PortalError} from '../../contract/error.js';
import type {Ticket} from '../../contract/tickets.js';
import type {CallOptions, PortalAdapter, WriteOptions} from '../portal-adapter.js';
import {inner, throwIfAborted, type RtContext} from './context.js';
import {readHistory, readTicket, setStatus} from './routes.js';
import type {RtTicket} from './shapes.js';
import {closingStatus, reopeningStatus, toStatus, toTicket} from './ticket.js';

type TicketCalls = Pick<PortalAdapter, 'getTicket' | 'closeTicket' | 'reopenTicket'>;

/** One ticket: reading, closing and opening again. */
export function ticketCalls(context: RtContext): TicketCalls {
  const {call, options} = context;

  async function getTicket(id: string, how: CallOptions = {}): Promise<Ticket> {
    const asked = inner(how);
    throwIfAborted(asked.signal);
    const [identity, ticket, newest] = await Promise.all([
      context.identity(asked),
      call(readTicket, {params: {id}, ...asked}),
      call(readHistory, {params: {id}, query: {order: ['DESC'], per_page: 1}, ...asked}),
    ]);
    return toTicket(ticket, newest.items[0]?.id ?? '', identity, options);
  }

  /** Sets a status that RT offers, and looks whether it is so: RT answers 200 to what it refuses. */
  async function change(
    id: string,
    statusFor: (ticket: RtTicket) => string | undefined,
    wanted: 'open' | 'closed',
    {idempotencyKey, signal}: WriteOptions,
  ): Promise<Ticket> {
    throwIfAborted(signal);
    const before = await call(readTicket, {params: {id}, signal});
    if (toStatus(before.Status, options).state === wanted) return getTicket(id, {signal});
    const Status = statusFor(before);
    const reason = wanted === 'closed' ? 'closing-off' : 'reopening-off';
    if (Status === undefined) throw new PortalError('forbidden', `RT: offers no status that is ${wanted}`, {reason, status: 403});
    await call(setStatus, {params: {id}, body: {Status}, idempotencyKey, signal});
    const ticket = await getTicket(id, {signal});
    if (ticket.status.state !== wanted) throw new PortalError('forbidden', 'RT: the status stayed', {reason, status: 403});
    return ticket;
  }

  return {
    getTicket,
    closeTicket: (id, write) => change(id, ticket => closingStatus(ticket, options), 'closed', write),
    reopenTicket: (id, write) => change(id, ticket => reopeningStatus(ticket, options), 'open', write),
  };
}
