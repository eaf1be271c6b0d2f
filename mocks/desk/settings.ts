import {SettingsError, settingsFaults, withOnlyStages} from '../rules/settings-validation.js';
import {type SettingsPatch, patchSettings} from '../world/settings-patch.js';
import type {World} from '../world/world.js';

/**
 * Changes settings, if what comes of it validates (R23, R51, R60–R63, R84). Turned off, all sessions end (R85).
 * @throws {SettingsError} Names each field and why; nothing is changed then.
 */
export function changeSettings(world: World, patch: SettingsPatch): void {
  const settings = withOnlyStages(world, patchSettings(world.settings, patch));
  const faults = settingsFaults(world, settings);
  if (faults.length > 0) throw new SettingsError(faults);
  world.settings = settings;
  if (!settings.enabled) world.sessions = {};
}
