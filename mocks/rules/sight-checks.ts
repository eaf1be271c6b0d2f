import type {Criteria, Criterion, Properties} from '../world/criteria.js';
import type {Contact, TicketRecord, World} from '../world/world.js';
import {filterableProperties, isInSegment, isOwn, sharedBy, sharedCompanies, visibilityFilter} from './access.js';
import {isAdmitted} from './audience.js';
import type {Facts} from './checks.js';
import {compileCriteria} from './criteria.js';

/** One question on the way to what a contact sees. A failed one may be made up for by another. */
export interface SightCheck {
  readonly rule: string;
  readonly question: string;
  readonly passed: boolean;
  readonly facts: Facts;
}

/** What it depends on whether a contact may be in the portal at all (R61–R63, R85). */
export function entryChecks(world: World, contact: Contact): SightCheck[] {
  const {enabled, audience, authentication} = world.settings;
  const rule = audience.kind === 'self-registration' ? 'R61' : audience.kind === 'groups' ? 'R62' : 'R63';
  return [
    check('R85', 'Is the portal on?', enabled, {enabled}),
    check(rule, 'Is the contact let in?', isAdmitted(world, contact), {authentication, audience}),
  ];
}

/** What it depends on whether a ticket exists for a contact (R5, R9–R11, X5), in the words of the rules. */
export function sightChecks(world: World, contact: Contact, ticket: TicketRecord): SightCheck[] {
  const {ticketAccess, allCompanies, visibility} = world.settings;
  const own = isOwn(contact, ticket);
  const companies = sharedCompanies(world, contact);
  const shared = sharedBy(companies, ticket);
  const further = shared !== undefined && shared.id !== contact.primaryCompanyId;
  const checks = [
    check('R9', 'Is the ticket associated with the contact?', own, {contacts: ticket.contactIds}),
    ...(ticketAccess.kind === 'segment'
      ? [
          check('R11', 'Does the contact meet the criteria of company access?', isInSegment(world, contact), {
            criteria: explain(ticketAccess.members, contact.properties),
          }),
        ]
      : []),
    check(further ? 'X5' : 'R10', 'Is it associated with a company that the contact has access to?', shared !== undefined, {
      ticketAccess: ticketAccess.kind,
      allCompanies,
      companiesOfTicket: ticket.companyIds,
      companiesWithAccess: companies.map(({id}) => id),
    }),
    check('R9', 'Is one of these so?', own || shared !== undefined, {own, company: shared?.id ?? null}),
    check('R5', 'Does the ticket meet the visibility filter?', visibilityFilter(world)(ticket), {
      criteria: visibility ? explain(visibility, filterableProperties(ticket)) : 'none',
    }),
  ];
  return checks;
}

/** Each comparison with the value that it met. */
function explain(criteria: Criteria, properties: Properties): unknown {
  const parts = 'all' in criteria ? criteria.all : criteria.any;
  const explained = parts.map(part => ('property' in part ? explainOne(part, properties) : explain(part, properties)));
  return 'all' in criteria ? {all: explained} : {any: explained};
}

function explainOne(criterion: Criterion, properties: Properties): unknown {
  const value = Object.hasOwn(properties, criterion.property) ? properties[criterion.property] : null;
  return {...criterion, found: value, met: compileCriteria({all: [criterion]})(properties)};
}

function check(rule: string, question: string, passed: boolean, facts: Facts): SightCheck {
  return {rule, question, passed, facts};
}
