import * as z from 'zod/mini';
import {Cursor, Id, openEnum} from './primitives.js';
import {defineRoute} from './route.js';

/**
 * Something that the customer may see changed. What it is now is read with the ordinary routes, so no right is decided here.
 * `ticket` stands for a ticket or its conversation; without an id, for tickets that are not named: some that came into sight
 * or left it, or too many to name.
 */
export const Change = z.object({
  kind: openEnum(['ticket', 'messages', 'session', 'settings'], 'other'),
  ticketId: z.optional(Id),
});
export type Change = z.infer<typeof Change>;

export const ChangePage = z.object({
  items: z.array(Change),
  /** For the next question. */
  cursor: Cursor,
  /** Seconds to wait before it. */
  pollAfter: z.number(),
});
export type ChangePage = z.infer<typeof ChangePage>;

export const listChanges = defineRoute({
  id: 'listChanges',
  method: 'GET',
  path: '/changes',
  summary:
    'What changed since the cursor (X7); without one, the cursor of now. The cursor moves with what the customer may see and with nothing else (R7). Does not count as activity (R67).',
  query: z.object({since: z.optional(Cursor)}),
  status: 200,
  response: ChangePage,
});
