import type {FileRecord, Inbox, MessageRecord, ThreadRecord, TicketRecord, World} from '../world/world.js';
import type {Env} from './env.js';
import {find, newId} from './tables.js';
import {isoDate} from './time.js';

/** A message to be put on a thread. */
export interface NewMessage extends Pick<MessageRecord, 'author' | 'channel' | 'text' | 'replyKey'> {
  html?: string | null;
  internal?: boolean;
  teamAddress?: string | null;
  /** ISO date. Default: now. */
  sentAt?: string;
  files?: readonly Pick<FileRecord, 'name' | 'type' | 'size' | 'content'>[];
}

/** Opens an empty thread in an inbox, for a ticket or for none. */
export function openThread(world: World, env: Env, inbox: Inbox, ticket: TicketRecord | null): ThreadRecord {
  const thread: ThreadRecord = {
    id: newId(env, 'thread', world.threads),
    inboxId: inbox.id,
    ticketId: ticket?.id ?? null,
    createdAt: isoDate(env.now),
    messageIds: [],
  };
  world.threads[thread.id] = thread;
  ticket?.threadIds.push(thread.id);
  return thread;
}

/** Puts a message on a thread; what a customer sent goes on the timelines of ticket and contact, once (R27). */
export function postMessage(world: World, env: Env, thread: ThreadRecord, message: NewMessage): MessageRecord {
  const {
    author,
    channel,
    text,
    html = null,
    internal = false,
    teamAddress = null,
    sentAt = isoDate(env.now),
    files = [],
    replyKey,
  } = message;
  const id = newId(env, 'message', world.messages);
  const record: MessageRecord = {
    id,
    threadId: thread.id,
    internal,
    channel,
    teamAddress,
    author,
    sentAt,
    text,
    html,
    fileIds: [],
    ...(replyKey !== undefined && {replyKey}),
  };
  for (const {name, type, size, content} of files) {
    const fileId = newId(env, 'file', world.files);
    world.files[fileId] = {id: fileId, messageId: id, name, type, size, contentId: null, content};
    record.fileIds.push(fileId);
  }
  world.messages[id] = record;
  thread.messageIds.push(id);
  if (author.kind === 'contact') addToTimelines(world, thread, record, author.id);
  return record;
}

function addToTimelines(world: World, thread: ThreadRecord, message: MessageRecord, contactId: string): void {
  const ticket = find(world.tickets, thread.ticketId);
  if (!ticket) return;
  const entry = {messageId: message.id, ticketId: ticket.id, at: message.sentAt};
  ticket.timeline.push(entry);
  find(world.contacts, contactId)?.timeline.push({...entry});
}
