import type {Pipeline, TicketRecord, World} from '../world/world.js';
import type {Env} from './env.js';
import {find} from './tables.js';
import {isoDate} from './time.js';

export type Stage = Pipeline['stages'][number];

/** The pipeline that a ticket is in. Throws if the world is broken. */
export function pipelineOf(world: World, ticket: TicketRecord): Pipeline {
  const pipeline = find(world.pipelines, ticket.pipelineId);
  if (!pipeline) throw new Error(`ticket ${ticket.id}: no pipeline ${ticket.pipelineId}`);
  return pipeline;
}

/** The stage that a ticket is in. Throws if the world is broken. */
export function stageOf(world: World, ticket: TicketRecord): Stage {
  return stageById(pipelineOf(world, ticket), ticket.stageId);
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
  const target = stageById(pipelineOf(world, ticket), stageId);
  const now = isoDate(env.now);
  ticket.stateChangedAt = stageOf(world, ticket).state === target.state ? stateChangedAt(ticket) : now;
  ticket.stageChangedAt = now;
  ticket.stageId = stageId;
}

/** When the ticket was last opened or closed; null if never. */
export function stateChangedAt(ticket: TicketRecord): string | null {
  return ticket.stateChangedAt === undefined ? ticket.stageChangedAt : ticket.stateChangedAt;
}

function stageById(pipeline: Pipeline, stageId: string): Stage {
  const stage = pipeline.stages.find(({id}) => id === stageId);
  if (!stage) throw new Error(`pipeline ${pipeline.id} has no stage ${stageId}`);
  return stage;
}
