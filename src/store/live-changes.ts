import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {Change} from '../contract/changes.js';
import {isAbort, toPortalError, type PortalError} from '../contract/error.js';
import type {LiveLine, LiveNews} from './live-line.js';

/** Seconds between two questions: at least, at most, and after a failure at first. */
const SHORTEST = 1;
const LONGEST = 300;
const AFTER_FAILURE = 5;

/** Milliseconds after which the first question comes too late: what was loaded until then may have changed. */
const LATE = 2000;

/** The backend has no such route, or something else lives there: unless it has answered before, it is asked no more. */
const final: ReadonlySet<PortalError['code']> = new Set(['not-found', 'unsupported', 'forbidden', 'contract']);

/** Who hears of changes. */
export interface LiveHearer {
  readonly session: () => void;
  readonly settings: () => void;
  /** Tickets that changed; undefined: some that are not named. */
  readonly tickets: (ids: ReadonlySet<string> | undefined) => void;
  readonly failure: (error: PortalError) => void;
}

/**
 * Follows what the backend says has changed (X7), for one contact. One tab asks, as often as the backend wants, and tells the
 * others. Nobody asks while nobody looks. It is no activity of the customer (R67).
 */
export class LiveChanges {
  #cursor: string | undefined;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Aborts when this tab asks no more, for now or for good. */
  #turn: AbortController | undefined;
  #over = false;
  readonly #begun = Date.now();
  readonly #adapter: PortalAdapter;
  readonly #line: LiveLine;
  readonly #hearer: LiveHearer;

  constructor(adapter: PortalAdapter, line: LiveLine, hearer: LiveHearer) {
    this.#adapter = adapter;
    this.#line = line;
    this.#hearer = hearer;
    line.listen(news => this.#hear(news));
  }

  /** Somebody looks, or is connected again: asks at once, if it is this tab's turn. */
  resume(): void {
    if (this.#over) return;
    this.pause();
    const turn = new AbortController();
    this.#turn = turn;
    void this.#line.lead(turn.signal).then(() => this.#ask(turn.signal));
  }

  /** Nobody looks: another tab may ask. */
  pause(): void {
    clearTimeout(this.#timer);
    this.#turn?.abort();
    this.#turn = undefined;
  }

  stop(): void {
    this.#over = true;
    this.pause();
    this.#line.close();
  }

  async #ask(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const since = this.#cursor;
    const blind = since === undefined && Date.now() - this.#begun > LATE;
    try {
      const {items, cursor, pollAfter} = await this.#adapter.listChanges(since, {signal});
      // Once answered it counts: the next question begins after it.
      if (this.#over) return;
      this.#failures = 0;
      this.#take({since, cursor, items}, blind);
      this.#askLater(signal, pollAfter);
    } catch (thrown) {
      if (!this.#over && !isAbort(thrown)) this.#fail(toPortalError(thrown), signal);
    }
  }

  #take(news: LiveNews, blind: boolean): void {
    this.#cursor = news.cursor;
    this.#line.tell(news);
    this.#pass(blind ? [...news.items, {kind: 'ticket'}] : news.items);
  }

  #askLater(signal: AbortSignal, seconds: number): void {
    if (signal.aborted) return;
    const bounded = Math.min(Math.max(Number.isFinite(seconds) ? seconds : LONGEST, SHORTEST), LONGEST);
    // Spread a little, so that not all customers of a portal ask at the same time.
    this.#timer = setTimeout(() => void this.#ask(signal), bounded * (1 + Math.random() / 5) * 1000);
  }

  #fail(error: PortalError, signal: AbortSignal): void {
    const {code, reason} = error;
    const ended = code === 'unauthenticated' || reason === 'portal-off' || reason === 'access-denied';
    if (ended) this.#line.tell({since: this.#cursor, cursor: this.#cursor ?? '', items: [{kind: 'session'}, {kind: 'settings'}]});
    const absent = this.#cursor === undefined && final.has(error.code);
    if (ended || absent) this.stop();
    if (ended) return this.#hearer.failure(error);
    // The cursor is known no more, and what changed since then cannot be had.
    if (error.code === 'invalid') this.#cursor = undefined;
    this.#failures += 1;
    this.#askLater(signal, Math.max(error.retryAfter ?? 0, AFTER_FAILURE * 2 ** (this.#failures - 1)));
  }

  /** Another tab has asked. */
  #hear({since, cursor, items}: LiveNews): void {
    if (this.#over) return;
    const missed = this.#cursor !== undefined && this.#cursor !== since;
    if (cursor) this.#cursor = cursor;
    this.#pass(missed ? [...items, {kind: 'session'}, {kind: 'settings'}, {kind: 'ticket'}] : items);
  }

  #pass(items: readonly Change[]): void {
    const kinds = new Set(items.map(({kind}) => kind));
    if (kinds.has('settings')) this.#hearer.settings();
    if (kinds.has('session')) this.#hearer.session();
    const tickets = items.filter(({kind}) => kind === 'ticket' || kind === 'messages');
    if (tickets.length === 0) return;
    const ids = tickets.map(({ticketId}) => ticketId);
    this.#hearer.tickets(ids.includes(undefined) ? undefined : new Set(ids as string[]));
  }
}
