import type {MessageRecord, ThreadRecord, TicketRecord, World} from '../../mocks/testing.js';
import {authorName, channelName} from './words.js';

/** Newest message of a customer that the desk has opened, by thread. */
export type Seen = Readonly<Record<string, string>>;

/** One line of an inbox. */
export interface InboxRow {
  /** Of the thread; of the ticket, where there is none. */
  readonly id: string;
  readonly ticketId: string | null;
  readonly subject: string;
  readonly who: string;
  /** How the newest message came; empty without one. */
  readonly channel: string;
  /** The newest message. */
  readonly snippet: string;
  readonly snippetIsNote: boolean;
  /** ISO time of the newest message, or of the beginning. */
  readonly at: string;
  readonly unread: boolean;
  readonly closed: boolean;
}

/** The pretended inbox of tickets that have no conversation, such as those made after a call (R8). */
export const NO_CONVERSATION = 'no-conversation';

/** Lines of an inbox: unread first, then the newest. */
export function inboxRows(world: World, inboxId: string, seen: Seen): InboxRow[] {
  const rows =
    inboxId === NO_CONVERSATION
      ? Object.values(world.tickets)
          .filter(({threadIds}) => threadIds.length === 0)
          .map(ticket => rowOfTicket(world, ticket))
      : Object.values(world.threads)
          .filter(thread => thread.inboxId === inboxId)
          .map(thread => rowOfThread(world, thread, seen));
  return rows.sort((a, b) => Number(b.unread) - Number(a.unread) || Date.parse(b.at) - Date.parse(a.at));
}

/** The message that makes a thread unread: the newest public one, if a customer wrote it and the desk has not answered. */
export function waitingMessage(world: World, thread: ThreadRecord): MessageRecord | undefined {
  const newest = messagesOf(world, thread).findLast(message => !message.internal);
  return newest && newest.author.kind !== 'agent' ? newest : undefined;
}

function rowOfThread(world: World, thread: ThreadRecord, seen: Seen): InboxRow {
  const ticket = thread.ticketId === null ? undefined : world.tickets[thread.ticketId];
  const messages = messagesOf(world, thread);
  const newest = messages.at(-1);
  const customer = messages.find(({author}) => author.kind === 'contact');
  const waiting = waitingMessage(world, thread);
  const closed = ticket ? isClosed(world, ticket) : false;
  return {
    id: thread.id,
    ticketId: ticket?.id ?? null,
    subject: ticket?.subject ?? 'No ticket',
    who: customer ? authorName(world, customer) : ticket ? requesterName(world, ticket) : 'Unknown sender',
    channel: newest ? channelName(newest.channel) : '',
    snippet: newest ? newest.text.slice(0, 160) : 'Nothing written yet',
    snippetIsNote: newest?.internal ?? false,
    at: newest?.sentAt ?? thread.createdAt,
    unread: waiting !== undefined && !closed && seen[thread.id] !== waiting.id,
    closed,
  };
}

function rowOfTicket(world: World, ticket: TicketRecord): InboxRow {
  return {
    id: ticket.id,
    ticketId: ticket.id,
    subject: ticket.subject,
    who: requesterName(world, ticket),
    channel: '',
    snippet: 'No conversation yet',
    snippetIsNote: false,
    at: ticket.createdAt,
    unread: false,
    closed: isClosed(world, ticket),
  };
}

function messagesOf(world: World, thread: ThreadRecord): MessageRecord[] {
  return thread.messageIds.map(id => world.messages[id]).filter(message => message !== undefined);
}

function requesterName(world: World, {requesterId}: TicketRecord): string {
  return (requesterId !== null && world.contacts[requesterId]?.name) || 'Nobody named';
}

function isClosed(world: World, {pipelineId, stageId}: TicketRecord): boolean {
  return world.pipelines[pipelineId]?.stages.find(({id}) => id === stageId)?.state === 'closed';
}
