import * as z from 'zod/mini';
import {defineRoute} from './route.js';
import {Ticket} from './tickets.js';

/** Somebody to be added to a ticket. */
export const NewParticipant = z.object({email: z.string()});
export type NewParticipant = z.infer<typeof NewParticipant>;

/** The ticket with its participants as they are now; null if the customer sees it no longer, having removed themselves. */
export const ParticipantsChanged = z.object({ticket: z.nullable(Ticket)});
export type ParticipantsChanged = z.infer<typeof ParticipantsChanged>;

export const addParticipant = defineRoute({
  id: 'addParticipant',
  method: 'POST',
  path: '/tickets/{ticketId}/participants',
  summary:
    'Adds somebody of the customer’s company (X6). An address that is unknown and one of another company answer alike: `invalid`, problem `not-an-option` (R66).',
  idempotent: true,
  body: NewParticipant,
  status: 200,
  response: ParticipantsChanged,
});

export const removeParticipant = defineRoute({
  id: 'removeParticipant',
  method: 'DELETE',
  path: '/tickets/{ticketId}/participants/{participantId}',
  summary: 'Removes a participant whom `Ticket.participants` calls removable (X6).',
  idempotent: true,
  status: 200,
  response: ParticipantsChanged,
});
