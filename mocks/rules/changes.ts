import * as z from 'zod/mini';
import type {Change, ChangePage} from '../../src/contract/changes.js';
import type {Session} from '../../src/contract/session.js';
import type {Customer} from './access.js';
import {readCursor, writeCursor} from './cursors.js';
import type {Env} from './env.js';
import {fingerprint} from './fingerprint.js';
import {compareText} from './order.js';
import {unversioned} from './projection.js';
import {publicSettings} from './settings.js';
import {messagesInSight} from './threads.js';
import {compareDates} from './time.js';

/** Seconds between two questions. */
const POLL_AFTER = 2;

/** Tickets that a cursor knows one by one: those with the newest activity. A cursor has room for no more. */
const KNOWN = 90;

/**
 * What the customer saw, in short. Made of what they may see alone, so that a cursor moves with that and with nothing else,
 * and nothing has to be kept (R7, X7).
 */
const Sight = z.object({
  session: z.string(),
  settings: z.string(),
  /** Pairs of ticket and version, five characters each, in one text. */
  tickets: z.string(),
  /** All other tickets together. */
  rest: z.string(),
});
type Sight = z.infer<typeof Sight>;

const LENGTH = 5;

/**
 * What changed for the customer since a cursor; without one, the cursor of now.
 * @param session The session as the customer gets it.
 * @throws {Refusal} `invalid` for a cursor of somebody else.
 */
export function listChanges(who: Customer, env: Env, session: Session, since: string | undefined): ChangePage {
  const bound = [who.contact.id, 'changes'];
  const before = since === undefined ? undefined : readCursor(env, bound, since, {field: 'since', shape: Sight});
  const versions = versionsInSight(who, env);
  const sight = sightOf(who, env, session, versions);
  const items = before ? changesBetween(env, before, sight, versions) : [];
  return {items, cursor: writeCursor(env, bound, sight), pollAfter: POLL_AFTER};
}

interface Version {
  id: string;
  /** Stand for id and version. */
  key: string;
  version: string;
  lastActivityAt: string;
}

/** Newest activity first. */
function versionsInSight(who: Customer, env: Env): Version[] {
  const messages = messagesInSight(who.world);
  const versions: Version[] = [];
  for (const ticket of Object.values(who.world.tickets)) {
    if (!who.sees(ticket)) continue;
    const visible = messages(ticket);
    const seen = unversioned(who, env, ticket, visible);
    const version = fingerprint(JSON.stringify([seen, visible.map(message => message.id)]), LENGTH);
    versions.push({id: ticket.id, key: fingerprint(ticket.id, LENGTH), version, lastActivityAt: seen.lastActivityAt});
  }
  return versions.sort((a, b) => compareDates(b.lastActivityAt, a.lastActivityAt) || compareText(a.id, b.id));
}

function sightOf(who: Customer, env: Env, session: Session, versions: readonly Version[]): Sight {
  // That the session goes on is no change.
  const {expiresAt: _expiresAt, idle: _idle, ...lasting} = session;
  return {
    session: shortDigest(env, lasting),
    settings: shortDigest(env, publicSettings(who.world)),
    tickets: print(versions.slice(0, KNOWN)),
    rest: shortDigest(env, print(versions.slice(KNOWN))),
  };
}

function changesBetween(env: Env, before: Sight, now: Sight, versions: readonly Version[]): Change[] {
  const known = new Map<string, string>();
  for (let at = 0; at < before.tickets.length; at += 2 * LENGTH)
    known.set(before.tickets.slice(at, at + LENGTH), before.tickets.slice(at + LENGTH, at + 2 * LENGTH));
  const others = versions.filter(({key}) => !known.has(key));
  const changed = versions.filter(({key, version}) => known.has(key) && known.get(key) !== version);
  const isOneMissing = known.size > versions.length - others.length;
  // Where the cursor knew all tickets, the others are new and can be named.
  const isAllKnown = before.rest === shortDigest(env, '');
  const isRestChanged = !isAllKnown && shortDigest(env, print(others)) !== before.rest;
  const named = isAllKnown ? [...others, ...changed] : changed;
  return [
    ...(now.settings === before.settings ? [] : [{kind: 'settings' as const}]),
    ...(now.session === before.session ? [] : [{kind: 'session' as const}]),
    ...named.map(({id}) => ({kind: 'ticket' as const, ticketId: id})),
    ...(isOneMissing || isRestChanged ? [{kind: 'ticket' as const}] : []),
  ];
}

function print(versions: readonly Version[]): string {
  return versions.map(({key, version}) => key + version).join('');
}

function shortDigest(env: Env, value: unknown): string {
  return env.digest(JSON.stringify(value)).slice(0, 12);
}
