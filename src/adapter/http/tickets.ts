import {closeTicket, getTicket, listTickets, reopenTicket} from '../../contract/tickets.js';
import type {PortalAdapter} from '../portal-adapter.js';
import type {Call} from './call.js';

/** Tickets over HTTP. */
export function ticketCalls(call: Call): Pick<PortalAdapter, 'listTickets' | 'getTicket' | 'closeTicket' | 'reopenTicket'> {
  return {
    listTickets: (query, {cursor, ...options} = {}) => call(listTickets, {query: {...query, cursor}, ...options}),
    getTicket: (ticketId, options) => call(getTicket, {params: {ticketId}, ...options}),
    closeTicket: (ticketId, options) => call(closeTicket, {params: {ticketId}, ...options}),
    reopenTicket: (ticketId, options) => call(reopenTicket, {params: {ticketId}, ...options}),
  };
}
