import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {NewRating} from '../contract/satisfaction.js';
import type {SolutionAnswer, SolutionAnswered} from '../contract/solution.js';
import type {Ticket} from '../contract/tickets.js';
import {Mutation} from './mutation.js';
import {Observable} from './observable.js';
import type {OnFailure} from './query.js';

/** What is written and not sent yet. */
export interface UnsentFeedback {
  /** Why the solution is rejected; undefined while that is not asked. */
  readonly reason: string | undefined;
  /** 1 to 5; undefined until one is chosen. */
  readonly score: number | undefined;
  readonly comment: string;
}

const nothing: UnsentFeedback = {reason: undefined, score: undefined, comment: ''};

/** What a customer says of how they were helped (X8): an answer to a proposed solution, and a rating. */
export class FeedbackStore extends Observable {
  readonly answering: Mutation<SolutionAnswer, SolutionAnswered>;
  readonly rating: Mutation<NewRating, Ticket>;
  #unsent = nothing;

  constructor(adapter: PortalAdapter, ticketId: string, onFailure: OnFailure) {
    super();
    this.answering = new Mutation((answer, options) => adapter.answerSolution(ticketId, answer, options), onFailure);
    this.rating = new Mutation((rating, options) => adapter.rateTicket(ticketId, rating, options), onFailure);
    for (const part of [this.answering, this.rating]) part.subscribe(() => this.changed());
  }

  /** Stays until it has arrived. */
  get unsent(): UnsentFeedback {
    return this.#unsent;
  }

  write(change: Partial<UnsentFeedback>): void {
    this.#unsent = {...this.#unsent, ...change};
    this.changed();
  }

  reset(): void {
    this.#unsent = nothing;
    this.answering.reset();
    this.rating.reset();
  }
}
