import {systemPageIds} from '../../src/contract/settings.js';
import type {PortalSettings, SsoProvider} from '../world/settings.js';
import type {World} from '../world/world.js';
import type {SettingsFault} from './settings-validation.js';
import {find} from './tables.js';

/** Minutes without activity that a session may last (R67). */
export const timeouts: readonly number[] = [20, 40, 60, 1440];

/** Audiences of each authentication (R61–R63). */
const audiences = {portal: ['self-registration', 'groups'], sso: ['everyone', 'lists']} as const;
const protocols: readonly string[] = ['jwt', 'oidc', 'saml'];
const templates: readonly string[] = ['plain', 'card', 'split'];
/** Fewest characters that a password may be asked to have, and most. */
const passwordLengths = [8, 64] as const;

/** What is wrong with who may come in and how (R60–R67). */
export function accessFaults(world: World, settings: PortalSettings): SettingsFault[] {
  return [
    ...audienceFaults(world, settings),
    ...ssoFaults(settings.sso),
    ...consentFaults(settings),
    ...mailFaults(settings),
    ...sessionFaults(settings),
    ...pageFaults(settings),
  ];
}

function audienceFaults(world: World, {authentication, audience}: PortalSettings): SettingsFault[] {
  const fitting: readonly string[] | undefined = find(audiences, authentication);
  if (!fitting) return [{field: 'authentication', reason: 'not-an-option'}];
  const faults: SettingsFault[] = fitting.includes(audience.kind) ? [] : [{field: 'audience', reason: 'audience-mismatch'}];
  if (audience.kind === 'groups' && audience.groupIds.some(id => !find(world.groups, id)))
    faults.push({field: 'audience.groupIds', reason: 'unknown'});
  if (audience.kind === 'lists' && audience.listIds.some(id => !find(world.lists, id)))
    faults.push({field: 'audience.listIds', reason: 'unknown'});
  return faults;
}

/** R60. Only public keys of a provider have a place in settings: with a secret one anybody who reads them signs in as anyone. */
function ssoFaults(sso: SsoProvider | null): SettingsFault[] {
  if (sso === null) return [];
  const faults: SettingsFault[] = [];
  if (!protocols.includes(sso.protocol)) faults.push({field: 'sso.protocol', reason: 'not-an-option'});
  if (sso.issuer.trim() === '') faults.push({field: 'sso.issuer', reason: 'required'});
  if (sso.audience.trim() === '') faults.push({field: 'sso.audience', reason: 'required'});
  if (!isWebAddress(sso.loginUrl)) faults.push({field: 'sso.loginUrl', reason: 'format'});
  if (sso.jwks.keys.length === 0) faults.push({field: 'sso.jwks', reason: 'required'});
  if (sso.jwks.keys.some(key => 'd' in key || 'k' in key)) faults.push({field: 'sso.jwks', reason: 'private-key'});
  return faults;
}

/** R65. */
function consentFaults({consent}: PortalSettings): SettingsFault[] {
  const parts = (['version', 'text', 'label'] as const).filter(part => consent?.[part].trim() === '');
  return parts.map(part => ({field: `consent.${part}`, reason: 'required'}));
}

/** R62. */
function mailFaults({registrationMail}: PortalSettings): SettingsFault[] {
  const parts = (['subject', 'text'] as const).filter(part => registrationMail[part].trim() === '');
  return parts.map(part => ({field: `registrationMail.${part}`, reason: 'required'}));
}

function sessionFaults({timeoutMinutes, passwordMinLength}: PortalSettings): SettingsFault[] {
  const [least, most] = passwordLengths;
  const isLength = Number.isInteger(passwordMinLength) && passwordMinLength >= least && passwordMinLength <= most;
  return [
    ...(timeouts.includes(timeoutMinutes) ? [] : [{field: 'timeoutMinutes', reason: 'not-an-option'} as const]),
    ...(isLength ? [] : [{field: 'passwordMinLength', reason: 'out-of-range'} as const]),
  ];
}

/** R64. */
function pageFaults({pages}: PortalSettings): SettingsFault[] {
  return Object.entries(pages).flatMap(([id, page]): SettingsFault[] => {
    if (!systemPageIds.some(known => known === id)) return [{field: `pages.${id}`, reason: 'unknown'}];
    return templates.includes(page.template) ? [] : [{field: `pages.${id}.template`, reason: 'not-an-option'}];
  });
}

/** An address of the web, relative ones included; nothing that a browser would run. */
export function isWebAddress(address: string): boolean {
  const base = 'https://portal.example/';
  return address.trim() !== '' && URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol);
}
