/** Cancelable; before the customer accepts or rejects a proposed solution. */
export class SolutionAnswerEvent extends Event {
  static readonly type = 'portico-solution-answer';

  constructor(
    /** The ticket. */
    readonly ticketId: string,
    readonly answer: 'accept' | 'reject',
    /** Why it is rejected. */
    readonly reason?: string,
  ) {
    super(SolutionAnswerEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portico-solution-answer': SolutionAnswerEvent;
  }
}
