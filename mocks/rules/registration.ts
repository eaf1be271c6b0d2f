import type {PasswordToken, Registration} from '../../src/contract/account.js';
import type {Contact, World} from '../world/world.js';
import {contactByAddress, normalAddress} from './addresses.js';
import {isAdmitted} from './audience.js';
import type {Env} from './env.js';
import type {ReturnAddress} from './links.js';
import {forgetFailures} from './lockout.js';
import {readMailToken, useUpMailTokens} from './mail-tokens.js';
import {mailAccountExists, mailToken} from './outbox.js';
import {setPasswordOf} from './passwords.js';
import {type Fault, Refusal, invalid, notFound} from './refusal.js';
import {endSessionsOf} from './sessions.js';
import {offersRegistration} from './settings.js';
import {find, newId} from './tables.js';
import {isoDate} from './time.js';

const MAX_NAME = 200;
const passwordLinks = ['register', 'reset'] as const;

/** Refuses where nobody registers by oneself (R61, R62): `not-found`; without a consent text (R65): `unavailable`. */
export function refuseUnlessRegistering({settings}: World): void {
  if (!offersRegistration(settings)) throw notFound();
  if (!settings.consent) throw new Refusal({code: 'unavailable', reason: 'unconfigured'});
}

/**
 * Registers and mails a link to set a password (R61, R65), where `refuseUnlessRegistering` lets pass. Answers alike for known
 * addresses; those with an account are told so by mail (R66).
 * @throws {Refusal} `invalid`: a wrong field, or reason `consent-missing` without consent to the text of now.
 */
export function register(world: World, env: Env, registration: Registration, requestUrl: string): void {
  const email = normalAddress(registration.email);
  const name = registration.name.trim();
  const faults = [...nameFaults(name), ...(email === undefined ? [{field: 'email', problem: 'format'} as const] : [])];
  const version = world.settings.consent!.version;
  const consents = registration.consentVersion === version;
  if (!consents) faults.push({field: 'consentVersion', problem: 'required'});
  if (faults.length > 0) throw invalid(faults, consents ? undefined : 'consent-missing');

  const address = {requestUrl, returnTo: registration.returnTo};
  const contact = contactByAddress(world, email!) ?? addContact(world, env, name, email!);
  const account = find(world.accounts, contact.id);
  if (account && account.passwordDigest !== null) return mailAccountExists(world, env, contact, address);
  world.accounts[contact.id] ??= {contactId: contact.id, passwordDigest: null, salt: env.secret()};
  world.consents.push({contactId: contact.id, version, at: isoDate(env.now)});
  mailToken(world, env, contact, 'register', address);
}

/** Mails a link to set a new password, if the address has an account (R66). */
export function requestPasswordReset(world: World, env: Env, email: string, address: ReturnAddress): void {
  if (world.settings.authentication !== 'portal') throw notFound();
  const contact = contactByAddress(world, email);
  if (contact && find(world.accounts, contact.id) && isAdmitted(world, contact)) mailToken(world, env, contact, 'reset', address);
}

/** What a mailed link lets its holder do. Throws `not-found`, reason `link-expired`. */
export function checkPasswordToken(world: World, env: Env, token: string): PasswordToken {
  return {purpose: readMailToken(world, env, token, passwordLinks).purpose as PasswordToken['purpose']};
}

/**
 * Sets the password with a mailed link, which works once (R66). Ends the contact's sessions, since whoever had them may
 * have been the reason, and lifts a lock, since the owner of the address is back.
 * @throws {Refusal} `not-found`, reason `link-expired`; `invalid` for a password that is too easy, which keeps the link good.
 */
export function setPassword(world: World, env: Env, token: string, password: string): void {
  const {contactId} = readMailToken(world, env, token, passwordLinks);
  const contact = find(world.contacts, contactId);
  const account = find(world.accounts, contactId);
  if (!contact || !account) throw notFound('link-expired');
  setPasswordOf(env, account, contact, password, world.settings.passwordMinLength);
  useUpMailTokens(world, contactId, passwordLinks);
  endSessionsOf(world, contactId);
  const address = normalAddress(contact.email);
  if (address !== undefined) forgetFailures(world, address);
}

function addContact(world: World, env: Env, name: string, email: string): Contact {
  const id = newId(env, 'contact', world.contacts);
  const contact: Contact = {id, name, email, primaryCompanyId: null, companyIds: [], properties: {}, timeline: []};
  world.contacts[id] = contact;
  return contact;
}

function nameFaults(name: string): Fault[] {
  if (name === '') return [{field: 'name', problem: 'required'}];
  return name.length > MAX_NAME ? [{field: 'name', problem: 'too-long', limit: MAX_NAME}] : [];
}
