import type {Agent, Contact, World} from '../world/world.js';
import type {Env} from './env.js';
import {forbidden} from './refusal.js';
import type {SignedIn} from './sessions.js';
import {MINUTE, isoDate} from './time.js';

/** How long an agent may look on, in milliseconds, whatever happens meanwhile. */
const VIEW_TIME = 30 * MINUTE;

/**
 * Lets an agent look at the portal (R69): as the contact, or at all that any customer might see.
 * @returns The token, which is kept nowhere else. The customer's contract takes it like any other.
 */
export function openView(world: World, env: Env, agent: Agent, contact: Contact | null): string {
  const token = env.secret();
  const id = env.digest(token);
  const now = isoDate(env.now);
  const view = {agentId: agent.id, endsAt: isoDate(env.now + VIEW_TIME)};
  world.sessions[id] = {id, contactId: contact?.id ?? null, createdAt: now, activeAt: now, view};
  return token;
}

/** Writes are refused before anything else about them is looked at (R69). Throws `forbidden`, reason `read-only`. */
export function refuseReadOnly({who}: SignedIn): void {
  if (who.readOnly) throw forbidden('read-only');
}
