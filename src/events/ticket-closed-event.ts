import type {Ticket} from '../contract/tickets.js';

/** The customer has closed a ticket. */
export class TicketClosedEvent extends Event {
  static readonly type = 'portico-ticket-closed';

  constructor(
    /** The ticket as it is now. */
    readonly ticket: Ticket,
  ) {
    super(TicketClosedEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-ticket-closed': TicketClosedEvent;
  }
}
