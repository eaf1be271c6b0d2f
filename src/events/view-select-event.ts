/** Cancelable; before the list shows another view (R12). */
export class ViewSelectEvent extends Event {
  static readonly type = 'portico-view-select';

  constructor(
    /** `Scope.id` of the view. */
    readonly scopeId: string,
  ) {
    super(ViewSelectEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-view-select': ViewSelectEvent;
  }
}
