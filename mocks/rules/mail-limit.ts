import type {Contact, MailToken, World} from '../world/world.js';
import {normalAddress} from './addresses.js';
import type {Env} from './env.js';
import {HOUR, instant} from './time.js';

/** Mails of one kind that an address gets within `WINDOW`. */
const MAX_MAILS = 5;
const WINDOW = HOUR;

/**
 * Has this address got so many mails of a kind that the next is not sent? Whoever asks for one need not be its owner, and is
 * answered as ever (R66). Kinds count by themselves, so that nobody keeps a reset from somebody by asking for other mails.
 */
export function hasMailsEnough(world: World, env: Env, {email}: Contact, askedFor: MailToken['purpose']): boolean {
  const address = normalAddress(email);
  let count = 0;
  for (let at = world.outbox.length - 1; at >= 0 && count < MAX_MAILS; at -= 1) {
    const mail = world.outbox[at]!;
    if (instant(mail.sentAt) <= env.now - WINDOW) break;
    if (mail.askedFor === askedFor && normalAddress(mail.to) === address) count += 1;
  }
  return count === MAX_MAILS;
}
