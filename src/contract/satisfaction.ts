import * as z from 'zod/mini';
import {defineRoute} from './route.js';
import {Ticket} from './tickets.js';

/** A rating as the customer gives it (X8). */
export const NewRating = z.object({
  /** 1, the worst, to 5, the best. */
  score: z.number().check(z.int(), z.minimum(1), z.maximum(5)),
  comment: z.optional(z.string()),
});
export type NewRating = z.infer<typeof NewRating>;

export const rateTicket = defineRoute({
  id: 'rateTicket',
  method: 'PUT',
  path: '/tickets/{ticketId}/rating',
  summary: 'Rates a closed ticket, once; the rating can be changed for 7 days (X8).',
  idempotent: true,
  body: NewRating,
  status: 200,
  response: Ticket,
});
