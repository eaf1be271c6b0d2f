import type {PortalSettings} from '../world/settings.js';
import type {World} from '../world/world.js';
import {members} from './invitations.js';
import {isOnSystemDomain} from './settings.js';
import {type SettingsFault, settingsFaults} from './settings-validation.js';

/** The steps of setting a portal up, in order (R83). */
export const setUpSteps = ['name-and-domain', 'tickets', 'access', 'finish'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** One step, and what is still missing or wrong in it. */
export interface SetUpProgress {
  readonly step: SetUpStep;
  readonly faults: readonly SettingsFault[];
  readonly done: boolean;
}

/** What an owner should know of settings that are valid all the same. */
export interface SettingsNote {
  readonly field: string;
  readonly note: 'system-domain-sends-no-mail' | 'members-without-address';
  /** Names of those it is about. */
  readonly about?: readonly string[];
}

/**
 * What a portal cannot be on without (R84): domain, a way to sign in, and consent where people register by themselves. A reply
 * needs somewhere to go, so the default inbox is among it (R25).
 */
export function missingToTurnOn({
  domain,
  defaultInboxId,
  authentication,
  sso,
  audience,
  consent,
}: PortalSettings): SettingsFault[] {
  const missing: (string | false)[] = [
    domain === null && 'domain',
    defaultInboxId === null && 'defaultInboxId',
    authentication === 'sso' && sso === null && 'sso',
    audience.kind === 'groups' && audience.groupIds.length === 0 && 'audience.groupIds',
    audience.kind === 'lists' && audience.listIds.length === 0 && 'audience.listIds',
    audience.kind === 'self-registration' && consent === null && 'consent',
  ];
  return missing.filter(field => field !== false).map(field => ({field, reason: 'required'}));
}

/** How far the set-up is (R83, R84). The last step is done once the portal is on. */
export function setUpProgress(world: World): SetUpProgress[] {
  const faults = settingsFaults(world, {...world.settings, enabled: true});
  return setUpSteps.map(step => {
    const own = faults.filter(({field}) => stepOf(field) === step);
    return {step, faults: own, done: own.length === 0 && (step !== 'finish' || (world.settings.enabled && faults.length === 0))};
  });
}

/** What the settings of now should say of themselves (R62). */
export function settingsNotes(world: World): SettingsNote[] {
  const {audience} = world.settings;
  if (audience.kind !== 'groups') return [];
  if (isOnSystemDomain(world)) return [{field: 'registrationMail', note: 'system-domain-sends-no-mail'}];
  const about = members(world).filter(({email}) => email.trim() === '');
  return about.length === 0
    ? []
    : [{field: 'registrationMail', note: 'members-without-address', about: about.map(({name}) => name)}];
}

const steps: Readonly<Record<Exclude<SetUpStep, 'finish'>, readonly string[]>> = {
  'name-and-domain': ['name', 'domain', 'slug', 'languages'],
  tickets: ['defaultInboxId', 'closing', 'replyToClosed', 'reopening', 'form', 'ticketAccess', 'visibility'],
  access: ['authentication', 'audience', 'sso', 'consent', 'registrationMail', 'timeoutMinutes', 'passwordMinLength', 'pages'],
};

/** Fields that no other step asks for are looked at in the end. */
function stepOf(field: string): SetUpStep {
  const section = field.split('.')[0]!;
  return setUpSteps.find(step => step === 'finish' || steps[step].includes(section))!;
}
