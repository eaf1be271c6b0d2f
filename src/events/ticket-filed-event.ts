import type {TicketSummary} from '../contract/tickets.js';

/** A ticket has been filed. */
export class TicketFiledEvent extends Event {
  static readonly type = 'portico-ticket-filed';

  constructor(
    /** The new ticket; null if the customer may not see it (R28). */
    readonly filed: TicketSummary | null,
  ) {
    super(TicketFiledEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-ticket-filed': TicketFiledEvent;
  }
}
