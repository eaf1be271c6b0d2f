/** Cancelable; before somebody is added to a ticket or removed from it (X6). */
export class ParticipantsChangeEvent extends Event {
  static readonly type = 'portico-participants-change';

  constructor(
    /** The ticket. */
    readonly ticketId: string,
    /** What is about to happen. */
    readonly change: 'add' | 'remove',
  ) {
    super(ParticipantsChangeEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-participants-change': ParticipantsChangeEvent;
  }
}
