import type {Contact, MailToken, World} from '../world/world.js';
import type {Env} from './env.js';
import {type ReturnAddress, mailLink} from './links.js';
import {hasMailsEnough} from './mail-limit.js';
import {issueMailCode, issueMailToken} from './mail-tokens.js';
import {isoDate} from './time.js';

type Purpose = MailToken['purpose'];

/** Mails a link that lets the contact do one thing, if its address may get another mail: somebody asked for it. */
export function mailToken(world: World, env: Env, contact: Contact, purpose: Purpose, address: ReturnAddress): void {
  if (!hasMailsEnough(world, env, contact, purpose)) sendToken(world, env, contact, purpose, address, purpose);
}

/** Tells somebody who registers again that there is an account already; the page cannot say so (R66). */
export function mailAccountExists(world: World, env: Env, contact: Contact, address: ReturnAddress): void {
  if (hasMailsEnough(world, env, contact, 'register')) return;
  const words = {subject: `Your account with ${world.settings.name}`, text: 'You have an account already. Sign in here:'};
  send(world, env, contact, words, mailLink(world, address, null), 'register');
}

/** Mails a link to register, which the team sends and nobody asked for (R62). */
export function mailInvitation(world: World, env: Env, contact: Contact, address: ReturnAddress): void {
  sendToken(world, env, contact, 'register', address);
}

function sendToken(world: World, env: Env, contact: Contact, purpose: Purpose, address: ReturnAddress, askedFor?: Purpose): void {
  const token = issueMailToken(world, env, contact.id, purpose);
  const code = purpose === 'sign-in' ? issueMailCode(world, env, token) : undefined;
  send(world, env, contact, {...wordsFor(world, purpose), code}, mailLink(world, address, {purpose, token}), askedFor);
}

function wordsFor({settings}: World, purpose: Purpose): {subject: string; text: string} {
  if (purpose === 'register') return settings.registrationMail;
  if (purpose === 'reset') return {subject: `Reset your password for ${settings.name}`, text: 'Choose a new password here:'};
  return {subject: `Sign in to ${settings.name}`, text: 'This link signs you in once, within 15 minutes:'};
}

interface Words {
  readonly subject: string;
  readonly text: string;
  /** To be typed in place of following the link. */
  readonly code?: string | undefined;
}

function send(world: World, env: Env, contact: Contact, words: Words, link: string, askedFor?: Purpose): void {
  const {subject, text, code} = words;
  const id = `mail-${world.outbox.length + 1}`;
  const typed = code === undefined ? '' : `\n\nOr type this code where you asked for the link: ${code}`;
  const body = `Hello ${contact.name},\n\n${text}\n${link}${typed}\n\n${world.settings.name}`;
  const sentAt = isoDate(env.now);
  const rest = {...(askedFor && {askedFor}), ...(code !== undefined && {code})};
  world.outbox.push({id, to: contact.email, subject, text: body, link, sentAt, ...rest});
}
