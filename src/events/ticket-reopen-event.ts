/** Cancelable; before the customer opens a closed ticket again. */
export class TicketReopenEvent extends Event {
  static readonly type = 'portico-ticket-reopen';

  constructor(
    /** The ticket. */
    readonly ticketId: string,
  ) {
    super(TicketReopenEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-ticket-reopen': TicketReopenEvent;
  }
}
