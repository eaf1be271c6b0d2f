/** A customer has signed in. */
export class SignedInEvent extends Event {
  static readonly type = 'portico-signed-in';

  constructor() {
    super(SignedInEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-signed-in': SignedInEvent;
  }
}
