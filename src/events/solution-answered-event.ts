import type {Ticket} from '../contract/tickets.js';

/** A proposed solution has been accepted or rejected. */
export class SolutionAnsweredEvent extends Event {
  static readonly type = 'portico-solution-answered';

  constructor(
    /** The ticket as it is now. */
    readonly ticket: Ticket,
    readonly answer: 'accept' | 'reject',
  ) {
    super(SolutionAnsweredEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-solution-answered': SolutionAnsweredEvent;
  }
}
