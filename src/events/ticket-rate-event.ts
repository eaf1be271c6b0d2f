/** Cancelable; before the customer rates a ticket. */
export class TicketRateEvent extends Event {
  static readonly type = 'portico-ticket-rate';

  constructor(
    /** The ticket. */
    readonly ticketId: string,
    /** 1, the worst, to 5, the best. */
    readonly score: number,
    readonly comment?: string,
  ) {
    super(TicketRateEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-ticket-rate': TicketRateEvent;
  }
}
