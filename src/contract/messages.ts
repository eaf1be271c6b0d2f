import * as z from 'zod/mini';
import {Cursor, DateTime, Id, Line, Person, Prose, openEnum} from './primitives.js';
import {defineRoute} from './route.js';
import {Ticket} from './tickets.js';

/** A file of a message. Its content is read with `downloadFile`. */
export const Attachment = z.object({
  id: Id,
  name: Line,
  /** Bytes. */
  size: z.number(),
  /** Media type, for example `application/pdf`. */
  type: z.string(),
  /** `Content-ID` that `cid:` addresses in the message's HTML name. */
  contentId: z.optional(z.string()),
});
export type Attachment = z.infer<typeof Attachment>;

/** One public message. There is no way to say that one is internal (R7). */
export const Message = z.object({
  id: Id,
  author: Person,
  /** How it came (R3, R6). */
  channel: openEnum(['chat', 'messenger', 'form', 'email', 'portal'], 'other'),
  sentAt: DateTime,
  text: Prose,
  /** Hostile until sanitised. */
  html: z.optional(z.string()),
  attachments: z.array(Attachment),
  /** `Idempotency-Key` of the reply that it came with, for who sent it: they may have seen no answer (R29). */
  replyKey: z.optional(z.string()),
});
export type Message = z.infer<typeof Message>;

export const MessagePage = z.object({
  /** Oldest first. */
  items: z.array(Message),
  /** For the page before this one; null at the beginning. */
  olderCursor: z.nullable(Cursor),
  total: z.nullable(z.number()),
});
export type MessagePage = z.infer<typeof MessagePage>;

/** What a customer answers (R20). */
export const Reply = z.object({
  text: z.string(),
  /** Ids of uploads, in order. */
  uploads: z.array(Id),
});
export type Reply = z.infer<typeof Reply>;

export const ReplySent = z.object({message: Message, ticket: Ticket});
export type ReplySent = z.infer<typeof ReplySent>;

export const listMessages = defineRoute({
  id: 'listMessages',
  method: 'GET',
  path: '/tickets/{ticketId}/messages',
  summary: 'The public conversation, the newest page first, each page oldest first.',
  query: z.object({
    before: z.optional(Cursor),
    /** Messages on a page, 1 to 200. Default 50. */
    limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
  }),
  status: 200,
  response: MessagePage,
});

export const createReply = defineRoute({
  id: 'createReply',
  method: 'POST',
  path: '/tickets/{ticketId}/replies',
  summary: 'Replies (R20, R21, R25).',
  idempotent: true,
  body: Reply,
  status: 201,
  response: ReplySent,
});
