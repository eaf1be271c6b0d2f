import type {Contact, Table, World} from '../world/world.js';
import {find} from './tables.js';

/** May this contact be in the portal at all (R61–R63)? */
export function isAdmitted(world: World, contact: Contact): boolean {
  const {audience} = world.settings;
  if (audience.kind === 'groups') return isMember(world.groups, audience.groupIds, contact);
  if (audience.kind === 'lists') return isMember(world.lists, audience.listIds, contact);
  return true;
}

function isMember(table: Table<{contactIds: string[]}>, ids: readonly string[], contact: Contact): boolean {
  return ids.some(id => find(table, id)?.contactIds.includes(contact.id));
}
