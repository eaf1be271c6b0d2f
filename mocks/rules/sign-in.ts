import type {SignIn} from '../../src/contract/session.js';
import type {Contact, World} from '../world/world.js';
import {contactByAddress, normalAddress} from './addresses.js';
import {isAdmitted} from './audience.js';
import type {Env} from './env.js';
import type {ReturnAddress} from './links.js';
import {countFailure, forgetFailures, refuseLocked} from './lockout.js';
import {isMailCode, readMailToken, useUpMailTokens} from './mail-tokens.js';
import {mailToken} from './outbox.js';
import {isPassword} from './passwords.js';
import {forbidden, invalid, notFound, unauthenticated} from './refusal.js';
import {signInMethods} from './settings.js';
import {type Vouched, signInBySso} from './sso.js';
import {find} from './tables.js';

/**
 * Who signs in (R60, R66). `vouched` is what the identity provider says, where it does.
 * @throws {Refusal} `unauthenticated`, reason `credentials`, alike for a wrong password or code and an unknown address;
 *   `rate-limited` after ten failures; `not-found`, reason `link-expired`; `forbidden`, reason `access-denied` (R62);
 *   `invalid` for a method that the portal does not offer.
 */
export function signIn(world: World, env: Env, request: SignIn, vouched: Vouched | undefined): Contact {
  if (!signInMethods(world.settings).includes(request.method)) {
    throw invalid([{field: 'method', problem: 'not-an-option'}]);
  }
  if (request.method === 'sso') {
    const {state, RelayState} = request.response;
    return signInBySso(world, env, vouched, {state: state ?? RelayState, binding: request.binding});
  }
  const contact = contactOf(world, env, request);
  if (!isAdmitted(world, contact)) throw forbidden('access-denied');
  return contact;
}

function contactOf(world: World, env: Env, request: Exclude<SignIn, {method: 'sso'}>): Contact {
  if (request.method === 'link') return byLink(world, env, request.token);
  return request.method === 'code' ? byCode(world, env, request) : byPassword(world, env, request);
}

/** Mails a one-time link to whoever may sign in with one (R60). Answers alike for everybody (R66). Throws `not-found` where there are none. */
export function requestSignInLink(world: World, env: Env, email: string, address: ReturnAddress): void {
  if (!signInMethods(world.settings).includes('link')) throw notFound();
  const contact = contactByAddress(world, email);
  if (contact && find(world.accounts, contact.id) && isAdmitted(world, contact))
    mailToken(world, env, contact, 'sign-in', address);
}

function byPassword(world: World, env: Env, {email, password}: {email: string; password: string}): Contact {
  return bySecret(world, env, email, contact => isPassword(env, find(world.accounts, contact?.id), password));
}

/** The link of the same mail is used up with it. */
function byCode(world: World, env: Env, {email, code}: {email: string; code: string}): Contact {
  const contact = bySecret(world, env, email, someone => someone !== undefined && isMailCode(world, env, someone.id, code));
  useUpMailTokens(world, contact.id, ['sign-in']);
  return contact;
}

/** Whose address it is, if they know a secret. Failures of all kinds count together. */
function bySecret(world: World, env: Env, email: string, knows: (contact: Contact | undefined) => boolean): Contact {
  const address = normalAddress(email);
  if (address === undefined) throw unauthenticated('credentials');
  refuseLocked(world, env, address);
  const contact = contactByAddress(world, address);
  if (!knows(contact) || !contact) {
    countFailure(world, env, address);
    throw unauthenticated('credentials');
  }
  forgetFailures(world, address);
  return contact;
}

function byLink(world: World, env: Env, token: string): Contact {
  const {contactId} = readMailToken(world, env, token, ['sign-in']);
  const contact = find(world.contacts, contactId);
  if (!contact) throw notFound('link-expired');
  useUpMailTokens(world, contactId, ['sign-in']);
  return contact;
}
