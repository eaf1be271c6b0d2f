import type {MessageChannel, MessageRecord, ThreadRecord, TicketRecord, World} from '../world/world.js';
import {find} from './tables.js';
import {instant} from './time.js';

/** R3, and `portal` for what was written in the portal itself. */
const shownChannels: ReadonlySet<MessageChannel> = new Set<MessageChannel>(['chat', 'messenger', 'form', 'email', 'portal']);

/** Messages of a ticket that its customers see, oldest first (R2, R3, R4, R6, R7). */
export function visibleMessages(world: World, ticket: TicketRecord): MessageRecord[] {
  const threads = threadsToShow(world, ticket);
  if (world.settings.threads === 'all') return byTime(threads.flatMap(thread => thread.messages));
  return originalOf(threads)?.messages ?? [];
}

/** The thread that customers know as the ticket's conversation, if a message of any shows (R6). */
export function originalThread(world: World, ticket: TicketRecord): ThreadRecord | undefined {
  return originalOf(threadsToShow(world, ticket))?.thread;
}

/** Threads of a ticket, whether customers see them or not. */
export function threadsOf(world: World, ticket: TicketRecord): ThreadRecord[] {
  return ticket.threadIds.map(id => find(world.threads, id)).filter(thread => thread?.ticketId === ticket.id) as ThreadRecord[];
}

/** Is this address connected to an inbox or help desk that is still there (R4)? */
export function isConnectedAddress(world: World, address: string): boolean {
  const wanted = address.trim().toLowerCase();
  return Object.values(world.inboxes).some(
    inbox => !inbox.removed && inbox.addresses.some(each => each.toLowerCase() === wanted),
  );
}

interface ShownThread {
  thread: ThreadRecord;
  /** At least one, oldest first. */
  messages: MessageRecord[];
}

function threadsToShow(world: World, ticket: TicketRecord): ShownThread[] {
  return threadsOf(world, ticket)
    .map(thread => ({
      thread,
      messages: byTime(messagesOf(world, thread).filter(message => whyHidden(world, message) === undefined)),
    }))
    .filter(({messages}) => messages.length > 0);
}

/** Messages of a thread, internal ones included, in the order in which they came. */
export function messagesOf(world: World, thread: ThreadRecord): MessageRecord[] {
  return thread.messageIds.map(id => find(world.messages, id)).filter(message => message !== undefined);
}

/** Why customers never see a message: an internal comment (R7), its channel (R3), or an address that is not connected (R4). */
export type Hidden = 'internal' | 'channel' | 'address';

/** Why a message shows on no thread; undefined if it may. The only place that decides it. */
export function whyHidden(world: World, message: MessageRecord): Hidden | undefined {
  if (message.internal) return 'internal';
  if (!shownChannels.has(message.channel)) return 'channel';
  const isConnected = message.teamAddress === null ? message.channel !== 'email' : isConnectedAddress(world, message.teamAddress);
  return isConnected ? undefined : 'address';
}

function originalOf(threads: ShownThread[]): ShownThread | undefined {
  return threads.toSorted((a, b) => firstShown(a) - firstShown(b) || (a.thread.id < b.thread.id ? -1 : 1))[0];
}

function firstShown({messages}: ShownThread): number {
  return instant(messages[0]!.sentAt);
}

/** Sorting is stable, so messages of the same moment stay in the order in which they came. */
function byTime(messages: MessageRecord[]): MessageRecord[] {
  return messages.toSorted((a, b) => instant(a.sentAt) - instant(b.sentAt));
}
