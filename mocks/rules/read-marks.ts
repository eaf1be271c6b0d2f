import type {MessageRecord, TicketRecord, World} from '../world/world.js';
import {type Customer, isOwn} from './access.js';
import {solutionView} from './solution.js';
import {isClosed, stageOf} from './stages.js';
import {find} from './tables.js';
import {instant} from './time.js';

/** Key of what one contact has read of one ticket. */
export function readMarkId(contactId: string, ticketId: string): string {
  return JSON.stringify([contactId, ticketId]);
}

/**
 * Has somebody else written what the contact has not read (X7)? Only messages in sight count, so that nothing internal makes
 * a ticket unread (R7). Tickets of colleagues begin as read: they become unread for those who have opened them.
 */
export function isUnread(who: Customer, ticket: TicketRecord, visible: readonly MessageRecord[]): boolean {
  const {world, contact} = who;
  const mark = find(world.readMarks, readMarkId(contact.id, ticket.id));
  if (!mark && !isOwn(contact, ticket)) return false;
  // Whoever wrote has read what was there.
  const sinceOwn = visible.slice(visible.findLastIndex(message => isBy(message, contact.id)) + 1);
  return sinceOwn.some(message => !mark || instant(message.sentAt) > instant(mark.upTo));
}

/** When the newest message in sight was sent that the contact has read or written; what is out of sight betrays no date (R7). */
export function readUpTo(
  {world, contact}: Customer,
  ticket: TicketRecord,
  visible: readonly MessageRecord[],
): string | undefined {
  const mark = find(world.readMarks, readMarkId(contact.id, ticket.id));
  const isRead = (message: MessageRecord) => mark !== undefined && instant(message.sentAt) <= instant(mark.upTo);
  return visible.findLast(message => isRead(message) || isBy(message, contact.id))?.sentAt;
}

/**
 * Is it the customers' turn (X7)? An open ticket whose newest message in sight is an agent's waits if it proposes a solution,
 * or if its stage says so; where no stage ever does, it always waits.
 */
export function waitsForCustomer(world: World, ticket: TicketRecord, visible: readonly MessageRecord[]): boolean {
  if (isClosed(world, ticket) || visible.at(-1)?.author.kind !== 'agent') return false;
  if (solutionView(ticket, visible)?.state === 'proposed' || stageOf(world, ticket).waitsForCustomer) return true;
  return !Object.values(world.pipelines).some(({stages}) => stages.some(stage => stage.waitsForCustomer));
}

/** Marks what is in sight as read up to an ISO date. A mark never goes back, nor beyond the newest message in sight. */
export function markRead(who: Customer, ticket: TicketRecord, visible: readonly MessageRecord[], upTo: string): void {
  const {world, contact} = who;
  const shown = visible.findLast(message => instant(message.sentAt) <= instant(upTo));
  const id = readMarkId(contact.id, ticket.id);
  const before = find(world.readMarks, id);
  if (!shown || (before && instant(before.upTo) >= instant(shown.sentAt))) return;
  world.readMarks[id] = {id, contactId: contact.id, ticketId: ticket.id, upTo: shown.sentAt};
}

function isBy({author}: MessageRecord, contactId: string): boolean {
  return author.kind === 'contact' && author.id === contactId;
}
