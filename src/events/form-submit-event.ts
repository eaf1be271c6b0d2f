/** Cancelable; before a ticket is filed. */
export class FormSubmitEvent extends Event {
  static readonly type = 'portico-form-submit';

  constructor() {
    super(FormSubmitEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-form-submit': FormSubmitEvent;
  }
}
