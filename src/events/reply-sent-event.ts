import type {Message} from '../contract/messages.js';

/** A reply has reached the backend. */
export class ReplySentEvent extends Event {
  static readonly type = 'portico-reply-sent';

  constructor(
    /** The ticket. */
    readonly ticketId: string,
    /** The message as the backend confirmed it. */
    readonly message: Message,
  ) {
    super(ReplySentEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-reply-sent': ReplySentEvent;
  }
}
