import {rateTicket} from '../../contract/satisfaction.js';
import {answerSolution} from '../../contract/solution.js';
import type {PortalAdapter} from '../portal-adapter.js';
import type {Call} from './call.js';

/** What customers say of how they were helped, over HTTP. */
export function feedbackCalls(call: Call): Pick<PortalAdapter, 'answerSolution' | 'rateTicket'> {
  return {
    answerSolution: (ticketId, body, options) => call(answerSolution, {params: {ticketId}, body, ...options}),
    rateTicket: (ticketId, body, options) => call(rateTicket, {params: {ticketId}, body, ...options}),
  };
}
