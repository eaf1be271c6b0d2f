import type {Right} from '../../src/contract/primitives.js';
import type {Session} from '../../src/contract/session.js';
import type {Contact, SessionRecord, World} from '../world/world.js';
import {type Customer, customer, onlooker, scopes} from './access.js';
import {isAdmitted} from './audience.js';
import type {Env} from './env.js';
import {formRight} from './form-access.js';
import {Refusal, forbidden, unauthenticated} from './refusal.js';
import {find} from './tables.js';
import {MINUTE, SECOND, instant, isoDate} from './time.js';

/** Somebody signed in, or an agent who looks on. */
export interface SignedIn {
  readonly who: Customer;
  readonly session: SessionRecord;
}

/**
 * Nothing but settings is there while the portal is off, and all sessions end (R85).
 * @throws {Refusal} `unavailable`, reason `portal-off`.
 */
export function refuseWhileOff(world: World): void {
  if (world.settings.enabled) return;
  for (const id of Object.keys(world.sessions)) delete world.sessions[id];
  throw new Refusal({code: 'unavailable', reason: 'portal-off'});
}

/** Begins a session. Gives the token, which is kept nowhere else. */
export function openSession(world: World, env: Env, contact: Contact): SignedIn & {readonly token: string} {
  const token = env.secret();
  const now = isoDate(env.now);
  const session: SessionRecord = {id: env.digest(token), contactId: contact.id, createdAt: now, activeAt: now};
  world.sessions[session.id] = session;
  return {who: customer(world, contact), session, token};
}

/**
 * Whose token this is, under the settings of now (R15, R67).
 * @throws {Refusal} `unauthenticated`; `forbidden`, reason `access-denied`, for a contact who is no longer admitted.
 */
export function authenticate(world: World, env: Env, token: string | undefined): SignedIn {
  const session = token === undefined ? undefined : find(world.sessions, env.digest(token));
  const agent = find(world.agents, session?.view?.agentId);
  const contact = find(world.contacts, session?.contactId);
  if (!session || sessionEnd(world, session) <= env.now || (session.view && !agent)) throw unauthenticated();
  if (agent && session.contactId === null) return {who: onlooker(world, agent), session};
  if (!contact) throw unauthenticated();
  if (!isAdmitted(world, contact)) throw forbidden('access-denied');
  return {who: customer(world, contact, agent !== undefined), session};
}

/** Counts a request as activity (R67). */
export function touch(session: SessionRecord, env: Env): void {
  session.activeAt = isoDate(env.now);
}

/** Ends a session, in all tabs (R68). */
export function endSession(world: World, session: SessionRecord): void {
  delete world.sessions[session.id];
}

/** Ends all sessions of a contact. */
export function endSessionsOf(world: World, contactId: string): void {
  for (const session of Object.values(world.sessions)) if (session.contactId === contactId) endSession(world, session);
}

/** When a session ends: without activity (R67), or at a fixed time for an agent's look (R69). Milliseconds since the epoch. */
export function sessionEnd(world: World, session: SessionRecord): number {
  if (session.view) return instant(session.view.endsAt);
  return instant(session.activeAt) + world.settings.timeoutMinutes * MINUTE;
}

/** Who is signed in, and what they may do here. */
export function sessionView(world: World, env: Env, {who, session}: SignedIn): Session {
  const {settings} = world;
  const {contact, readOnly} = who;
  const mayFile = formRight(world);
  const submitForm: Right = readOnly ? {allowed: false, reason: 'read-only'} : mayFile;
  return {
    contact: {id: contact.id, name: contact.name, email: contact.email},
    scopes: scopes(who),
    can: {submitForm},
    ...(mayFile.allowed && {formMenuText: settings.form.menuText}),
    uploadLimits: settings.uploadLimits,
    columns: settings.columns,
    expiresAt: isoDate(sessionEnd(world, session)),
    ...(!session.view && {
      idle: {timeout: settings.timeoutMinutes * 60, left: Math.floor((sessionEnd(world, session) - env.now) / SECOND)},
    }),
    ...(readOnly && {readOnly}),
  };
}
