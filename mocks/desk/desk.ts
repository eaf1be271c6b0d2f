import type {Env} from '../rules/env.js';
import type {CardThread} from '../rules/conversations-card.js';
import type {PropertyValue} from '../world/criteria.js';
import type {SettingsPatch} from '../world/settings-patch.js';
import type {MessageRecord, ThreadRecord, TicketRecord, World} from '../world/world.js';
import * as acts from './acts.js';
import * as people from './people.js';
import * as reading from './reading.js';
import {type SettingsDesk, changeSettings, createSettingsDesk} from './settings.js';

/** The world of now, and what rules need from outside. */
export type Backend = () => {world: World; env: Env};

/** The agents' side of the mock: never in `src`, for demo and tests. Ids that are not there throw an `Error` that names them. */
export interface Desk {
  /** Inboxes with their number of threads. */
  inboxes(): reading.InboxSummary[];
  /** An inbox with its threads and all their messages, internal ones included. */
  inbox(inboxId: string): reading.InboxView;
  /** A ticket with all its threads, messages and its timeline. */
  ticket(ticketId: string): reading.DeskTicket;
  /** The ticket's Conversations card: every thread and message, shown to customers or not, and why (R90). */
  conversations(ticketId: string): CardThread[];

  /** Answers a ticket's customers, in the thread given or the one they know. */
  reply(ticketId: string, message: acts.AgentMessage): MessageRecord;
  /** Answers a ticket's customers with a solution, which they accept or reject (X8). */
  proposeSolution(ticketId: string, message: acts.AgentMessage): MessageRecord;
  /** An internal comment on a ticket, in the thread given or the one customers know (R7). */
  note(ticketId: string, message: acts.AgentMessage): MessageRecord;
  /** A ticket made by an agent, without a thread (R8). */
  createTicket(ticket: acts.AgentTicket): TicketRecord;
  /** Opens an empty thread on a ticket, for example for a second conversation about it (R6). */
  addThread(ticketId: string, inboxId?: string): ThreadRecord;
  /** A message that came in through a channel, on a thread or as a new conversation (R2–R4). */
  receive(message: acts.IncomingMessage): MessageRecord;
  setStage(ticketId: string, stageId: string): void;
  setOwner(ticketId: string, agentId: string | null): void;

  /**
   * Lets an agent look at the portal for half an hour, as a contact or, with null, at all that any customer might see (R69).
   * @returns A token that the customer's contract takes. It reads, and writes nothing.
   */
  viewPortal(agentId: string, contactId: string | null): string;
  /** Takes a contact into an access group or a list, or out of it. New members of a chosen group get their mail (R62). */
  setMembership(kind: 'groups' | 'lists', id: string, contactId: string, isMember: boolean): void;
  /** Mails a member of a chosen group once more (R62). False if this contact gets none: no member, no address, has a password. */
  sendRegistrationMail(contactId: string): boolean;
  /** The contact's primary company (R10). */
  setCompany(contactId: string, companyId: string | null): void;
  /** A property of a ticket, a contact or a company, which criteria may ask for (R5, R11). Null makes it unknown. */
  setProperty(kind: 'tickets' | 'contacts' | 'companies', id: string, property: string, value: PropertyValue): void;
  /** Removes an inbox; what came by its addresses shows no more (R4), and its forms go to the default inbox (R26). */
  removeInbox(inboxId: string): void;
  /** Primary language of a domain, which the portal on it follows (R82). */
  setDomainLanguage(domain: string, language: string): void;

  /** The portal's settings, for an agent who may see them (R86). */
  settings(agentId: string): SettingsDesk;
  /**
   * Changes settings as somebody who may, for setting up tests and demos; `settings(agentId).save` asks who it is (R86).
   * Throws a `SettingsError` that names each field and why, and then changes nothing.
   */
  changeSettings(patch: SettingsPatch): void;
}

/** The desk of a backend. `changed` is called after each act. */
export function createDesk(backend: Backend, changed: () => void): Desk {
  const act =
    <Args extends unknown[], Result>(run: (world: World, env: Env, ...args: Args) => Result) =>
    (...args: Args): Result => {
      const {world, env} = backend();
      const result = run(world, env, ...args);
      changed();
      return result;
    };
  return {
    inboxes: () => reading.inboxes(backend().world),
    inbox: inboxId => reading.inbox(backend().world, inboxId),
    ticket: ticketId => reading.ticket(backend().world, ticketId),
    conversations: ticketId => reading.conversations(backend().world, ticketId),
    reply: act(acts.reply),
    proposeSolution: act(acts.proposeSolution),
    note: act(acts.note),
    createTicket: act(acts.createTicket),
    addThread: act(acts.addThread),
    receive: act(acts.receive),
    setStage: act(acts.setStage),
    setOwner: act(acts.setOwner),
    viewPortal: act(people.viewPortal),
    setMembership: act(people.setMembership),
    sendRegistrationMail: act(people.sendRegistrationMail),
    setCompany: act(people.setCompany),
    setProperty: act(people.setProperty),
    removeInbox: act(people.removeInbox),
    setDomainLanguage: act(people.setDomainLanguage),
    settings: agentId => createSettingsDesk(backend, changed, agentId),
    changeSettings: act(changeSettings),
  };
}
