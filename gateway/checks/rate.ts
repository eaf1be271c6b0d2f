import {GatewayProblem} from '../problem.js';

/** Counts within a window of time, forgotten when it ends. In memory: each instance counts for itself. */
export class RateLimiter {
  readonly #counts = new Map<string, {count: number; readonly until: number}>();
  readonly #now: () => number;
  #sweepAt = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * Counts one.
   *
   * @param milliseconds Length of the window.
   * @throws {GatewayProblem} `rate-limited` beyond the limit, until the window ends.
   */
  take(key: string, limit: number, milliseconds: number): void {
    const now = this.#now();
    this.#sweep(now);
    const known = this.#counts.get(key);
    const window = known && known.until > now ? known : {count: 0, until: now + milliseconds};
    window.count += 1;
    this.#counts.set(key, window);
    if (window.count <= limit) return;
    throw new GatewayProblem('rate-limited', 'too many requests', {retryAfter: Math.ceil((window.until - now) / 1000)});
  }

  #sweep(now: number): void {
    if (now < this.#sweepAt) return;
    this.#sweepAt = now + 60_000;
    for (const [key, {until}] of this.#counts) if (until <= now) this.#counts.delete(key);
  }
}
