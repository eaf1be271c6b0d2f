import {openView} from '../rules/agent-view.js';
import type {Env} from '../rules/env.js';
import {inviteAgain, inviteMembers} from '../rules/invitations.js';
import {languagesOf} from '../rules/settings.js';
import type {PropertyValue} from '../world/criteria.js';
import {needRow} from '../world/tables.js';
import type {World} from '../world/world.js';

export function viewPortal(world: World, env: Env, agentId: string, contactId: string | null): string {
  const contact = contactId === null ? null : needRow(world, 'contacts', contactId);
  return openView(world, env, needRow(world, 'agents', agentId), contact);
}

export function setMembership(
  world: World,
  env: Env,
  kind: 'groups' | 'lists',
  id: string,
  contactId: string,
  isMember: boolean,
): void {
  const row = needRow(world, kind, id);
  const others = row.contactIds.filter(each => each !== needRow(world, 'contacts', contactId).id);
  row.contactIds = isMember ? [...others, contactId] : others;
  inviteMembers(world, env);
}

export function sendRegistrationMail(world: World, env: Env, contactId: string): boolean {
  return inviteAgain(world, env, needRow(world, 'contacts', contactId));
}

export function setCompany(world: World, _env: Env, contactId: string, companyId: string | null): void {
  const contact = needRow(world, 'contacts', contactId);
  contact.primaryCompanyId = companyId === null ? null : needRow(world, 'companies', companyId).id;
}

export function setProperty(
  world: World,
  _env: Env,
  kind: 'tickets' | 'contacts' | 'companies',
  id: string,
  property: string,
  value: PropertyValue,
): void {
  needRow(world, kind, id).properties[property] = value;
}

export function removeInbox(world: World, _env: Env, inboxId: string): void {
  needRow(world, 'inboxes', inboxId).removed = true;
}

/** The portal's language follows (R82): what was its first language stays among the others. */
export function setDomainLanguage(world: World, _env: Env, domain: string, language: string): void {
  const row = needRow(world, 'domains', domain);
  const [first, ...others] = languagesOf(world);
  const isOfPortal = world.settings.domain === domain;
  row.language = language;
  if (isOfPortal) world.settings.languages = [language, ...[first, ...others].filter(each => each !== language)];
}
