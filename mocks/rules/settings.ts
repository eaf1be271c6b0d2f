import {ticketColumns} from '../../src/contract/session.js';
import type {PublicSettings} from '../../src/contract/settings.js';
import type {PortalSettings} from '../world/settings.js';
import type {World} from '../world/world.js';

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
    form: {enabled: false, formId: null, menuText: 'File a support ticket', headerText: ''},
    authentication: 'portal',
    audience: {kind: 'self-registration'},
    oneTimeLinks: false,
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
export function publicSettings({settings}: World): PublicSettings {
  const url = portalUrl(settings);
  return {
    name: settings.name,
    status: settings.enabled ? 'on' : 'off',
    ...(url !== null && {url}),
    language: settings.languages[0],
    languages: settings.languages,
    ticketNouns: settings.ticketNouns,
    signIn: {methods: signInMethods(settings), selfRegistration: offersRegistration(settings)},
    passwordMinLength: settings.passwordMinLength,
    consent: settings.consent,
    pages: settings.pages,
    branding: settings.branding,
    menu: settings.menu,
    knowledgeBaseLink: settings.knowledgeBaseLink,
  };
}

/** Ways to sign in, in the order of the sign-in page (R60). */
export function signInMethods(settings: PortalSettings): ('password' | 'link')[] {
  if (settings.authentication !== 'portal') return [];
  return settings.oneTimeLinks ? ['password', 'link'] : ['password'];
}

/** Is "Sign up here" there (R61)? */
export function offersRegistration(settings: PortalSettings): boolean {
  return settings.authentication === 'portal' && settings.audience.kind === 'self-registration';
}

/** Address of the portal's own page (R81); null without a domain. */
export function portalUrl({domain, slug}: PortalSettings): string | null {
  return domain === null ? null : `https://${domain}/${slug}`;
}
