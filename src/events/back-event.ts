/** Cancelable; the customer wants back from a ticket or form to the list. */
export class BackEvent extends Event {
  static readonly type = 'portico-back';

  constructor() {
    super(BackEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-back': BackEvent;
  }
}
