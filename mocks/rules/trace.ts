import type {RefusalReason, Right} from '../../src/contract/primitives.js';
import type {Contact, TicketRecord, World} from '../world/world.js';
import {type Customer, customer} from './access.js';
import {type Check, type Facts, rightOf} from './checks.js';
import {conversationsCard} from './conversations-card.js';
import type {Env} from './env.js';
import {formChecks} from './form-access.js';
import {ticketDetail} from './projection.js';
import {closeChecks, reopenChecks, replyChecks} from './rights.js';
import {type SightCheck, entryChecks, sightChecks} from './sight-checks.js';
import {find} from './tables.js';

/** One step of a decision: the rule that was asked, what it said, and what it went by. */
export interface TraceStep {
  readonly rule: string;
  readonly question: string;
  readonly result: 'yes' | 'no';
  readonly facts: Facts;
}

/** A decision with the steps that led to it, in order. `reason` is what the customer is told. */
export interface TracedRight {
  readonly allowed: boolean;
  readonly reason?: RefusalReason;
  readonly steps: readonly TraceStep[];
}

/** Things that a customer does, or `read` an attachment, or `file` a new ticket. */
export type TracedAction =
  'reply' | 'close' | 'reopen' | 'read' | 'file' | 'editParticipants' | 'answerSolution' | 'rejectSolution' | 'rate';

/** Why a contact sees a ticket or not, and may do what to it (X1). */
export interface Trace {
  readonly contactId: string;
  readonly ticketId: string;
  readonly sees: boolean;
  readonly sight: readonly TraceStep[];
  /** Every message of the ticket: `no` means that customers never see it. */
  readonly messages: readonly TraceStep[];
  readonly actions: Readonly<Partial<Record<TracedAction, TracedRight>>>;
}

/**
 * Tells which rule shows or hides a ticket and allows or refuses each action (X1). For tests and the demo: it knows what
 * customers must not know, so it never goes over their contract.
 */
export function trace(world: World, contactId: string, ticketId: string, env: Env): Trace {
  const contact = find(world.contacts, contactId);
  const ticket = find(world.tickets, ticketId);
  const sight = [
    step('R1', 'Is there such a contact?', contact !== undefined, {contactId}),
    ...(contact ? entryChecks(world, contact).map(stepOf) : []),
    step('R13', 'Is there such a ticket?', ticket !== undefined, {ticketId}),
    ...(contact && ticket ? sightChecks(world, contact, ticket).map(stepOf) : []),
  ];
  const who = contact && entered(world, contact);
  const sees = who !== undefined && ticket !== undefined && who.sees(ticket);
  return {
    contactId,
    ticketId,
    sees,
    sight,
    messages: ticket ? messageSteps(world, ticket) : [],
    actions: actionsOf(world, env, who, sees ? ticket : undefined),
  };
}

/** The contact as the portal knows one, if it lets the contact in. */
function entered(world: World, contact: Contact): Customer | undefined {
  return entryChecks(world, contact).every(({passed}) => passed) ? customer(world, contact) : undefined;
}

function messageSteps(world: World, ticket: TicketRecord): TraceStep[] {
  return conversationsCard(world, ticket).flatMap(({thread, reason, messages}) =>
    messages.map(({message, shown, hiddenBy, rule}) => {
      const {id, channel, teamAddress, internal} = message;
      const facts = {
        message: id,
        thread: thread.id,
        threadReason: reason,
        channel,
        teamAddress,
        internal,
        hiddenBy: hiddenBy ?? null,
      };
      return step(rule, 'Do customers see the message?', shown, facts);
    }),
  );
}

function actionsOf(world: World, env: Env, who: Customer | undefined, ticket: TicketRecord | undefined): Trace['actions'] {
  const seen = step('R13', 'Does the contact see the ticket?', ticket !== undefined, {});
  const entry = step('R50', 'May the contact be in the portal?', who !== undefined, {});
  const file: TracedRight = who ? traced(formChecks(world), entry) : {allowed: false, steps: [entry]};
  if (!who || !ticket) {
    const absent: TracedRight = {allowed: false, steps: [seen]};
    return {reply: absent, close: absent, reopen: absent, read: absent, file};
  }
  const {can} = ticketDetail(who, env, ticket);
  const further = (rule: string, right: Right | undefined): TracedRight | undefined =>
    right && {...right, steps: [seen, step(rule, 'Is it allowed?', right.allowed, {reason: right.reason ?? null})]};
  return {
    reply: traced(replyChecks(world, ticket), seen),
    close: traced(closeChecks(world, ticket), seen),
    reopen: traced(reopenChecks(world, ticket), seen),
    read: {allowed: true, steps: [{...seen, rule: 'R30'}]},
    file,
    editParticipants: further('X6', can.editParticipants),
    answerSolution: further('X8', can.answerSolution),
    rejectSolution: further('X8', can.rejectSolution),
    rate: further('X8', can.rate),
  };
}

/** Steps up to the first that refuses. */
function traced(checks: readonly Check[], first: TraceStep): TracedRight {
  const end = checks.findIndex(({passed}) => !passed);
  const asked = end < 0 ? checks : checks.slice(0, end + 1);
  return {...rightOf(checks), steps: [first, ...asked.map(stepOf)]};
}

function stepOf({rule, question, passed, facts}: Check | SightCheck): TraceStep {
  return step(rule, question, passed, facts);
}

function step(rule: string, question: string, passed: boolean, facts: Facts): TraceStep {
  return {rule, question, result: passed ? 'yes' : 'no', facts};
}
