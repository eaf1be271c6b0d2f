import * as z from 'zod/mini';
import {DateTime} from './primitives.js';
import {defineRoute} from './route.js';

/** What the customer has read of a ticket (X7). */
export const ReadMark = z.object({
  /** `Message.sentAt` of the newest message that was shown. */
  upTo: DateTime,
});
export type ReadMark = z.infer<typeof ReadMark>;

/** Whether anything is left to read: a message may have come in since. */
export const ReadState = z.object({unread: z.boolean()});
export type ReadState = z.infer<typeof ReadState>;

export const markRead = defineRoute({
  id: 'markRead',
  method: 'PUT',
  path: '/tickets/{ticketId}/read',
  summary:
    'Marks a ticket as read by this customer, in all tabs (X7). A mark never goes back, so that repeating one changes nothing. Does not count as activity (R67).',
  repeatable: true,
  body: ReadMark,
  status: 200,
  response: ReadState,
});
