import type {SettingsFault} from '../../mocks/index.js';

const reasons: Readonly<Record<SettingsFault['reason'], string>> = {
  required: 'is missing',
  unknown: 'names something that is not there any more',
  'several-closed-stages': 'has several closed stages: choose one',
  'no-closed-stage': 'has no closed stage, so customers cannot close its tickets',
  'not-a-closed-stage': 'names a stage that is not a closed one',
  'open-stage-not-chosen': 'has several open stages: choose one',
  'not-an-open-stage': 'names a stage that is not an open one',
  'no-ticket-properties': 'has no ticket properties, so it cannot make tickets',
  'no-inbox': 'is connected to no inbox or help desk',
  'audience-mismatch': 'does not go with this way to sign in',
  'not-an-option': 'is not one of the choices',
  'private-key': 'hold a private key: give public ones only',
  duplicate: 'names something twice',
  'out-of-range': 'is too small or too large',
  format: 'is not written as it must be',
};

/** Names of settings by path; the longest that fits a fault's field is taken. */
const names: Readonly<Record<string, string>> = {
  name: 'Portal name',
  domain: 'Domain',
  slug: 'Slug',
  languages: 'Languages',
  ticketNouns: 'Word for tickets',
  columns: 'Columns',
  defaultInboxId: 'Default inbox',
  closing: 'Closing',
  replyToClosed: 'Replying to closed tickets',
  reopening: 'Opening closed tickets again',
  form: 'Support form',
  authentication: 'Way to sign in',
  audience: 'Audience',
  'audience.groupIds': 'Access groups',
  'audience.listIds': 'Lists',
  sso: 'Identity provider',
  'sso.issuer': 'Issuer',
  'sso.audience': 'Name of the portal there',
  'sso.loginUrl': 'Sign-in page of the provider',
  'sso.jwks': 'Public keys',
  consent: 'Consent',
  'consent.version': 'Version of the consent text',
  'consent.text': 'Consent text',
  'consent.label': 'Label of the consent checkbox',
  'registrationMail.subject': 'Subject of the registration mail',
  'registrationMail.text': 'Text of the registration mail',
  timeoutMinutes: 'Time-out',
  passwordMinLength: 'Shortest password',
  pages: 'System pages',
  'branding.logoUrl': 'Logo',
  'branding.faviconUrl': 'Icon of the tab',
  'branding.accentColor': 'Accent colour',
  'branding.font': 'Font',
  menu: 'Menu',
};

/** What is wrong, as a sentence. */
export function faultText({field, reason, about}: SettingsFault): string {
  const name = nameOf(field);
  return `${name}${about === undefined ? '' : `, ${about}`}: ${reasons[reason]}.`;
}

/** What is wrong, where the setting's name stands above it already. */
export function shortFaultText({reason, field}: SettingsFault): string {
  if (field === 'slug') return 'Small letters, digits and single hyphens, at most 60: for example “my-support”.';
  const text = reasons[reason];
  return `This ${text}.`;
}

function nameOf(field: string): string {
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = names[parts.slice(0, length).join('.')];
    if (name !== undefined) return name;
  }
  return field;
}
