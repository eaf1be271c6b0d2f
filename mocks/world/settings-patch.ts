import type {PortalSettings} from './settings.js';

const sections = ['replyToClosed', 'closing', 'reopening', 'uploadLimits', 'form', 'registrationMail', 'branding'] as const;
type Section = (typeof sections)[number];

/** What to change in settings. Named sections (closing, form …) are merged, everything else is replaced whole. */
export type SettingsPatch = {
  [Key in keyof PortalSettings]?: Key extends Section ? Partial<PortalSettings[Key]> : PortalSettings[Key];
};

/** New settings with a patch applied; neither argument changes. */
export function patchSettings(settings: PortalSettings, patch: SettingsPatch): PortalSettings {
  const patched = structuredClone({...settings, ...patch}) as PortalSettings;
  for (const section of sections) {
    if (patch[section]) Object.assign(patched, {[section]: structuredClone({...settings[section], ...patch[section]})});
  }
  return patched;
}
