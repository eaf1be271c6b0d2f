import type {Scope} from '../../src/contract/session.js';
import type {Properties, PropertyValue} from '../world/criteria.js';
import type {Agent, Company, Contact, TicketRecord, World} from '../world/world.js';
import {compileCriteria, compileCriteriaFor, propertyOf} from './criteria.js';
import {notFound} from './refusal.js';
import {find} from './tables.js';

/** A contact who looks at the portal, for the length of one request (R15: nothing of it is kept). */
export interface Customer {
  readonly world: World;
  readonly contact: Contact;
  /** Companies whose tickets the contact sees (R10, R11, X5). */
  readonly companies: readonly Company[];
  /** Does this ticket exist for the contact? The only place that decides it. */
  readonly sees: (ticket: TicketRecord) => boolean;
  /** An agent looks on (R69). Nothing may be written. */
  readonly readOnly: boolean;
  /** The one view of an agent who chose no contact (R69); undefined for everybody else. */
  readonly onlyScope?: Scope;
}

/** What the contact sees under the settings of now (R5, R9–R11); `readOnly` if an agent looks on as the contact. */
export function customer(world: World, contact: Contact, readOnly = false): Customer {
  const companies = sharedCompanies(world, contact);
  const meetsFilter = visibilityFilter(world);
  const isTheirs = (ticket: TicketRecord): boolean => isOwn(contact, ticket) || sharedBy(companies, ticket) !== undefined;
  return {world, contact, companies, readOnly, sees: ticket => isTheirs(ticket) && meetsFilter(ticket)};
}

/** What an agent sees who chose no contact: all that any customer might see (R69). Stands in for a contact that nobody is. */
export function onlooker(world: World, agent: Agent): Customer {
  const {id, name, email} = agent;
  const contact: Contact = {id, name, email, primaryCompanyId: null, companyIds: [], properties: {}, timeline: []};
  const onlyScope: Scope = {id: 'all', kind: 'other'};
  return {world, contact, companies: [], readOnly: true, onlyScope, sees: visibilityFilter(world)};
}

/** Is the ticket the contact's own (R9)? */
export function isOwn(contact: Contact, ticket: TicketRecord): boolean {
  return ticket.contactIds.includes(contact.id);
}

/** The first of these companies that the ticket is associated with (R10). */
export function sharedBy(companies: readonly Company[], ticket: TicketRecord): Company | undefined {
  return companies.find(({id}) => ticket.companyIds.includes(id));
}

/** The portal's filter (R5), compiled once for many tickets. */
export function visibilityFilter({settings: {visibility}}: World): (ticket: TicketRecord) => boolean {
  return visibility ? compileCriteriaFor(visibility, filterableProperty) : () => true;
}

/** The ticket, if it exists for the customer. Throws `not-found` alike for forbidden and absent ones (R13). */
export function ticketInSight(who: Customer, ticketId: string): TicketRecord {
  const ticket = find(who.world.tickets, ticketId);
  if (!ticket || !who.sees(ticket)) throw notFound();
  return ticket;
}

/** The customer's views, their own first (R12). */
export function scopes(who: Customer): Scope[] {
  if (who.onlyScope) return [who.onlyScope];
  const companies = who.companies.map(({id, name}): Scope => ({id: `company:${id}`, kind: 'company', company: {id, name}}));
  return [{id: 'mine', kind: 'mine'}, ...companies];
}

/** Is a ticket in sight of one view? Throws `not-found` for a view that the customer does not have, whether it exists or not (R12). */
export function scopeFilter(who: Customer, scopeId: string | undefined): (ticket: TicketRecord) => boolean {
  const all = scopes(who);
  const scope = scopeId === undefined ? all[0] : all.find(each => each.id === scopeId);
  if (!scope) throw notFound();
  return ticket => isInScope(who, scope, ticket) && who.sees(ticket);
}

/** Ids of the views that a ticket in sight is in, so that a deep link finds the right one (X5). */
export function scopesOf(who: Customer, ticket: TicketRecord): string[] {
  return scopes(who)
    .filter(scope => isInScope(who, scope, ticket))
    .map(({id}) => id);
}

function isInScope(who: Customer, scope: Scope, ticket: TicketRecord): boolean {
  if (scope.company) return ticket.companyIds.includes(scope.company.id);
  return scope.kind === 'mine' ? isOwn(who.contact, ticket) : true;
}

/** Companies whose tickets the contact sees (R10, R11, X5). */
export function sharedCompanies(world: World, contact: Contact): Company[] {
  const {ticketAccess, allCompanies} = world.settings;
  if (ticketAccess.kind === 'own' || !isInSegment(world, contact)) return [];
  const ids = new Set([contact.primaryCompanyId, ...(allCompanies ? contact.companyIds : [])]);
  return [...ids].map(id => find(world.companies, id)).filter(company => company !== undefined);
}

/** Does the contact meet the criteria of those with company access (R11)? */
export function isInSegment({settings: {ticketAccess}}: World, contact: Contact): boolean {
  return ticketAccess.kind !== 'segment' || compileCriteria(ticketAccess.members)(contact.properties);
}

/** What every ticket has, under the names that criteria use; a property of the same name goes before it. */
const common: Readonly<Record<string, (ticket: TicketRecord) => PropertyValue>> = {
  subject: ticket => ticket.subject,
  pipeline: ticket => ticket.pipelineId,
  stage: ticket => ticket.stageId,
  owner: ticket => ticket.ownerId,
  createdAt: ticket => ticket.createdAt,
};

/** All that criteria can ask of a ticket. */
export function filterableProperties(ticket: TicketRecord): Properties {
  const usual = Object.entries(common).map(([name, read]) => [name, read(ticket)] as const);
  return {...Object.fromEntries(usual), ...ticket.properties};
}

function filterableProperty(property: string): (ticket: TicketRecord) => PropertyValue {
  const usual = find(common, property) ?? (() => null);
  return ticket => (Object.hasOwn(ticket.properties, property) ? propertyOf(ticket.properties, property) : usual(ticket));
}
