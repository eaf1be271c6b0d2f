import type {PublicSettings} from '../../src/contract/settings.js';
import type {Env} from '../rules/env.js';
import {dropExpired} from '../rules/housekeeping.js';
import {inviteMembers} from '../rules/invitations.js';
import {type SettingsNote, type SetUpProgress, setUpProgress, settingsNotes} from '../rules/set-up.js';
import {type SettingsFault, SettingsError, settingsFaults, withOnlyStages} from '../rules/settings-validation.js';
import {publicSettings} from '../rules/settings.js';
import {type SettingsPatch, patchSettings} from '../world/settings-patch.js';
import type {PortalSettings} from '../world/settings.js';
import {needRow} from '../world/tables.js';
import type {World} from '../world/world.js';
import {type Preview, samplePortal} from './preview.js';

/** An agent who may not do this (R86). */
export class PermissionError extends Error {
  override readonly name = 'PermissionError';
}

/** Settings as the agents who may see them do (R83–R86). Every call throws a `PermissionError` for anybody else, and does nothing. */
export interface SettingsDesk {
  /** The whole document; a copy. */
  read(): PortalSettings;
  /** What a change would be refused for, without making it. */
  check(patch: SettingsPatch): readonly SettingsFault[];
  /** Saves. Throws a `SettingsError` that names each field and why, and then changes nothing. */
  save(patch: SettingsPatch): void;
  /** How far the set-up is, step by step, and what is missing (R83, R84). */
  progress(): SetUpProgress[];
  /** What an owner should know of settings that are valid all the same (R62). */
  notes(): SettingsNote[];
  /** What customers would be told without a session, before it is saved: texts and templates of the system pages (R64, R87). */
  previewPages(patch?: SettingsPatch): PublicSettings;
  /** List, detail and form with sample data, before anything is saved or the portal is on (R89). */
  preview(patch?: SettingsPatch): Preview;
}

/** Throws a `PermissionError` unless the agent may read and write settings (R86). */
export function demandSettingsPermission(world: World, agentId: string): void {
  if (needRow(world, 'agents', agentId).portalSettings) return;
  throw new PermissionError(`The agent "${agentId}" may not see the portal's settings.`);
}

/** Settings of a backend as one agent has them. */
export function createSettingsDesk(backend: () => {world: World; env: Env}, changed: () => void, agentId: string): SettingsDesk {
  const permitted = (): {world: World; env: Env} => {
    const found = backend();
    demandSettingsPermission(found.world, agentId);
    return found;
  };
  const patched = (world: World, patch: SettingsPatch = {}): World => ({...world, settings: settingsAfter(world, patch)});
  return {
    read: () => structuredClone(permitted().world.settings),
    check(patch) {
      const {world} = permitted();
      return settingsFaults(world, settingsAfter(world, patch));
    },
    save(patch) {
      const {world, env} = permitted();
      changeSettings(world, env, patch);
      changed();
    },
    progress: () => setUpProgress(permitted().world),
    notes: () => settingsNotes(permitted().world),
    previewPages: patch => ({...publicSettings(patched(permitted().world, patch)), status: 'on'}),
    preview(patch) {
      const {world, env} = permitted();
      return samplePortal(patched(world, patch), env, agentId);
    },
  };
}

/**
 * Changes settings, if what comes of it validates (R23, R51, R60–R63, R84). Turned off, all sessions end (R85); members of newly
 * chosen groups get their mail (R62).
 * @throws {SettingsError} Names each field and why; nothing is changed then.
 */
export function changeSettings(world: World, env: Env, patch: SettingsPatch): void {
  const settings = settingsAfter(world, patch);
  const faults = settingsFaults(world, settings);
  if (faults.length > 0) throw new SettingsError(faults);
  // A session that timed out under the old settings stays over under the new ones (R67).
  dropExpired(world, env);
  world.settings = settings;
  if (!settings.enabled) world.sessions = {};
  inviteMembers(world, env);
}

function settingsAfter(world: World, patch: SettingsPatch): PortalSettings {
  return withNewConsentVersion(world.settings, withOnlyStages(world, patchSettings(world.settings, patch)));
}

/** Another text under the old version would make it look as if earlier customers had agreed to it (R65). */
function withNewConsentVersion({consent: before}: PortalSettings, settings: PortalSettings): PortalSettings {
  const {consent} = settings;
  const isSame = before?.text === consent?.text && before?.label === consent?.label;
  if (!before || !consent || isSame || consent.version !== before.version) return settings;
  const number = Number(/^\d+$/.exec(before.version)?.[0] ?? NaN);
  return {...settings, consent: {...consent, version: Number.isNaN(number) ? `${before.version}.1` : String(number + 1)}};
}
