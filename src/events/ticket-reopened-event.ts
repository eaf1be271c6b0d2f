import type {Ticket} from '../contract/tickets.js';

/** The customer has opened a closed ticket again. */
export class TicketReopenedEvent extends Event {
  static readonly type = 'portico-ticket-reopened';

  constructor(
    /** The ticket as it is now. */
    readonly ticket: Ticket,
  ) {
    super(TicketReopenedEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-ticket-reopened': TicketReopenedEvent;
  }
}
