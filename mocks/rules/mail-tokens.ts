import type {MailToken, World} from '../world/world.js';
import type {Env} from './env.js';
import {notFound} from './refusal.js';
import {find} from './tables.js';
import {DAY, MINUTE, instant, isoDate} from './time.js';

/** How long a mailed link is good, in milliseconds (R60, R66). */
const lifetimes: Record<MailToken['purpose'], number> = {register: DAY, reset: DAY, 'sign-in': 15 * MINUTE};

/** A new token for a mail; only its digest is kept. */
export function issueMailToken(world: World, env: Env, contactId: string, purpose: MailToken['purpose']): string {
  const token = env.secret();
  const id = env.digest(token);
  world.mailTokens[id] = {id, purpose, contactId, expiresAt: isoDate(env.now + lifetimes[purpose])};
  return token;
}

/** What a token from a mail stands for. Throws `not-found`, reason `link-expired`, alike for used, old, other and made-up ones. */
export function readMailToken(world: World, env: Env, token: string, purposes: readonly MailToken['purpose'][]): MailToken {
  const record = find(world.mailTokens, env.digest(token));
  if (record && purposes.includes(record.purpose) && instant(record.expiresAt) > env.now) return record;
  throw notFound('link-expired');
}

/** Uses up all links of a contact for these purposes: the one that was followed, and those in older mails. */
export function useUpMailTokens(world: World, contactId: string, purposes: readonly MailToken['purpose'][]): void {
  for (const {id, purpose, ...token} of Object.values(world.mailTokens)) {
    if (token.contactId === contactId && purposes.includes(purpose)) delete world.mailTokens[id];
  }
}
