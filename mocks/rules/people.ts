import {plainLine, type Person} from '../../src/contract/primitives.js';
import type {MessageRecord} from '../world/world.js';
import type {Customer} from './access.js';
import {find} from './tables.js';

/** A contact as other customers see one: a name, as elements show it and the filter gives it back. Null if there is none. */
export function contactPerson(who: Customer, contactId: string | null): Person | null {
  const contact = find(who.world.contacts, contactId);
  return contact ? {name: plainLine(contact.name), role: 'customer', self: contact.id === who.contact.id} : null;
}

/** An agent as customers see one: a name, never an address. Null if there is none. */
export function agentPerson(who: Customer, agentId: string | null): Person | null {
  const agent = find(who.world.agents, agentId);
  return agent ? {name: plainLine(agent.name), role: 'agent'} : null;
}

/** Who wrote a message. Somebody who is gone leaves the portal's name. */
export function authorPerson(who: Customer, author: MessageRecord['author']): Person {
  const person =
    author.kind === 'system' ? null : author.kind === 'agent' ? agentPerson(who, author.id) : contactPerson(who, author.id);
  return person ?? {name: who.world.settings.name, role: 'system'};
}
