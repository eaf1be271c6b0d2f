/** Cancelable; before the customer is signed out. */
export class SignOutEvent extends Event {
  static readonly type = 'portico-sign-out';

  constructor() {
    super(SignOutEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-sign-out': SignOutEvent;
  }
}
