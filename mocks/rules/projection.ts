import type {StatusOption, Ticket, TicketStatus, TicketSummary} from '../../src/contract/tickets.js';
import type {MessageRecord, TicketRecord, World} from '../world/world.js';
import {type Customer, scopesOf} from './access.js';
import {lastActivity} from './activity.js';
import type {Env} from './env.js';
import {agentPerson, contactPerson} from './people.js';
import {shownProperties} from './properties.js';
import {participants, participantsRight} from './participants.js';
import {isUnread, readUpTo, waitsForCustomer} from './read-marks.js';
import {ticketRights, unlessReadOnly} from './rights.js';
import {ratingRight, ratingView} from './satisfaction.js';
import {acceptRight, rejectRight, solutionView} from './solution.js';
import {type Stage, stageOf} from './stages.js';
import {visibleMessages} from './threads.js';

/** A ticket in sight as a list shows it. `visible` are its visible messages, where they are at hand. */
export function ticketSummary(
  who: Customer,
  ticket: TicketRecord,
  visible: readonly MessageRecord[] = visibleMessages(who.world, ticket),
): TicketSummary {
  const {world} = who;
  // Of the ticket's companies only one of the contact's own is named.
  const company = who.companies.find(({id}) => ticket.companyIds.includes(id)) ?? ownCompany(who, ticket);
  return {
    id: ticket.id,
    reference: ticket.reference,
    subject: ticket.subject,
    status: ticketStatus(world, stageOf(world, ticket)),
    requester: contactPerson(who, ticket.requesterId),
    owner: agentPerson(who, ticket.ownerId),
    ...(company && {company: {id: company.id, name: company.name}}),
    createdAt: ticket.createdAt,
    lastActivityAt: lastActivity(world, ticket, visible),
    unread: isUnread(who, ticket, visible),
    waitingForCustomer: waitsForCustomer(world, ticket, visible),
  };
}

/** A ticket in sight with what the customer may do to it (R14). */
export function ticketDetail(who: Customer, env: Env, ticket: TicketRecord): Ticket {
  const visible = visibleMessages(who.world, ticket);
  const detail = unversioned(who, env, ticket, visible);
  // Of what is shown alone, so that an internal note does not change it (R7).
  const version = env.digest(JSON.stringify([detail, visible.map(message => message.id)])).slice(0, 22);
  return {...detail, version};
}

/** The same without its version, which takes most of the time. `visible` are its visible messages. */
export function unversioned(
  who: Customer,
  env: Env,
  ticket: TicketRecord,
  visible: readonly MessageRecord[],
): Omit<Ticket, 'version'> {
  const people = participants(who, ticket);
  const solution = solutionView(ticket, visible);
  const rating = ratingView(who, ticket);
  const read = readUpTo(who, ticket, visible);
  return {
    ...ticketSummary(who, ticket, visible),
    properties: shownProperties(who.world, ticket),
    ...(read !== undefined && {readUpTo: read}),
    can: unlessReadOnly(who, {
      ...ticketRights(who.world, ticket),
      editParticipants: participantsRight(who, ticket),
      answerSolution: acceptRight(ticket, visible),
      rejectSolution: rejectRight(who.world, ticket, visible),
      rate: ratingRight(who, env, ticket),
    }),
    scopes: scopesOf(who, ticket),
    ...(people && {participants: people}),
    ...(solution && {solution}),
    ...(rating && {rating}),
  };
}

/** "Open" or "Closed", and the stage where the portal shows stages (R42). */
export function ticketStatus(world: World, stage: Stage): TicketStatus {
  const {id, label, state} = stage;
  return world.settings.statusDisplay === 'stages' ? {state, stage: {id, label}} : {state};
}

/**
 * Choices of the status filter, in the words of the list (R42). Stages are those of the given pipelines; the
 * same words in two of them are one choice.
 */
export function statusOptions(world: World, pipelineIds: ReadonlySet<string>): StatusOption[] {
  if (world.settings.statusDisplay === 'state') {
    return (['open', 'closed'] as const).map(state => ({value: state, state}));
  }
  const options = new Map<string, StatusOption>();
  for (const pipeline of Object.values(world.pipelines).filter(({id}) => pipelineIds.has(id))) {
    for (const stage of pipeline.stages) {
      const option = {value: statusValue(world, stage), ...ticketStatus(world, stage)};
      if (!options.has(option.value)) options.set(option.value, option);
    }
  }
  return [...options.values()].toSorted((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed'));
}

/** What the status filter calls a stage. */
export function statusValue(world: World, {state, label}: Stage): string {
  return world.settings.statusDisplay === 'stages' ? `${state}:${label}` : state;
}

function ownCompany({world, contact}: Customer, ticket: TicketRecord) {
  const id = contact.primaryCompanyId;
  return id !== null && ticket.companyIds.includes(id) ? world.companies[id] : undefined;
}
