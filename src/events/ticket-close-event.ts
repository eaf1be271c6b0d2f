/** Cancelable; before the customer closes a ticket. */
export class TicketCloseEvent extends Event {
  static readonly type = 'portico-ticket-close';

  constructor(
    /** The ticket. */
    readonly ticketId: string,
  ) {
    super(TicketCloseEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-ticket-close': TicketCloseEvent;
  }
}
