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

/**
 * A code of six digits to be typed in place of following the link with this token. Only a digest of it is kept, and codes of
 * older mails are good no more, so that there is one to guess.
 */
export function issueMailCode(world: World, env: Env, token: string): string {
  const record = world.mailTokens[env.digest(token)];
  if (!record) throw new Error('This token was not issued.');
  const {contactId} = record;
  for (const other of Object.values(world.mailTokens)) if (other.contactId === contactId) delete other.codeDigest;
  const code = sixDigits(env.secret());
  record.codeDigest = codeDigest(env, contactId, code);
  return code;
}

/** Is it the code of the newest mail to this contact, and not too old? Spaces in it do not count. */
export function isMailCode(world: World, env: Env, contactId: string, code: string): boolean {
  const digest = codeDigest(env, contactId, code.replace(/\s/g, ''));
  return Object.values(world.mailTokens).some(
    token => token.contactId === contactId && token.codeDigest === digest && instant(token.expiresAt) > env.now,
  );
}

function codeDigest(env: Env, contactId: string, code: string): string {
  return env.digest(JSON.stringify(['code', contactId, code]));
}

/** Digits out of a secret, each as likely as the others. */
function sixDigits(secret: string): string {
  let number = 0;
  for (const character of secret) number = (number * 131 + character.charCodeAt(0)) % 1_000_000;
  return String(number).padStart(6, '0');
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
