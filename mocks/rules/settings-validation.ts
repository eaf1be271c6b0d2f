import type {PortalSettings} from '../world/settings.js';
import type {Pipeline, World} from '../world/world.js';
import {hasTicketProperties} from './form-access.js';
import {accessFaults} from './settings-access.js';
import {appearanceFaults} from './settings-appearance.js';
import {missingToTurnOn} from './set-up.js';
import {liveInbox} from './routing.js';
import {meantStage} from './stages.js';
import {find} from './tables.js';

/** Most characters of a slug. */
const MAX_SLUG = 60;

/** Why a setting does not validate. */
export type SettingsReason =
  | 'required'
  | 'unknown'
  | 'several-closed-stages'
  | 'no-closed-stage'
  | 'not-a-closed-stage'
  | 'open-stage-not-chosen'
  | 'not-an-open-stage'
  | 'no-ticket-properties'
  | 'no-inbox'
  | 'audience-mismatch'
  /** Not one of the choices. */
  | 'not-an-option'
  /** An identity provider's keys hold one that must be secret. */
  | 'private-key'
  /** Listed twice. */
  | 'duplicate'
  /** Below the least or above the most that is allowed. */
  | 'out-of-range'
  | 'format';

/** One setting that does not validate: its path, why, and the pipeline or form it is about. */
export interface SettingsFault {
  field: string;
  reason: SettingsReason;
  /** Name of the pipeline or form. */
  about?: string;
}

/** Settings that do not validate. Names each field with its reason. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly faults: readonly SettingsFault[];

  constructor(faults: readonly SettingsFault[]) {
    super(faults.map(({field, reason, about}) => `${field}: ${reason}${about === undefined ? '' : ` (${about})`}`).join('; '));
    this.faults = faults;
  }
}

/** Settings with the only closed stage of each pipeline chosen, where closing is on and none is (R23). */
export function withOnlyStages(world: World, settings: PortalSettings): PortalSettings {
  const pipelines = Object.entries(settings.closing.pipelines).map(([id, rule]) => {
    const pipeline = find(world.pipelines, id);
    const stageId = rule.stageId ?? (pipeline && meantStage(pipeline, 'closed', null)?.id) ?? null;
    return [id, {...rule, stageId}] as const;
  });
  return {...settings, closing: {...settings.closing, pipelines: Object.fromEntries(pipelines)}};
}

/** All that is wrong with settings (R21, R23, R51, R60–R65, R67, R81, R82, R84, R87); empty if they validate. */
export function settingsFaults(world: World, settings: PortalSettings): SettingsFault[] {
  return [
    ...nameFaults(settings),
    ...closingFaults(world, settings),
    ...openingFaults(world, settings),
    ...formFaults(world, settings),
    ...accessFaults(world, settings),
    ...appearanceFaults(settings),
    ...inboxFaults(world, settings),
    ...(settings.enabled ? missingToTurnOn(settings) : []),
  ];
}

function nameFaults({name, slug, domain}: PortalSettings): SettingsFault[] {
  const faults: SettingsFault[] = [];
  if (name.trim() === '') faults.push({field: 'name', reason: 'required'});
  if (slug.length > MAX_SLUG || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) faults.push({field: 'slug', reason: 'format'});
  if (domain !== null && !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain)) faults.push({field: 'domain', reason: 'format'});
  return faults;
}

function closingFaults(world: World, {closing}: PortalSettings): SettingsFault[] {
  return Object.entries(closing.pipelines).flatMap(([id, rule]): SettingsFault[] => {
    const field = `closing.pipelines.${id}`;
    const pipeline = find(world.pipelines, id);
    if (!pipeline) return [{field, reason: 'unknown'}];
    if (!rule.enabled || meantStage(pipeline, 'closed', rule.stageId)) return [];
    return [{field, reason: closingReason(pipeline, rule.stageId), about: pipeline.name}];
  });
}

function closingReason(pipeline: Pipeline, stageId: string | null): SettingsReason {
  if (!pipeline.stages.some(stage => stage.state === 'closed')) return 'no-closed-stage';
  return stageId === null ? 'several-closed-stages' : 'not-a-closed-stage';
}

/** R21: what opens tickets again needs one open stage for each pipeline that has tickets to close. */
function openingFaults(world: World, {replyToClosed, reopening}: PortalSettings): SettingsFault[] {
  const faultsOf = (section: string, stageByPipeline: Record<string, string>): SettingsFault[] =>
    Object.values(world.pipelines).flatMap((pipeline): SettingsFault[] => {
      const chosen = find(stageByPipeline, pipeline.id);
      const canBeClosed = pipeline.stages.some(stage => stage.state === 'closed');
      if (!canBeClosed || meantStage(pipeline, 'open', chosen)) return [];
      const reason = chosen === undefined ? 'open-stage-not-chosen' : 'not-an-open-stage';
      return [{field: `${section}.stageByPipeline.${pipeline.id}`, reason, about: pipeline.name}];
    });
  return [
    ...(replyToClosed.enabled && replyToClosed.stage === 'reopen'
      ? faultsOf('replyToClosed', replyToClosed.stageByPipeline)
      : []),
    ...(reopening.enabled ? faultsOf('reopening', reopening.stageByPipeline) : []),
  ];
}

/** R51. A form whose inbox was removed since it was connected stays connected (R26); one that never had an inbox does not. */
function formFaults(world: World, {form: {enabled, formId}}: PortalSettings): SettingsFault[] {
  if (!enabled) return [];
  const field = 'form.formId';
  if (formId === null) return [{field, reason: 'required'}];
  const form = find(world.forms, formId);
  if (!form) return [{field, reason: 'unknown'}];
  const faults: SettingsFault[] = [];
  if (!hasTicketProperties(form)) faults.push({field, reason: 'no-ticket-properties', about: form.name});
  if (!find(world.inboxes, form.inboxId)) faults.push({field, reason: 'no-inbox', about: form.name});
  return faults;
}

function inboxFaults(world: World, {defaultInboxId}: PortalSettings): SettingsFault[] {
  return defaultInboxId === null || liveInbox(world, defaultInboxId) ? [] : [{field: 'defaultInboxId', reason: 'unknown'}];
}
