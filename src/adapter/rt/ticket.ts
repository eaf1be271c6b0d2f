import type {RefusalReason} from '../../contract/primitives.js';
import type {Ticket, TicketProperty, TicketStatus, TicketSummary} from '../../contract/tickets.js';
import {innerFields, type RtOptions} from './options.js';
import {toPerson} from './person.js';
import type {RtIdentity, RtTicket} from './shapes.js';

/** A ticket of RT as a row of the list. */
export function toSummary(ticket: RtTicket, identity: RtIdentity, options: RtOptions): TicketSummary {
  const {id, Subject, Status, Created, Owner, Requestor} = ticket;
  const requester = Requestor?.find(person => person.id === identity.login) ?? Requestor?.[0];
  return {
    id,
    reference: `#${id}`,
    subject: Subject ?? '',
    status: toStatus(Status, options),
    requester: requester ? toPerson(requester, identity, options) : null,
    // Nobody's tickets belong to a user of RT's own.
    owner: Owner && Owner.Role !== 'system' ? toPerson(Owner, identity, options) : null,
    createdAt: Created,
    lastActivityAt: activityOf(ticket),
  };
}

/** A ticket with what RT lets the customer do to it (R14). `newest` names the newest thing of its public history. */
export function toTicket(ticket: RtTicket, newest: string, identity: RtIdentity, options: RtOptions): Ticket {
  const summary = toSummary(ticket, identity, options);
  const {state} = summary.status;
  const can = (allowed: boolean, reason: RefusalReason) => (allowed ? {allowed} : {allowed, reason});
  const properties = toProperties(ticket, options);
  return {
    ...summary,
    properties,
    can: {
      reply: can(offers(ticket, 'correspond'), state === 'closed' ? 'reply-to-closed-off' : 'access-denied'),
      close: can(closingStatus(ticket, options) !== undefined, state === 'closed' ? 'closed' : 'closing-off'),
      reopen: can(reopeningStatus(ticket, options) !== undefined, state === 'open' ? 'not-closed' : 'reopening-off'),
    },
    version: JSON.stringify([newest, ticket.Status, summary.subject, summary.owner?.name, properties.map(({value}) => value)]),
  };
}

/** Open or closed, and RT's status where the portal shows it (R42). */
export function toStatus(status: string, {statuses, statusDisplay}: RtOptions): TicketStatus {
  const {open, closed, labels} = statuses;
  const state = closed.includes(status) ? 'closed' : open.includes(status) ? 'open' : 'other';
  if (statusDisplay === 'open-closed') return {state};
  return {state, stage: {id: status, label: labels[status] ?? capitalized(status)}};
}

/** The status that closes a ticket, if RT offers one. */
export function closingStatus(ticket: RtTicket, {statuses}: RtOptions): string | undefined {
  return statuses.closed.includes(ticket.Status) ? undefined : offered(ticket, statuses.closed, statuses.close);
}

/** The status that opens a closed ticket again, if RT offers one. */
export function reopeningStatus(ticket: RtTicket, {statuses}: RtOptions): string | undefined {
  return statuses.closed.includes(ticket.Status) ? offered(ticket, statuses.open, statuses.reopen) : undefined;
}

/** RT's own `LastUpdated` moves with internal comments, this date with what customers see (R46). */
export function activityOf(ticket: RtTicket): string {
  const value = ticket.CustomFields.find(({name}) => name === innerFields.activity)?.values[0];
  return typeof value === 'string' && value !== '' ? value : ticket.Created;
}

function offers({_hyperlinks = []}: RtTicket, ref: string): boolean {
  return _hyperlinks.some(link => link.ref === ref);
}

/** One of the statuses that RT lets the customer set, the preferred one if it is among them. */
function offered({_hyperlinks = []}: RtTicket, wanted: readonly string[], preferred: string): string | undefined {
  const targets = _hyperlinks.flatMap(({ref, to}) =>
    ref === 'lifecycle' && to !== undefined && wanted.includes(to) ? [to] : [],
  );
  return targets.includes(preferred) ? preferred : targets[0];
}

function toProperties({CustomFields}: RtTicket, {properties}: RtOptions): TicketProperty[] {
  const inner: readonly string[] = Object.values(innerFields);
  const shown = properties
    ? properties.flatMap(name => CustomFields.find(field => field.name === name) ?? [])
    : CustomFields.filter(({name}) => !inner.includes(name)).toSorted((a, b) => Number(a.id) - Number(b.id));
  return shown.flatMap(({id, name, values}) => {
    const value = values.filter(one => one !== null && one !== '').join(', ');
    return value === '' ? [] : [{id, label: name, value}];
  });
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
