import type {MessageRecord, TicketRecord, World} from '../world/world.js';
import {stateChangedAt} from './stages.js';
import {compareDates} from './time.js';

/**
 * ISO date of the newest thing that customers may see (R46): a message in sight, a change of status as they see statuses,
 * or the creation. Where stages are not shown, a move between two open stages is nothing that they may see (R7).
 */
export function lastActivity(world: World, ticket: TicketRecord, visible: readonly MessageRecord[]): string {
  const statusChange = world.settings.statusDisplay === 'stages' ? ticket.stageChangedAt : stateChangedAt(ticket);
  let newest = ticket.createdAt;
  for (const {sentAt} of visible) newest = later(newest, sentAt);
  return statusChange === null ? newest : later(newest, statusChange);
}

function later(date: string, other: string): string {
  return compareDates(other, date) > 0 ? other : date;
}
