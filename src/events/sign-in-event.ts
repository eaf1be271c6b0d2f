/** Cancelable; before the customer is signed in. Carries no credential. */
export class SignInEvent extends Event {
  static readonly type = 'portico-sign-in';

  constructor() {
    super(SignInEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-sign-in': SignInEvent;
  }
}
