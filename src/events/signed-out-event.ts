/** Nobody is signed in any more. */
export class SignedOutEvent extends Event {
  static readonly type = 'portico-signed-out';

  constructor() {
    super(SignedOutEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-signed-out': SignedOutEvent;
  }
}
