import type {Right} from '../../src/contract/primitives.js';
import type {Ticket} from '../../src/contract/tickets.js';
import type {TicketRecord} from '../world/world.js';
import {type Customer, ticketInSight} from './access.js';
import type {Env} from './env.js';
import {ticketDetail} from './projection.js';
import {forbidden} from './refusal.js';
import {closeRight, closedStage, reopenRight, reopenedStage} from './rights.js';
import {isClosed, moveToStage} from './stages.js';

/** The ticket, if the customer may close it or it is closed already (R22, R24). Throws `not-found` or `forbidden`. */
export function ticketToClose(who: Customer, ticketId: string): TicketRecord {
  const ticket = ticketInSight(who, ticketId);
  return allow(ticket, closeRight(who.world, ticket), 'closed');
}

/** Closes; a closed ticket stays as it is, whichever closed stage it is in (R24). */
export function close(who: Customer, env: Env, ticket: TicketRecord): Ticket {
  const stageId = closedStage(who.world, ticket);
  if (stageId !== undefined && !isClosed(who.world, ticket)) moveToStage(who.world, env, ticket, stageId);
  return ticketDetail(who, env, ticket);
}

/** The ticket, if the customer may open it again or it is open already. Throws `not-found` or `forbidden`. */
export function ticketToReopen(who: Customer, ticketId: string): TicketRecord {
  const ticket = ticketInSight(who, ticketId);
  return allow(ticket, reopenRight(who.world, ticket), 'not-closed');
}

/** Opens again; an open ticket stays as it is. */
export function reopen(who: Customer, env: Env, ticket: TicketRecord): Ticket {
  const stageId = reopenedStage(who.world, ticket);
  if (stageId !== undefined && isClosed(who.world, ticket)) moveToStage(who.world, env, ticket, stageId);
  return ticketDetail(who, env, ticket);
}

/** `done` is the reason that is no error: what was asked for is so already. */
function allow(ticket: TicketRecord, right: Right, done: Right['reason']): TicketRecord {
  if (!right.allowed && right.reason !== done) throw forbidden(right.reason);
  return ticket;
}
