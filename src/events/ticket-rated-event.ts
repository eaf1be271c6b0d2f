import type {Ticket} from '../contract/tickets.js';

/** A ticket has been rated. */
export class TicketRatedEvent extends Event {
  static readonly type = 'portico-ticket-rated';

  constructor(
    /** The ticket as it is now, with the rating. */
    readonly ticket: Ticket,
  ) {
    super(TicketRatedEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-ticket-rated': TicketRatedEvent;
  }
}
