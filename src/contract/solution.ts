import * as z from 'zod/mini';
import {Message} from './messages.js';
import {Id} from './primitives.js';
import {defineRoute} from './route.js';
import {Ticket} from './tickets.js';

/** What the customer says to a proposed solution (X8). */
export const SolutionAnswer = z.object({
  /** `Solution.messageId`: what is answered is this proposal and no newer one. */
  messageId: Id,
  answer: z.enum(['accept', 'reject']),
  /** Why it is rejected; required then. Becomes a message of the conversation. */
  reason: z.optional(z.string()),
});
export type SolutionAnswer = z.infer<typeof SolutionAnswer>;

export const SolutionAnswered = z.object({
  ticket: Ticket,
  /** The reason, as a message. */
  message: z.optional(Message),
});
export type SolutionAnswered = z.infer<typeof SolutionAnswered>;

export const answerSolution = defineRoute({
  id: 'answerSolution',
  method: 'POST',
  path: '/tickets/{ticketId}/solution',
  summary:
    'Accepts a proposed solution or rejects it with a reason (X8). Accepting closes the ticket where the customer may close it (R22); rejecting opens a closed one where the customer or a reply may (R21). `conflict`, reason `solution-changed`, if another one was proposed since.',
  idempotent: true,
  body: SolutionAnswer,
  status: 200,
  response: SolutionAnswered,
});
