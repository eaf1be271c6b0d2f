import type {Right} from '../../src/contract/primitives.js';
import type {SolutionAnswer} from '../../src/contract/solution.js';
import type {Solution} from '../../src/contract/ticket-parts.js';
import type {MessageRecord, SolutionRecord, TicketRecord, World} from '../world/world.js';
import {type Customer, ticketInSight} from './access.js';
import type {Env} from './env.js';
import {postMessage} from './posting.js';
import {Refusal, forbidden, invalid} from './refusal.js';
import {closedStage, reopenedStage} from './rights.js';
import {routeOfReply, threadForReply} from './routing.js';
import {isClosed, moveToStage, pipelineOf} from './stages.js';
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

/** May the customer accept or reject (X8)? Whoever sees the ticket may, as with replies (R20). */
export function solutionRight(ticket: TicketRecord, visible: readonly MessageRecord[]): Right {
  const solution = solutionInSight(ticket, visible);
  return !solution || solution.answer ? {allowed: false, reason: 'no-solution'} : {allowed: true};
}

/**
 * The ticket, if a solution was proposed in it. That it is answered already is told later, so that a repeated answer gets the
 * first one again (R29).
 * @throws {Refusal} `not-found`; `forbidden`, reason `no-solution`.
 */
export function ticketToAnswer(who: Customer, ticketId: string): TicketRecord {
  const ticket = ticketInSight(who, ticketId);
  if (!solutionInSight(ticket, visibleMessages(who.world, ticket))) throw forbidden('no-solution');
  return ticket;
}

/**
 * Accepts, which closes the ticket where one closed stage is meant, or rejects, which opens a closed one again (X8).
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
  const stageId = accepted ? closedStage(world, ticket) : stageToReopen(world, ticket);
  if (stageId !== undefined && isClosed(world, ticket) !== accepted) moveToStage(world, env, ticket, stageId);
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

/** The stage that settings mean, else the pipeline's first open one: a rejected solution must not stay closed. */
function stageToReopen(world: World, ticket: TicketRecord): string | undefined {
  const {stages} = pipelineOf(world, ticket);
  return reopenedStage(world, ticket) ?? stages.find(stage => stage.state === 'open')?.id;
}

function solutionInSight({solution}: TicketRecord, visible: readonly MessageRecord[]): SolutionRecord | undefined {
  return solution && visible.some(message => message.id === solution.messageId) ? solution : undefined;
}
