import {markRead} from '../../contract/read-marks.js';
import type {PortalAdapter} from '../portal-adapter.js';
import type {Call} from './call.js';

/** Read marks over HTTP. */
export function readMarkCalls(call: Call): Pick<PortalAdapter, 'markRead'> {
  return {markRead: (ticketId, upTo, options) => call(markRead, {params: {ticketId}, body: {upTo}, ...options})};
}
