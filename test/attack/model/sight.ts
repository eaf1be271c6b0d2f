/** What a contact may see, written down from the rules alone: nothing here is shared with the backend but the world's types. */
import type {Criteria, Criterion, Properties, PropertyValue} from '../../../mocks/world/criteria.js';
import type {Contact, MessageRecord, ThreadRecord, TicketRecord, World} from '../../../mocks/world/world.js';

/** R5, R11. */
export function meets(criteria: Criteria, properties: Properties): boolean {
  const one = (part: Criterion | Criteria): boolean =>
    'operator' in part ? holds(part, properties[part.property] ?? null) : meets(part, properties);
  return 'all' in criteria ? !criteria.all.some(part => !one(part)) : criteria.any.some(one);
}

function holds(criterion: Criterion, value: PropertyValue): boolean {
  const known = (Array.isArray(value) ? value : [value]).filter(each => each !== null && each !== '').map(String);
  const number = Array.isArray(value) || known.length === 0 ? NaN : Number(value);
  const date = typeof value === 'string' ? Date.parse(value) : NaN;
  switch (criterion.operator) {
    case 'is':
      return known.includes(String(criterion.value));
    case 'is-not':
      return !known.includes(String(criterion.value));
    case 'is-any-of':
      return criterion.values.some(wanted => known.includes(String(wanted)));
    case 'is-none-of':
      return !criterion.values.some(wanted => known.includes(String(wanted)));
    case 'is-known':
      return known.length > 0;
    case 'is-unknown':
      return known.length === 0;
    case 'before':
      return date < Date.parse(criterion.value);
    case 'after':
      return date > Date.parse(criterion.value);
    case 'less':
      return number < criterion.value;
    case 'at-most':
      return number <= criterion.value;
    case 'greater':
      return number > criterion.value;
    case 'at-least':
      return number >= criterion.value;
  }
}

/** R61–R63: may the contact be in the portal? */
export function isAdmitted({settings: {audience}, groups, lists}: World, {id}: Contact): boolean {
  if (audience.kind === 'groups') return audience.groupIds.some(group => groups[group]?.contactIds.includes(id));
  if (audience.kind === 'lists') return audience.listIds.some(list => lists[list]?.contactIds.includes(id));
  return true;
}

/** R9–R11, X5: ids of companies whose tickets the contact sees, the primary one first. */
export function companiesOf(world: World, contact: Contact): string[] {
  const {ticketAccess, allCompanies} = world.settings;
  const shares =
    ticketAccess.kind === 'company' || (ticketAccess.kind === 'segment' && meets(ticketAccess.members, contact.properties));
  if (!shares) return [];
  const ids = [contact.primaryCompanyId, ...(allCompanies ? contact.companyIds : [])];
  return ids.filter((id, index): id is string => id !== null && ids.indexOf(id) === index);
}

/** R12: ids of the contact's views, each with its tickets. */
export function viewsOf(world: World, contact: Contact): Map<string, TicketRecord[]> {
  const tickets = Object.values(world.tickets).filter(ticket => sees(world, contact, ticket));
  const views = new Map([['mine', tickets.filter(ticket => ticket.contactIds.includes(contact.id))]]);
  for (const id of companiesOf(world, contact))
    views.set(
      `company:${id}`,
      tickets.filter(ticket => ticket.companyIds.includes(id)),
    );
  return views;
}

/** R5, R9–R11: does the ticket exist for the contact? */
export function sees(world: World, contact: Contact, ticket: TicketRecord): boolean {
  const companies = companiesOf(world, contact);
  const isTheirs = ticket.contactIds.includes(contact.id) || ticket.companyIds.some(id => companies.includes(id));
  const {subject, pipelineId: pipeline, stageId: stage, ownerId: owner, createdAt} = ticket;
  const {visibility} = world.settings;
  return isTheirs && (!visibility || meets(visibility, {subject, pipeline, stage, owner, createdAt, ...ticket.properties}));
}

/** R3, R4, R7: may customers see the message, if they see its ticket? */
export function isPublic(world: World, {internal, channel, teamAddress}: MessageRecord): boolean {
  if (internal || channel === 'call-note' || channel === 'sms') return false;
  if (teamAddress === null) return channel !== 'email';
  return Object.values(world.inboxes).some(({removed, addresses}) => !removed && addresses.includes(teamAddress));
}

/** R2, R3, R4, R6, R7: the ticket's conversation as customers see it, oldest first. */
export function conversation(world: World, ticket: TicketRecord): MessageRecord[] {
  if (world.settings.threads === 'all') return inTime(ticket.threadIds.flatMap(id => publicOf(world, id)));
  const original = originalThread(world, ticket);
  return original ? publicOf(world, original.id) : [];
}

/** R6: the thread that customers know. */
export function originalThread(world: World, ticket: TicketRecord): ThreadRecord | undefined {
  const first = (id: string): number => Date.parse(publicOf(world, id)[0]?.sentAt ?? '');
  const ids = ticket.threadIds.filter(id => publicOf(world, id).length > 0).sort();
  return world.threads[ids.sort((a, b) => first(a) - first(b))[0] ?? ''];
}

function publicOf(world: World, threadId: string): MessageRecord[] {
  return inTime(world.threads[threadId]!.messageIds.map(id => world.messages[id]!).filter(each => isPublic(world, each)));
}

function inTime(messages: MessageRecord[]): MessageRecord[] {
  return messages.sort((a, b) => Date.parse(a.sentAt) - Date.parse(b.sentAt));
}
