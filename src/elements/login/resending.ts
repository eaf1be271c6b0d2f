import {Observable} from '../../store/observable.js';
import type {AccountResult} from './account-actions.js';

/** Seconds until a mail can be sent again: it takes a while to arrive. */
const PAUSE = 30;

/** Sends a mail again, after a pause. */
export class Resending extends Observable {
  /** Seconds to wait; 0 where it can be sent now. */
  wait = 0;
  /** How often it was sent again, and whether the last time failed. */
  times = 0;
  failed = false;
  #send: (() => Promise<AccountResult>) | undefined;
  #from = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The mail was sent just now. */
  offer(send: () => Promise<AccountResult>): void {
    this.#send = send;
    this.times = 0;
    this.failed = false;
    this.#pause();
  }

  async again(): Promise<void> {
    if (!this.#send || this.wait > 0) return;
    this.#pause();
    const result = await this.#send();
    this.failed = result === undefined || 'error' in result;
    if (!this.failed) this.times += 1;
    this.changed();
  }

  #pause(): void {
    this.#from = Date.now();
    this.#tick();
  }

  #tick(): void {
    clearTimeout(this.#timer);
    this.wait = Math.max(0, Math.ceil(PAUSE - (Date.now() - this.#from) / 1000));
    if (this.wait > 0) this.#timer = setTimeout(() => this.#tick(), 1000);
    this.changed();
  }
}
