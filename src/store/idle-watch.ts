import type {Session} from '../contract/session.js';
import {Observable} from './observable.js';

/** How long before the end customers are warned, in milliseconds; at least a minute of it is left when they read it (R67). */
const WARNING = 120_000;
/** Typing tells the backend that somebody is there, at most this often. */
const TYPING = 60_000;
/** While the customer is warned, the time that is left counts down. */
const STEP = 1000;
/** Other tabs are told of activity, at most this often. */
const TELLING = 10_000;

/** What the watch may ask for. */
export interface IdleActs {
  /** Counts as activity at the backend. */
  keep(): Promise<void>;
  /** Asks the backend whether the session is over. */
  verify(): Promise<void>;
  /** Tells the other tabs that somebody is active here. */
  tell(): void;
}

/**
 * Watches over a session that ends without activity (R67), all tabs together. It compares clock times: timers stand still while
 * a machine sleeps and are slow in tabs that nobody looks at.
 */
export class IdleWatch extends Observable {
  #timeout: number | undefined;
  #deadline = 0;
  #activeHere = 0;
  #activeElsewhere = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #acts: IdleActs;

  constructor(acts: IdleActs) {
    super();
    this.#acts = acts;
  }

  /** Seconds until the session ends, while the customer is to be warned; undefined otherwise. */
  get secondsLeft(): number | undefined {
    const left = this.#deadline - Date.now();
    if (this.#timeout === undefined || left > WARNING || this.#activeElsewhere) return undefined;
    return Math.max(0, Math.ceil(left / 1000));
  }

  /** Is the time up? */
  get over(): boolean {
    return this.#timeout !== undefined && Date.now() >= this.#deadline;
  }

  /** Watches a session as the backend described it just now; nothing, where it does not end without activity. */
  start(idle: Session['idle']): void {
    this.#timeout = idle && idle.timeout * 1000;
    this.#activeElsewhere = false;
    this.#activeHere = Date.now();
    this.#deadline = idle ? Date.now() + idle.left * 1000 : 0;
    this.#schedule();
    this.changed();
  }

  /** The backend answered a request of the customer: that was activity. */
  answered(): void {
    if (this.#timeout === undefined) return;
    const warned = this.secondsLeft !== undefined;
    if (Date.now() - this.#activeHere > TELLING || warned) this.#acts.tell();
    this.#activeHere = Date.now();
    this.#activeElsewhere = false;
    this.#deadline = Date.now() + this.#timeout;
    this.#schedule();
    if (warned) this.changed();
  }

  /** The customer types: that is activity, though no request says so. */
  typed(): void {
    if (this.#timeout !== undefined && Date.now() - this.#activeHere > TYPING) void this.#acts.keep();
  }

  /** Somebody is active in another tab. The session here may be one of its own, so it is kept when it would end. */
  heard(): void {
    if (this.#timeout === undefined) return;
    const warned = this.secondsLeft !== undefined;
    this.#activeElsewhere = true;
    if (warned) this.changed();
    this.check();
  }

  /** Looks at the clock; for when the page is seen again, or woke up. */
  check(): void {
    if (this.#timeout === undefined) return;
    const left = this.#deadline - Date.now();
    if (left <= 0) void this.#acts.verify();
    else if (left <= WARNING && this.#activeElsewhere) void this.#acts.keep();
    else if (left <= WARNING) this.changed();
    this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timeout = undefined;
    this.changed();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const left = this.#deadline - Date.now();
    if (this.#timeout === undefined || left <= 0) return;
    this.#timer = setTimeout(() => this.check(), left > WARNING ? left - WARNING : Math.min(STEP, left));
  }
}
