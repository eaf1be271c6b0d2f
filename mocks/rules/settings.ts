import {ticketColumns} from '../../src/contract/session.js';
import type {PublicSettings} from '../../src/contract/settings.js';
import type {PortalSettings} from '../world/settings.js';
import type {World} from '../world/world.js';
import {find} from './tables.js';

const MEBIBYTE = 1024 * 1024;

/** Settings as they are before anyone changes them: what the source states, and the careful choice where it leaves one. */
export function hubspotPreset(): PortalSettings {
  return {
    name: 'Support',
    enabled: false,
    domain: null,
    slug: 'support',
    languages: ['en'],
    ticketNouns: {en: {singular: 'Ticket', plural: 'Tickets'}},
    statusDisplay: 'state',
    columns: [...ticketColumns],
    threads: 'oldest',
    visibility: null,
    ticketAccess: {kind: 'own'},
    allCompanies: false,
    shownProperties: [],
    defaultInboxId: null,
    replyToClosed: {enabled: false, stage: 'stay', stageByPipeline: {}},
    closing: {enabled: false, pipelines: {}},
    reopening: {enabled: false, stageByPipeline: {}},
    uploadLimits: {maxSize: 20 * MEBIBYTE, maxCount: 10, types: []},
    participants: {enabled: false},
    satisfaction: {enabled: false},
    form: {enabled: false, formId: null, menuText: 'File a support ticket', headerText: ''},
    authentication: 'portal',
    audience: {kind: 'self-registration'},
    oneTimeLinks: false,
    sso: null,
    consent: null,
    registrationMail: {
      subject: 'Finish your registration',
      text: 'Thank you for registering. Choose a password here:',
    },
    pages: {},
    passwordMinLength: 10,
    timeoutMinutes: 20,
    branding: {},
    menu: [],
    knowledgeBaseLink: false,
  };
}

/** What anybody may know of the portal (R1, R45, R61, R64, R65, R80, R82, R85, R87, R88). Named one by one, so that nothing else gets out. */
export function publicSettings(world: World): PublicSettings {
  const {settings} = world;
  const url = portalUrl(settings);
  const languages = languagesOf(world);
  return {
    name: settings.name,
    status: settings.enabled ? 'on' : 'off',
    ...(url !== null && {url}),
    language: languages[0],
    languages,
    ticketNouns: settings.ticketNouns,
    signIn: {
      methods: signInMethods(settings),
      selfRegistration: offersRegistration(settings),
      ...(settings.authentication === 'sso' && settings.sso?.label !== undefined && {ssoLabel: settings.sso.label}),
    },
    passwordMinLength: settings.passwordMinLength,
    consent: settings.consent,
    pages: settings.pages,
    branding: settings.branding,
    menu: settings.menu,
    knowledgeBaseLink: settings.knowledgeBaseLink,
  };
}

/** Ways to sign in, in the order of the sign-in page (R60). */
export function signInMethods(settings: PortalSettings): ('password' | 'link' | 'code' | 'sso')[] {
  if (settings.authentication === 'sso') return settings.sso ? ['sso'] : [];
  return settings.oneTimeLinks ? ['password', 'link', 'code'] : ['password'];
}

/** Is "Sign up here" there (R61)? */
export function offersRegistration(settings: PortalSettings): boolean {
  return settings.authentication === 'portal' && settings.audience.kind === 'self-registration';
}

/** The portal's languages, the domain's primary language first (R82). */
export function languagesOf({settings, domains}: World): [string, ...string[]] {
  const primary = find(domains, settings.domain)?.language ?? settings.languages[0];
  return [primary, ...settings.languages.filter(language => language !== primary)];
}

/** Does the portal stand on a domain that the help desk lends (R62)? */
export function isOnSystemDomain({settings, domains}: World): boolean {
  return find(domains, settings.domain)?.system === true;
}

/** Address of the portal's own page (R81); null without a domain. */
export function portalUrl({domain, slug}: PortalSettings): string | null {
  return domain === null ? null : `https://${domain}/${slug}`;
}
