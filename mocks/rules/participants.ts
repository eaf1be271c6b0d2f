import type {Right} from '../../src/contract/primitives.js';
import type {Participant} from '../../src/contract/ticket-parts.js';
import type {Contact, TicketRecord, World} from '../world/world.js';
import {type Customer, isOwn, ticketInSight} from './access.js';
import {contactByAddress} from './addresses.js';
import {forbidden, invalid, notFound} from './refusal.js';
import {find, rowsOf} from './tables.js';

/** May the customer change who takes part (X6)? */
export function participantsRight(who: Customer, ticket: TicketRecord): Right {
  if (!who.world.settings.participants.enabled) return {allowed: false, reason: 'participants-off'};
  if (who.readOnly) return {allowed: false, reason: 'read-only'};
  return companiesToAddFrom(who, ticket).length > 0 ? {allowed: true} : {allowed: false, reason: 'no-company'};
}

/** Who takes part, the one who asked first; undefined where the settings show nobody (X6). */
export function participants(who: Customer, ticket: TicketRecord): Participant[] | undefined {
  if (!who.world.settings.participants.enabled) return undefined;
  const mayEdit = participantsRight(who, ticket).allowed;
  const people = rowsOf(who.world.contacts, ticket.contactIds);
  const asked = (contact: Contact): boolean => contact.id === ticket.requesterId;
  return people
    .toSorted((a, b) => Number(asked(b)) - Number(asked(a)))
    .map(contact => ({
      id: contact.id,
      name: contact.name,
      ...(contact.id === who.contact.id && {self: true}),
      ...(asked(contact) && {requester: true}),
      removable: mayEdit && isRemovable(who, ticket, contact),
    }));
}

/** The ticket, if the customer may change who takes part. Throws `not-found` or `forbidden`. */
export function ticketToShare(who: Customer, ticketId: string): TicketRecord {
  const ticket = ticketInSight(who, ticketId);
  const right = participantsRight(who, ticket);
  if (!right.allowed) throw forbidden(right.reason);
  return ticket;
}

/**
 * Adds somebody of the customer's company (X6); one who takes part already stays.
 * @throws {Refusal} `invalid`, alike for unknown addresses and for people of other companies (R66).
 */
export function addParticipant(who: Customer, ticket: TicketRecord, email: string): void {
  const contact = contactByAddress(who.world, email);
  if (!contact || !isColleague(who, ticket, contact)) throw invalid([{field: 'email', problem: 'not-an-option'}]);
  if (!isOwn(contact, ticket)) ticket.contactIds.push(contact.id);
}

/**
 * Removes a participant, who may be the customer (X6).
 * @throws {Refusal} `not-found`, alike for those who take no part, are nobody, or must stay (R13).
 */
export function removeParticipant(who: Customer, ticket: TicketRecord, participantId: string): void {
  const contact = find(who.world.contacts, participantId);
  if (!contact || !isOwn(contact, ticket) || !isRemovable(who, ticket, contact)) throw notFound();
  ticket.contactIds = ticket.contactIds.filter(id => id !== contact.id);
}

/** The one who asked stays, and so do people of other companies. */
function isRemovable(who: Customer, ticket: TicketRecord, contact: Contact): boolean {
  if (contact.id === ticket.requesterId) return false;
  return contact.id === who.contact.id || isColleague(who, ticket, contact);
}

function isColleague(who: Customer, ticket: TicketRecord, contact: Contact): boolean {
  const theirs = companiesOf(who.world, contact);
  return companiesToAddFrom(who, ticket).some(id => theirs.includes(id));
}

/** Companies of the customer that the ticket is about: one of several must not read what is another's (X5). */
function companiesToAddFrom({world, contact}: Customer, ticket: TicketRecord): string[] {
  const own = companiesOf(world, contact);
  return ticket.companyIds.length === 0 ? own.slice(0, 1) : own.filter(id => ticket.companyIds.includes(id));
}

/** The primary company, and the others where the settings let them count (R10, X5). */
function companiesOf({settings}: World, {primaryCompanyId, companyIds}: Contact): string[] {
  return [...(primaryCompanyId === null ? [] : [primaryCompanyId]), ...(settings.allCompanies ? companyIds : [])];
}
