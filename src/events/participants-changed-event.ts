/** Somebody has been added to a ticket or removed from it (X6). */
export class ParticipantsChangedEvent extends Event {
  static readonly type = 'portico-participants-changed';

  constructor(
    /** The ticket. */
    readonly ticketId: string,
  ) {
    super(ParticipantsChangedEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-participants-changed': ParticipantsChangedEvent;
  }
}
