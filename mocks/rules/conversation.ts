import * as z from 'zod/mini';
import type {Attachment, Message, MessagePage} from '../../src/contract/messages.js';
import {DateTime} from '../../src/contract/primitives.js';
import type {FileRecord, MessageRecord} from '../world/world.js';
import {type Customer, ticketInSight} from './access.js';
import {readCursor, writeCursor} from './cursors.js';
import type {Env} from './env.js';
import {authorPerson} from './people.js';
import {notFound} from './refusal.js';
import {find, rowsOf} from './tables.js';
import {visibleMessages} from './threads.js';
import {instant} from './time.js';

const DEFAULT_LIMIT = 50;

/**
 * A page of a ticket's public conversation: the newest first, each page oldest first.
 * @throws {Refusal} `not-found` (R13); `invalid` for a cursor of another conversation.
 */
export function listMessages(who: Customer, env: Env, ticketId: string, query: {before?: string; limit?: number}): MessagePage {
  const ticket = ticketInSight(who, ticketId);
  const visible = visibleMessages(who.world, ticket);
  const bound = [who.contact.id, ticketId, 'messages'];
  const {before, limit = DEFAULT_LIMIT} = query;
  const end =
    before === undefined
      ? visible.length
      : endBefore(visible, readCursor(env, bound, before, {field: 'before', shape: MessagePlace}));
  const start = Math.max(0, end - limit);
  const oldest = visible[start];
  return {
    items: visible.slice(start, end).map(message => messageView(who, message)),
    olderCursor: start > 0 && oldest ? writeCursor(env, bound, [oldest.sentAt, oldest.id] satisfies MessagePlace) : null,
    total: visible.length,
  };
}

/** A public message as customers see it. */
export function messageView(who: Customer, message: MessageRecord): Message {
  const author = authorPerson(who, message.author);
  return {
    id: message.id,
    author,
    channel: message.channel === 'call-note' || message.channel === 'sms' ? 'other' : message.channel,
    sentAt: message.sentAt,
    text: message.text,
    ...(message.html !== null && {html: message.html}),
    attachments: rowsOf(who.world.files, message.fileIds).map(attachmentView),
    ...(author.self && message.replyKey !== undefined && {replyKey: message.replyKey}),
  };
}

/** A file of a message in sight (R30). Throws `not-found` alike for forbidden and absent ones (R13). */
export function fileInSight(who: Customer, fileId: string): FileRecord {
  const {world} = who;
  const file = find(world.files, fileId);
  const message = find(world.messages, file?.messageId);
  const ticket = find(world.tickets, find(world.threads, message?.threadId)?.ticketId);
  if (!file || !ticket || !who.sees(ticket)) throw notFound();
  const isAttached = visibleMessages(world, ticket).some(({id, fileIds}) => id === file.messageId && fileIds.includes(fileId));
  if (!isAttached) throw notFound();
  return file;
}

/** `sentAt` and id of the oldest message of a page. */
const MessagePlace = z.tuple([DateTime, z.string()]);
type MessagePlace = z.infer<typeof MessagePlace>;

/** Goes by time if the message itself is no longer in sight; of the same moment rather one twice than one lost. */
function endBefore(visible: readonly MessageRecord[], [sentAt, id]: MessagePlace): number {
  const index = visible.findIndex(message => message.id === id);
  return index >= 0 ? index : visible.filter(message => instant(message.sentAt) <= instant(sentAt)).length;
}

function attachmentView({id, name, size, type, contentId}: FileRecord): Attachment {
  return {id, name, size, type, ...(contentId !== null && {contentId})};
}
