import type {SsoProvider} from '../world/settings.js';
import type {Contact, SsoAttempt, World} from '../world/world.js';
import {contactByAddress, normalAddress} from './addresses.js';
import {isAdmitted} from './audience.js';
import type {Env} from './env.js';
import {type ReturnAddress, pageOf} from './links.js';
import {forbidden, notFound, unauthenticated} from './refusal.js';
import {samlRequest} from './saml-request.js';
import {signInMethods} from './settings.js';
import {find, newId} from './tables.js';
import {MINUTE, instant, isoDate} from './time.js';

/** How long somebody may take at the identity provider, in milliseconds. */
const ATTEMPT_TIME = 15 * MINUTE;

/** What the identity provider says of somebody, its signature, issuer, audience and expiry verified. */
export interface Vouched {
  /** The settings that it was verified against. */
  readonly provider: SsoProvider;
  /** The answer itself, to know it again. */
  readonly answer: string;
  readonly email: string | undefined;
  /** False if the provider says that it did not check the address. */
  readonly emailVerified: boolean;
  readonly name: string | undefined;
  /** What the answer repeats of the question. */
  readonly nonce: string | undefined;
  /** The page that the answer is for, where it says so (SAML). */
  readonly recipient?: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/**
 * Where to send the browser to sign in (R60), and the secret that it must bring back. Throws `not-found` where nobody signs in so.
 */
export function startSso(world: World, env: Env, address: ReturnAddress): {redirectUrl: string; binding: string} {
  const {sso} = world.settings;
  if (!sso || !signInMethods(world.settings).includes('sso')) throw notFound();
  const [state, nonce, binding] = [env.secret(), env.secret(), env.secret()];
  const id = env.digest(state);
  const expiresAt = isoDate(env.now + ATTEMPT_TIME);
  const returnTo = pageOf(world, address);
  world.ssoAttempts[id] = {id, binding: env.digest(binding), nonce, returnTo, expiresAt};
  const url = new URL(sso.loginUrl, address.requestUrl);
  const question = {destination: url.href, returnTo, state, nonce, issuedAt: isoDate(env.now)};
  for (const [name, value] of Object.entries(parametersFor(sso, question))) url.searchParams.set(name, value);
  return {redirectUrl: url.href, binding};
}

/**
 * Who signs in with the provider's answer (R60, R63): the contact with the vouched address, made new where everyone is let in.
 * @throws {Refusal} `unauthenticated`, reason `credentials`, alike for an answer that is forged, old, used before, for another
 *   portal, or begun by another browser; `forbidden`, reason `access-denied`.
 */
export function signInBySso(
  world: World,
  env: Env,
  vouched: Vouched | undefined,
  {state, binding}: {state: string | undefined; binding: string | undefined},
): Contact {
  const attempt = useUpAttempt(world, env, state, binding);
  if (!vouched || !attempt || !isCurrent(world, vouched) || !answers(vouched, attempt)) throw unauthenticated('credentials');
  useUpAnswer(world, env, vouched);
  const email = vouched.emailVerified ? normalAddress(vouched.email ?? '') : undefined;
  if (email === undefined) throw unauthenticated('credentials');
  const contact = contactByAddress(world, email) ?? newcomer(world, env, email, vouched.name);
  if (!contact || !isAdmitted(world, contact)) throw forbidden('access-denied');
  return contact;
}

interface Question {
  readonly destination: string;
  readonly returnTo: string;
  readonly state: string;
  readonly nonce: string;
  /** ISO date. */
  readonly issuedAt: string;
}

/**
 * RFC 6749, section 4.2.1, and OpenID Connect Core 1.0, section 3.2.2.1; a provider of plain tokens is asked in the same words.
 * SAML 2.0 Bindings, section 3.4.
 */
function parametersFor({protocol, audience}: SsoProvider, question: Question): Record<string, string> {
  const {returnTo, state, nonce} = question;
  if (protocol === 'saml') {
    // An XML id begins with no digit.
    return {SAMLRequest: samlRequest({...question, id: `_${nonce}`, issuer: audience}), RelayState: state};
  }
  const common = {client_id: audience, redirect_uri: returnTo, state, nonce};
  if (protocol === 'jwt') return {...common, response_type: 'jwt'};
  return {...common, response_type: 'id_token', response_mode: 'fragment', scope: 'openid email profile'};
}

/** The attempt that this browser began. Gone with the first try of that browser, whatever comes of it. */
function useUpAttempt(world: World, env: Env, state = '', binding = ''): SsoAttempt | undefined {
  const attempt = find(world.ssoAttempts, env.digest(state));
  if (!attempt || attempt.binding !== env.digest(binding)) return undefined;
  delete world.ssoAttempts[attempt.id];
  return instant(attempt.expiresAt) > env.now ? attempt : undefined;
}

function answers({nonce, recipient}: Vouched, attempt: SsoAttempt): boolean {
  return nonce === attempt.nonce && (recipient === undefined || recipient === attempt.returnTo);
}

/** Settings may have changed while the signature was verified. */
function isCurrent(world: World, {provider}: Vouched): boolean {
  return JSON.stringify(world.settings.sso) === JSON.stringify(provider);
}

function useUpAnswer(world: World, env: Env, {answer, expiresAt}: Vouched): void {
  const id = env.digest(answer);
  if (find(world.usedSsoAnswers, id)) throw unauthenticated('credentials');
  world.usedSsoAnswers[id] = {id, expiresAt: isoDate(expiresAt)};
}

/** A contact for somebody who was not known, where everyone is let in (R63). */
function newcomer(world: World, env: Env, email: string, name = email): Contact | undefined {
  if (world.settings.audience.kind !== 'everyone') return undefined;
  const id = newId(env, 'contact', world.contacts);
  const contact: Contact = {id, name, email, primaryCompanyId: null, companyIds: [], properties: {}, timeline: []};
  world.contacts[id] = contact;
  return contact;
}
