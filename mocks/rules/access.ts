import type {Scope} from '../../src/contract/session.js';
import type {Properties} from '../world/criteria.js';
import type {Company, Contact, TicketRecord, World} from '../world/world.js';
import {compileCriteria} from './criteria.js';
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
}

/** What the contact sees under the settings of now (R5, R9–R11). */
export function customer(world: World, contact: Contact): Customer {
  const companies = sharedCompanies(world, contact);
  const companyIds = new Set(companies.map(company => company.id));
  const {visibility} = world.settings;
  const meetsFilter = visibility && compileCriteria(visibility);
  return {
    world,
    contact,
    companies,
    sees: ticket =>
      (ticket.contactIds.includes(contact.id) || ticket.companyIds.some(id => companyIds.has(id))) &&
      (!meetsFilter || meetsFilter(filterableProperties(ticket))),
  };
}

/** The ticket, if it exists for the customer. Throws `not-found` alike for forbidden and absent ones (R13). */
export function ticketInSight(who: Customer, ticketId: string): TicketRecord {
  const ticket = find(who.world.tickets, ticketId);
  if (!ticket || !who.sees(ticket)) throw notFound();
  return ticket;
}

/** The customer's views, their own first (R12). */
export function scopes(who: Customer): Scope[] {
  const companies = who.companies.map(({id, name}): Scope => ({id: `company:${id}`, kind: 'company', company: {id, name}}));
  return [{id: 'mine', kind: 'mine'}, ...companies];
}

/** Tickets in sight of one view. Throws `not-found` for a view that the customer does not have, whether it exists or not (R12). */
export function ticketsInScope(who: Customer, scopeId: string | undefined): TicketRecord[] {
  const all = scopes(who);
  const scope = scopeId === undefined ? all[0] : all.find(each => each.id === scopeId);
  if (!scope) throw notFound();
  const companyId = scope.company?.id;
  const belongs = (ticket: TicketRecord): boolean =>
    companyId === undefined ? ticket.contactIds.includes(who.contact.id) : ticket.companyIds.includes(companyId);
  return Object.values(who.world.tickets).filter(ticket => belongs(ticket) && who.sees(ticket));
}

function sharedCompanies(world: World, contact: Contact): Company[] {
  const {ticketAccess, allCompanies} = world.settings;
  if (ticketAccess.kind === 'own') return [];
  if (ticketAccess.kind === 'segment' && !compileCriteria(ticketAccess.members)(contact.properties)) return [];
  const ids = new Set([contact.primaryCompanyId, ...(allCompanies ? contact.companyIds : [])]);
  return [...ids].map(id => find(world.companies, id)).filter(company => company !== undefined);
}

/** A ticket's own properties, and under their usual names those that every ticket has. */
function filterableProperties(ticket: TicketRecord): Properties {
  return {
    subject: ticket.subject,
    pipeline: ticket.pipelineId,
    stage: ticket.stageId,
    owner: ticket.ownerId,
    createdAt: ticket.createdAt,
    ...ticket.properties,
  };
}
