import * as z from 'zod/mini';
import {DateTime, Id, Line, Prose, openEnum} from './primitives.js';

/** Somebody who sees a ticket because of being associated with it (X6). */
export const Participant = z.object({
  /** Goes into `removeParticipant`. */
  id: Id,
  name: Line,
  /** Is this the signed-in customer? */
  self: z.optional(z.boolean()),
  /** The one who asked. */
  requester: z.optional(z.boolean()),
  /** May the customer remove them? */
  removable: z.boolean(),
});
export type Participant = z.infer<typeof Participant>;

/** The newest solution that an agent proposed, as far as the customer sees its message (X8). */
export const Solution = z.object({
  /** The message that proposes it. */
  messageId: Id,
  state: openEnum(['proposed', 'accepted', 'rejected'], 'other'),
  answeredAt: z.optional(DateTime),
});
export type Solution = z.infer<typeof Solution>;

/** How satisfied the customer was with a closed ticket (X8). */
export const Rating = z.object({
  /** 1, the worst, to 5, the best. */
  score: z.number(),
  comment: z.optional(Prose),
  ratedAt: DateTime,
  /** It can be changed until then. */
  changeableUntil: DateTime,
});
export type Rating = z.infer<typeof Rating>;
