/** Cancelable; before a ticket opens. */
export class TicketSelectEvent extends Event {
  static readonly type = 'portico-ticket-select';

  constructor(
    /** The ticket. */
    readonly ticketId: string,
  ) {
    super(TicketSelectEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-ticket-select': TicketSelectEvent;
  }
}
