import {addParticipant, removeParticipant} from '../../contract/participants.js';
import type {PortalAdapter} from '../portal-adapter.js';
import type {Call} from './call.js';

/** Participants over HTTP. */
export function participantCalls(call: Call): Pick<PortalAdapter, 'addParticipant' | 'removeParticipant'> {
  return {
    addParticipant: (ticketId, email, options) => call(addParticipant, {params: {ticketId}, body: {email}, ...options}),
    removeParticipant: (ticketId, participantId, options) =>
      call(removeParticipant, {params: {ticketId, participantId}, ...options}),
  };
}
