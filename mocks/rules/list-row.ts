import type {TicketSummary} from '../../src/contract/tickets.js';
import type {MessageRecord, TicketRecord} from '../world/world.js';
import type {Customer} from './access.js';
import {lastActivity} from './activity.js';
import {agentPerson, contactPerson} from './people.js';
import {ticketStatus} from './projection.js';
import type {Searched} from './search.js';
import type {Sortable} from './sorting.js';
import {stageOf} from './stages.js';

/**
 * A ticket in sight as lists filter and sort it. Each answer is worked out when it is asked for: of 100,000 tickets a page shows a
 * few, and most questions need no messages.
 */
export class ListRow implements Searched, Sortable {
  readonly ticket: TicketRecord;
  readonly position: number;
  readonly #who: Customer;
  readonly #messages: (ticket: TicketRecord) => MessageRecord[];
  #visible: MessageRecord[] | undefined;

  /**
   * @param position Place in the world's table.
   * @param messages Gives the messages in sight.
   */
  constructor(who: Customer, ticket: TicketRecord, position: number, messages: (ticket: TicketRecord) => MessageRecord[]) {
    this.ticket = ticket;
    this.position = position;
    this.#who = who;
    this.#messages = messages;
  }

  /** Messages in sight, oldest first. */
  get visible(): MessageRecord[] {
    return (this.#visible ??= this.#messages(this.ticket));
  }

  get id(): string {
    return this.ticket.id;
  }

  get subject(): string {
    return this.ticket.subject;
  }

  get status(): TicketSummary['status'] {
    return ticketStatus(this.#who.world, stageOf(this.#who.world, this.ticket));
  }

  get requester(): TicketSummary['requester'] {
    return contactPerson(this.#who, this.ticket.requesterId);
  }

  get owner(): TicketSummary['owner'] {
    return agentPerson(this.#who, this.ticket.ownerId);
  }

  get createdAt(): string {
    return this.ticket.createdAt;
  }

  get lastActivityAt(): string {
    return lastActivity(this.#who.world, this.ticket, this.visible);
  }
}
