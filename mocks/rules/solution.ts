import type {Right} from '../../src/contract/primitives.js';
import type {SolutionAnswer} from '../../src/contract/solution.js';
import type {Solution} from '../../src/contract/ticket-parts.js';
import type {MessageRecord, SolutionRecord, TicketRecord, World} from '../world/world.js';
import {type Customer, ticketInSight} from './access.js';
import type {Env} from './env.js';
import {postMessage} from './posting.js';
import {Refusal, forbidden, invalid} from './refusal.js';
import {closeRight, closedStage, reopenRight, reopenedStage, replyRight, stageAfterReply} from './rights.js';
import {routeOfReply, threadForReply} from './routing.js';
import {moveToStage} from './stages.js';
import {visibleMessages} from './threads.js';
import {isoDate} from './time.js';

/** Most characters of a reason. */
const MAX_REASON = 5000;

/** The proposal as far as its message is in sight (R6, R7); undefined if there is none. */
export function solutionView(ticket: TicketRecord, visible: readonly MessageRecord[]): Solution | undefined {
  const solution = solutionInSight(ticket, visible);
  if (!solution) return undefined;
  const {messageId, answer} = solution;
  if (!answer) return {messageId, state: 'proposed'};
  return {messageId, state: answer.accepted ? 'accepted' : 'rejected', answeredAt: answer.at};
}

/** May the customer accept (X8)? Whoever sees the ticket may, as with replies (R20). */
export function acceptRight(ticket: TicketRecord, visible: readonly MessageRecord[]): Right {
  const solution = solutionInSight(ticket, visible);
  return !solution || solution.answer ? {allowed: false, reason: 'no-solution'} : {allowed: true};
}

/** May the customer reject (X8)? The reason is a message, so a closed ticket has to take replies (R21). */
export function rejectRight(world: World, ticket: TicketRecord, visible: readonly MessageRecord[]): Right {
  const right = acceptRight(ticket, visible);
  return right.allowed ? replyRight(world, ticket) : right;
}

/**
 * The ticket, if a solution was proposed in it and the customer may say so. That it is answered already is told later, so that
 * a repeated answer gets the first one again (R29).
 * @throws {Refusal} `not-found`; `forbidden`, reason `no-solution`, or for a rejection what keeps a reply away (R21).
 */
export function ticketToAnswer(who: Customer, ticketId: string, answer: SolutionAnswer['answer']): TicketRecord {
  const ticket = ticketInSight(who, ticketId);
  const solution = solutionInSight(ticket, visibleMessages(who.world, ticket));
  if (!solution) throw forbidden('no-solution');
  const {allowed, reason} = replyRight(who.world, ticket);
  if (answer === 'reject' && !solution.answer && !allowed) throw forbidden(reason);
  return ticket;
}

/**
 * Accepts or rejects (X8). Either counts as said, whatever becomes of the ticket: it closes where customers may close it (R22,
 * R24), and a closed one opens again where they may open it, or where a reply would (R21).
 * @returns The message that the reason became (R27); undefined for none.
 * @throws {Refusal} `forbidden` if it is answered already; `conflict` if another one was proposed since; `invalid` for a
 * rejection without a reason; `unavailable` if no inbox can take the reason.
 */
export function answerSolution(who: Customer, env: Env, ticket: TicketRecord, given: SolutionAnswer): MessageRecord | undefined {
  const {world, contact} = who;
  const {solution} = ticket;
  if (!solution || solution.messageId !== given.messageId) throw new Refusal({code: 'conflict', reason: 'solution-changed'});
  if (solution.answer) throw forbidden('no-solution');
  const accepted = given.answer === 'accept';
  const message = accepted ? undefined : postReason(who, env, ticket, given.reason ?? '');
  solution.answer = {accepted, contactId: contact.id, at: isoDate(env.now)};
  const stageId = accepted ? stageAfterAccepting(world, ticket) : stageAfterRejecting(world, ticket);
  if (stageId !== undefined) moveToStage(world, env, ticket, stageId);
  return message;
}

/** Notes that a message of an agent's proposes a solution; an earlier proposal counts no longer. */
export function noteProposal(ticket: TicketRecord, message: MessageRecord): void {
  ticket.solution = {messageId: message.id, answer: null};
}

function postReason(who: Customer, env: Env, ticket: TicketRecord, reason: string): MessageRecord {
  const {world, contact} = who;
  if (reason.trim() === '') throw invalid([{field: 'reason', problem: 'required'}]);
  if (reason.length > MAX_REASON) throw invalid([{field: 'reason', problem: 'too-long', limit: MAX_REASON}]);
  const route = routeOfReply(world, ticket);
  if (!route) throw new Refusal({code: 'unavailable', reason: 'unconfigured'});
  const thread = threadForReply(world, env, ticket, route);
  return postMessage(world, env, thread, {author: {kind: 'contact', id: contact.id}, channel: 'portal', text: reason});
}

/** Undefined where the ticket stays: it is closed, or closing it is left to the team. */
function stageAfterAccepting(world: World, ticket: TicketRecord): string | undefined {
  return closeRight(world, ticket).allowed ? closedStage(world, ticket) : undefined;
}

/** Undefined where the ticket stays: it is open, or what closed tickets are told leaves them closed. */
function stageAfterRejecting(world: World, ticket: TicketRecord): string | undefined {
  return reopenRight(world, ticket).allowed ? reopenedStage(world, ticket) : stageAfterReply(world, ticket);
}

function solutionInSight({solution}: TicketRecord, visible: readonly MessageRecord[]): SolutionRecord | undefined {
  return solution && visible.some(message => message.id === solution.messageId) ? solution : undefined;
}
