import {createReply, listMessages} from '../../contract/messages.js';
import type {PortalAdapter} from '../portal-adapter.js';
import type {Call} from './call.js';

/** Conversations over HTTP. */
export function messageCalls(call: Call): Pick<PortalAdapter, 'listMessages' | 'reply'> {
  return {
    listMessages: (ticketId, {cursor, ...options} = {}) =>
      call(listMessages, {params: {ticketId}, query: {before: cursor}, ...options}),
    reply: (ticketId, body, options) => call(createReply, {params: {ticketId}, body, ...options}),
  };
}
