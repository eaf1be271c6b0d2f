/** Cancelable; before a reply is sent. */
export class ReplySendEvent extends Event {
  static readonly type = 'portico-reply-send';

  constructor(
    /** The ticket. */
    readonly ticketId: string,
    /** What was typed. */
    readonly text: string,
    /** How many files go with it. */
    readonly fileCount: number,
  ) {
    super(ReplySendEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-reply-send': ReplySendEvent;
  }
}
