/** Cancelable; before the portal goes to another of its pages. */
export class NavigateEvent extends Event {
  static readonly type = 'portico-navigate';

  constructor(
    /** Path in the portal, for example `/tickets/42`. */
    readonly path: string,
  ) {
    super(NavigateEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-navigate': NavigateEvent;
  }
}
