import type {MessageChannel, MessageRecord, ThreadRecord, TicketRecord, World} from '../world/world.js';
import {compareText} from './order.js';
import {find, rowsOf} from './tables.js';
import {compareDates} from './time.js';

/** R3, and `portal` for what was written in the portal itself. */
const shownChannels: ReadonlySet<MessageChannel> = new Set<MessageChannel>(['chat', 'messenger', 'form', 'email', 'portal']);

/** Messages of a ticket that its customers see, oldest first (R2, R3, R4, R6, R7). */
export function visibleMessages(world: World, ticket: TicketRecord): MessageRecord[] {
  return messagesInSight(world)(ticket);
}

/** The same for many tickets of a world that nobody changes meanwhile. */
export function messagesInSight(world: World): (ticket: TicketRecord) => MessageRecord[] {
  const whyHiddenHere = hidingReason(world);
  return ticket => {
    const threads = threadsToShow(world, ticket, whyHiddenHere);
    if (threads.length < 2) return threads[0]?.messages ?? [];
    if (world.settings.threads === 'all') return byTime(threads.flatMap(thread => thread.messages));
    return originalOf(threads)!.messages;
  };
}

/** The thread that customers know as the ticket's conversation, if a message of any shows (R6). */
export function originalThread(world: World, ticket: TicketRecord): ThreadRecord | undefined {
  return originalOf(threadsToShow(world, ticket, hidingReason(world)))?.thread;
}

/** Threads of a ticket, whether customers see them or not. */
export function threadsOf(world: World, ticket: TicketRecord): ThreadRecord[] {
  return rowsOf(world.threads, ticket.threadIds).filter(thread => thread.ticketId === ticket.id);
}

interface ShownThread {
  thread: ThreadRecord;
  /** At least one, oldest first. */
  messages: MessageRecord[];
}

function threadsToShow(world: World, ticket: TicketRecord, whyHiddenHere: ReturnType<typeof hidingReason>): ShownThread[] {
  const shown: ShownThread[] = [];
  for (const id of ticket.threadIds) {
    const thread = find(world.threads, id);
    if (thread?.ticketId !== ticket.id) continue;
    const messages = messagesToShow(world, thread, whyHiddenHere);
    if (messages.length > 0) shown.push({thread, messages});
  }
  return shown;
}

/** Oldest first. */
function messagesToShow(world: World, thread: ThreadRecord, whyHiddenHere: ReturnType<typeof hidingReason>): MessageRecord[] {
  const shown: MessageRecord[] = [];
  let inOrder = true;
  for (const id of thread.messageIds) {
    const message = find(world.messages, id);
    if (!message || whyHiddenHere(message)) continue;
    inOrder &&= shown.length === 0 || compareDates(shown[shown.length - 1]!.sentAt, message.sentAt) <= 0;
    shown.push(message);
  }
  return inOrder ? shown : byTime(shown);
}

/** Messages of a thread, internal ones included, in the order in which they came. */
export function messagesOf(world: World, thread: ThreadRecord): MessageRecord[] {
  return rowsOf(world.messages, thread.messageIds);
}

/** Why customers never see a message: an internal comment (R7), its channel (R3), or an address that is not connected (R4). */
export type Hidden = 'internal' | 'channel' | 'address';

/** Why a message shows on no thread; undefined if it may. The only place that decides it. */
export function whyHidden(world: World, message: MessageRecord): Hidden | undefined {
  return hidingReason(world)(message);
}

function hidingReason(world: World): (message: MessageRecord) => Hidden | undefined {
  const addresses = connectedAddresses(world);
  // Mail programs write an address in a few ways, and very many messages repeat them.
  const connected = new Map<string, boolean>();
  const isConnected = (address: string): boolean => {
    let known = connected.get(address);
    if (known === undefined) connected.set(address, (known = addresses.has(normalised(address))));
    return known;
  };
  return ({internal, channel, teamAddress}) => {
    if (internal) return 'internal';
    if (!shownChannels.has(channel)) return 'channel';
    return (teamAddress === null ? channel !== 'email' : isConnected(teamAddress)) ? undefined : 'address';
  };
}

function connectedAddresses(world: World): Set<string> {
  const inboxes = Object.values(world.inboxes).filter(inbox => !inbox.removed);
  return new Set(inboxes.flatMap(inbox => inbox.addresses.map(address => address.toLowerCase())));
}

function normalised(address: string): string {
  return address.trim().toLowerCase();
}

function originalOf(threads: ShownThread[]): ShownThread | undefined {
  return threads.toSorted((a, b) => compareDates(firstShown(a), firstShown(b)) || compareText(a.thread.id, b.thread.id))[0];
}

function firstShown({messages}: ShownThread): string {
  return messages[0]!.sentAt;
}

/** Sorting is stable, so messages of the same moment stay in the order in which they came. */
function byTime(messages: readonly MessageRecord[]): MessageRecord[] {
  return messages.toSorted((a, b) => compareDates(a.sentAt, b.sentAt));
}
