import type {Right} from '../../src/contract/primitives.js';
import type {Ticket} from '../../src/contract/tickets.js';
import type {TicketRecord, World} from '../world/world.js';
import type {Customer} from './access.js';
import {isClosed, meantStage} from './stages.js';
import {find} from './tables.js';

const allowed: Right = {allowed: true};

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
  if (!isClosed(world, ticket) || world.settings.replyToClosed.enabled) return allowed;
  return refused('reply-to-closed-off');
}

/** R22–R24. A closed ticket comes last, because closing it again is no error where closing is allowed. */
export function closeRight(world: World, ticket: TicketRecord): Right {
  if (!world.settings.closing.enabled) return refused('closing-off');
  const pipeline = find(world.pipelines, ticket.pipelineId);
  const rule = find(world.settings.closing.pipelines, ticket.pipelineId);
  if (!rule?.enabled || !pipeline?.stages.some(stage => stage.state === 'closed')) return refused('pipeline-off');
  if (!closedStage(world, ticket)) return refused('unconfigured');
  return isClosed(world, ticket) ? refused('closed') : allowed;
}

/** May the customer open the ticket again without a reply? */
export function reopenRight(world: World, ticket: TicketRecord): Right {
  if (!world.settings.reopening.enabled) return refused('reopening-off');
  if (!reopenedStage(world, ticket)) return refused('unconfigured');
  return isClosed(world, ticket) ? allowed : refused('not-closed');
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
  const pipeline = find(world.pipelines, ticket.pipelineId);
  return pipeline && meantStage(pipeline, state, chosenId)?.id;
}

function refused(reason: Right['reason']): Right {
  return {allowed: false, reason};
}
