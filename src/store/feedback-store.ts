import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {FormValue} from '../contract/forms.js';
import type {NewRating} from '../contract/satisfaction.js';
import type {SolutionAnswer, SolutionAnswered} from '../contract/solution.js';
import type {Ticket} from '../contract/tickets.js';
import type {Draft, DraftValues} from './drafts.js';
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

/** What a customer says of how they were helped (X8): an answer to a proposed solution, and a rating. */
export class FeedbackStore extends Observable {
  readonly answering: Mutation<SolutionAnswer, SolutionAnswered>;
  readonly rating: Mutation<NewRating, Ticket>;
  /** What is offered to begin with, and not the customer's words yet. */
  #offered: Partial<UnsentFeedback> = {};
  readonly #draft: Draft;
  readonly #stopFollowing: () => void;

  constructor(adapter: PortalAdapter, ticketId: string, draft: Draft, onFailure: OnFailure) {
    super();
    this.#draft = draft;
    this.#stopFollowing = draft.subscribe(() => this.changed());
    this.answering = new Mutation((answer, options) => adapter.answerSolution(ticketId, answer, options), onFailure);
    this.rating = new Mutation((rating, options) => adapter.rateTicket(ticketId, rating, options), onFailure);
    for (const part of [this.answering, this.rating]) part.subscribe(() => this.changed());
  }

  /** Stays until it has arrived, over a reload too. */
  get unsent(): UnsentFeedback {
    const {reason, score, comment} = {...this.#offered, ...this.#draft.values};
    return {
      reason: typeof reason === 'string' ? reason : undefined,
      score: typeof score === 'number' ? score : undefined,
      comment: typeof comment === 'string' ? comment : '',
    };
  }

  /** Has a rating been begun, or changed, and not been sent? */
  get rates(): boolean {
    const {score, comment} = this.#draft.values;
    return score !== undefined || comment !== undefined;
  }

  /** Something to begin with: it is not kept as long as nothing is changed. */
  offer(offered: Partial<UnsentFeedback>): void {
    this.#offered = {...this.#offered, ...offered};
    this.changed();
  }

  write(change: Partial<UnsentFeedback>): void {
    const values: Readonly<Record<string, FormValue | undefined>> = {...this.#draft.values, ...change};
    const written = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
    this.#draft.values = Object.fromEntries(written) as DraftValues;
    // Emptied it is asked for still, and no more than that.
    this.#offered = {...this.#offered, ...change};
    this.changed();
  }

  /** Lets go of requests; the draft has a life of its own (`Drafts`). */
  reset(): void {
    this.#stopFollowing();
    this.#offered = {};
    this.answering.reset();
    this.rating.reset();
  }
}
