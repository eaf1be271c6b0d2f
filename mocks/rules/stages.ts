import type {Pipeline, TicketRecord, World} from '../world/world.js';
import type {Env} from './env.js';
import {find} from './tables.js';
import {isoDate} from './time.js';

export type Stage = Pipeline['stages'][number];

/** The stage that a ticket is in. Throws if the world is broken. */
export function stageOf(world: World, ticket: TicketRecord): Stage {
  const stage = stageById(world, ticket.pipelineId, ticket.stageId);
  if (!stage) throw new Error(`ticket ${ticket.id}: no stage ${ticket.stageId} in pipeline ${ticket.pipelineId}`);
  return stage;
}

export function isClosed(world: World, ticket: TicketRecord): boolean {
  return stageOf(world, ticket).state === 'closed';
}

/**
 * The stage of one state that settings mean for a pipeline: the chosen one, or the only one there is (R21, R23). Undefined
 * if there is none, or several and none of them is chosen.
 */
export function meantStage(pipeline: Pipeline, state: Stage['state'], chosenId: string | null | undefined): Stage | undefined {
  const candidates = pipeline.stages.filter(stage => stage.state === state);
  if (chosenId != null) return candidates.find(stage => stage.id === chosenId);
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** Moves a ticket. A move to where it is changes nothing, its dates included (R24). */
export function moveToStage(world: World, env: Env, ticket: TicketRecord, stageId: string): void {
  if (ticket.stageId === stageId) return;
  const target = stageById(world, ticket.pipelineId, stageId);
  if (!target) throw new Error(`pipeline ${ticket.pipelineId} has no stage ${stageId}`);
  const now = isoDate(env.now);
  ticket.stateChangedAt = stageOf(world, ticket).state === target.state ? stateChangedAt(ticket) : now;
  ticket.stageChangedAt = now;
  ticket.stageId = stageId;
}

/** When the ticket was last opened or closed; null if never. */
export function stateChangedAt(ticket: TicketRecord): string | null {
  return ticket.stateChangedAt === undefined ? ticket.stageChangedAt : ticket.stateChangedAt;
}

function stageById(world: World, pipelineId: string, stageId: string): Stage | undefined {
  return find(world.pipelines, pipelineId)?.stages.find(stage => stage.id === stageId);
}
