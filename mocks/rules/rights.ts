import type {RefusalReason, Right} from '../../src/contract/primitives.js';
import type {Ticket} from '../../src/contract/tickets.js';
import type {TicketRecord, World} from '../world/world.js';
import type {Customer} from './access.js';
import {type Check, rightOf} from './checks.js';
import {isClosed, meantStage, pipelineOf} from './stages.js';
import {find} from './tables.js';

/** What a customer who sees the ticket may do to it (R14). Reading and writing both ask here. */
export function ticketRights(world: World, ticket: TicketRecord): Ticket['can'] {
  return {reply: replyRight(world, ticket), close: closeRight(world, ticket), reopen: reopenRight(world, ticket)};
}

/** The rights, or none of them for an agent who looks on (R69). */
export function unlessReadOnly({readOnly}: Customer, rights: Ticket['can']): Ticket['can'] {
  if (!readOnly) return rights;
  return Object.fromEntries(Object.keys(rights).map(key => [key, refused('read-only')])) as Ticket['can'];
}

/** R20, R21. */
export function replyRight(world: World, ticket: TicketRecord): Right {
  return rightOf(replyChecks(world, ticket));
}

/** What a reply depends on: the ticket is open, or closed tickets take replies. */
export function replyChecks(world: World, ticket: TicketRecord): Check[] {
  const {enabled} = world.settings.replyToClosed;
  const closed = isClosed(world, ticket);
  const rule = closed ? 'R21' : 'R20';
  const question = 'Is the ticket open, or may customers reply to closed ones?';
  return [check(rule, question, !closed || enabled, 'reply-to-closed-off', {closed, replyToClosed: enabled})];
}

/** R22–R24. */
export function closeRight(world: World, ticket: TicketRecord): Right {
  return rightOf(closeChecks(world, ticket));
}

/** What closing depends on. A closed ticket comes last, because closing it again is no error where closing is allowed. */
export function closeChecks(world: World, ticket: TicketRecord): Check[] {
  const {closing} = world.settings;
  const rule = find(closing.pipelines, ticket.pipelineId);
  const closedStages = pipelineOf(world, ticket).stages.flatMap(({id, state}) => (state === 'closed' ? [id] : []));
  const stageId = closedStage(world, ticket);
  const facts = {pipeline: ticket.pipelineId, closedStages};
  return [
    check('R22', 'May customers close tickets?', closing.enabled, 'closing-off', {closing: closing.enabled}),
    check('R24', 'May they in this pipeline?', rule?.enabled === true, 'pipeline-off', {pipeline: ticket.pipelineId}),
    check('R23', 'Has the pipeline a closed stage?', closedStages.length > 0, 'pipeline-off', facts),
    check('R23', 'Is it chosen, or the only one?', stageId !== undefined, 'unconfigured', {...facts, chosen: stageId ?? null}),
    check('R24', 'Is the ticket open?', !isClosed(world, ticket), 'closed', {stage: ticket.stageId}),
  ];
}

/** May the customer open the ticket again without a reply? */
export function reopenRight(world: World, ticket: TicketRecord): Right {
  return rightOf(reopenChecks(world, ticket));
}

/** What opening again depends on. */
export function reopenChecks(world: World, ticket: TicketRecord): Check[] {
  const {enabled} = world.settings.reopening;
  const stageId = reopenedStage(world, ticket);
  return [
    check('R14', 'May customers open tickets again?', enabled, 'reopening-off', {reopening: enabled}),
    check('R14', 'Is there a stage to open it in?', stageId !== undefined, 'unconfigured', {chosen: stageId ?? null}),
    check('R14', 'Is the ticket closed?', isClosed(world, ticket), 'not-closed', {stage: ticket.stageId}),
  ];
}

/** Id of the stage that closing leads to (R22, R23). */
export function closedStage(world: World, ticket: TicketRecord): string | undefined {
  return stageFor(world, ticket, 'closed', find(world.settings.closing.pipelines, ticket.pipelineId)?.stageId);
}

/** Id of the stage that opening again leads to. */
export function reopenedStage(world: World, ticket: TicketRecord): string | undefined {
  return stageFor(world, ticket, 'open', find(world.settings.reopening.stageByPipeline, ticket.pipelineId));
}

/** Id of the stage that a reply to a closed ticket leads to (R21); undefined if it stays. */
export function stageAfterReply(world: World, ticket: TicketRecord): string | undefined {
  const {stage, stageByPipeline} = world.settings.replyToClosed;
  if (stage === 'stay' || !isClosed(world, ticket)) return undefined;
  return stageFor(world, ticket, 'open', find(stageByPipeline, ticket.pipelineId));
}

function stageFor(
  world: World,
  ticket: TicketRecord,
  state: 'open' | 'closed',
  chosenId: string | null | undefined,
): string | undefined {
  return meantStage(pipelineOf(world, ticket), state, chosenId)?.id;
}

function refused(reason: Right['reason']): Right {
  return {allowed: false, reason};
}

function check(rule: string, question: string, passed: boolean, reason: RefusalReason, facts: Check['facts']): Check {
  return {rule, question, passed, reason, facts};
}
