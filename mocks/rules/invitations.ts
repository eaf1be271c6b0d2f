import type {Contact, World} from '../world/world.js';
import {normalAddress} from './addresses.js';
import type {Env} from './env.js';
import {mailInvitation} from './outbox.js';
import {isOnSystemDomain, portalUrl} from './settings.js';
import {find, rowsOf} from './tables.js';

/** Does the portal send registration mails to members of its groups (R62)? */
export function sendsRegistrationMails(world: World): boolean {
  const {enabled, audience, authentication} = world.settings;
  return enabled && authentication === 'portal' && audience.kind === 'groups' && !isOnSystemDomain(world);
}

/** Mails all members of the chosen groups who have no account yet (R62). Whoever was mailed once is not mailed again. */
export function inviteMembers(world: World, env: Env): void {
  for (const contact of members(world)) if (!find(world.accounts, contact.id)) invite(world, env, contact);
}

/** Mails one member once more, for example because the link ran out. Returns false if no mail can go to this contact. */
export function inviteAgain(world: World, env: Env, contact: Contact): boolean {
  const isInvited = members(world).includes(contact) && !hasPassword(world, contact);
  return isInvited && invite(world, env, contact);
}

function invite(world: World, env: Env, contact: Contact): boolean {
  const requestUrl = portalUrl(world.settings);
  if (!sendsRegistrationMails(world) || requestUrl === null || normalAddress(contact.email) === undefined) return false;
  world.accounts[contact.id] ??= {contactId: contact.id, passwordDigest: null, salt: env.secret()};
  mailInvitation(world, env, contact, {requestUrl});
  return true;
}

/** Members of the chosen groups, each once (R62). */
export function members(world: World): Contact[] {
  const {audience} = world.settings;
  const groups = audience.kind === 'groups' ? rowsOf(world.groups, audience.groupIds) : [];
  return rowsOf(world.contacts, [...new Set(groups.flatMap(({contactIds}) => contactIds))]);
}

function hasPassword(world: World, contact: Contact): boolean {
  return find(world.accounts, contact.id)?.passwordDigest != null;
}
