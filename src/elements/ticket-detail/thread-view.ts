import type {ReactiveController, ReactiveControllerHost, ReactiveElement} from 'lit';
import type {Message} from '../../contract/messages.js';
import {bringIntoSight, holdPlace} from './scrolling.js';

type Host = ReactiveControllerHost & Pick<ReactiveElement, 'renderRoot' | 'isConnected'>;

/** The composer covers about this much of the window's end, in pixels. */
const COVERED = 80;

/**
 * How the customer reads the conversation: is its end in sight, and what came in meanwhile (X7)? What is read never moves.
 * Watches the list `[part=conversation]` of its host and the element `.end` after it.
 */
export class ThreadView implements ReactiveController {
  #endInSight = true;
  #endNear = true;
  #outgoing: {readonly status: string} | undefined;
  #ticketId: string | undefined;
  #known: ReadonlySet<string> | undefined;
  #arrived: readonly Message[] = [];
  #unseen = 0;
  #first: string | undefined;
  #keep: (() => Promise<void>) | undefined;
  #observed: Element | undefined;
  #observers: readonly IntersectionObserver[] = [];
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Is what is newest more than a window away, or out of sight and not seen yet? */
  get isFarFromEnd(): boolean {
    return !this.#endNear || (!this.#endInSight && this.#unseen > 0);
  }

  /** How many messages came in that were not in sight yet. */
  get unseen(): number {
    return this.#unseen;
  }

  /** What came in last, to be announced; undefined if nothing did. */
  get arrived(): readonly Message[] {
    return this.#arrived;
  }

  /** The messages of a ticket as they are now; to be told before each drawing. */
  look(ticketId: string, messages: readonly Message[] | undefined): void {
    if (ticketId !== this.#ticketId) {
      this.#ticketId = ticketId;
      this.#known = undefined;
      this.#first = undefined;
      this.#arrived = [];
      this.#unseen = 0;
    }
    if (!messages) return;
    // Older ones come before what is read, which stays where it is drawn.
    const first = messages[0]?.id;
    if (first !== this.#first && messages.some(({id}) => id === this.#first)) this.#keep = this.#holdFirst();
    this.#first = first;
    const known = this.#known;
    const last = known ? messages.findLastIndex(({id}) => known.has(id)) : messages.length - 1;
    // What is before the last known message is older and was asked for.
    const fresh = messages.slice(last + 1).filter(({author}) => !author.self);
    if (!known || messages.length !== known.size || fresh.length) this.#known = new Set(messages.map(({id}) => id));
    if (!fresh.length) return;
    this.#arrived = fresh;
    this.#keep ??= this.#holdComposer();
    if (!this.#endInSight) this.#unseen += fresh.length;
  }

  /** Goes to the newest message, with the focus. */
  jump(): void {
    this.#unseen = 0;
    this.#last?.focus({preventScroll: true});
    void bringIntoSight(() => this.#last);
  }

  /** A reply that was sent just now comes into sight, and stays there as the message that it becomes. */
  follow(outgoing: {readonly status: string} | undefined): void {
    const isNew = outgoing?.status === 'sending' && !this.#outgoing;
    this.#outgoing = outgoing;
    if (isNew) void bringIntoSight(() => this.#last);
  }

  /** Adds older messages; the focus stays in the conversation. */
  async addOlder(load: () => Promise<void>): Promise<void> {
    const first = this.#firstMessage;
    const button = this.#host.renderRoot.querySelector('[part=older]');
    const hadFocus = button?.matches(':focus');
    await load();
    await this.#host.updateComplete;
    // The button is gone with the oldest message.
    if (hadFocus && !button?.isConnected) first?.focus({preventScroll: true});
  }

  hostUpdated(): void {
    void this.#keep?.();
    this.#keep = undefined;
    // An update may come late, when the host has gone already.
    const end = (this.#host.isConnected && this.#host.renderRoot.querySelector('.end')) || undefined;
    if (end === this.#observed) return;
    this.#stop();
    this.#observed = end;
    if (!end) return;
    this.#observers = [
      new IntersectionObserver(entries => this.#see(entries, inSight => (this.#endInSight = inSight)), {
        rootMargin: `0px 0px -${COVERED}px`,
      }),
      new IntersectionObserver(entries => this.#see(entries, near => (this.#endNear = near)), {rootMargin: '0px 0px 100%'}),
    ];
    for (const observer of this.#observers) observer.observe(end);
  }

  hostDisconnected(): void {
    this.#stop();
    this.#observed = undefined;
  }

  #stop(): void {
    for (const observer of this.#observers) observer.disconnect();
    this.#observers = [];
  }

  get #firstMessage(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('[part=message]');
  }

  /** The newest message, or the reply that is to be it. */
  get #last(): HTMLElement | undefined {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[part=message], [part=pending]')].at(-1);
  }

  #holdFirst(): (() => Promise<void>) | undefined {
    const first = this.#firstMessage;
    return first ? holdPlace(first) : undefined;
  }

  /** Somebody is writing, or about to try again, below the end: the composer stays under the finger. */
  #holdComposer(): (() => Promise<void>) | undefined {
    const root = this.#host.renderRoot;
    const [end, dock] = [root.querySelector('.end'), root.querySelector('.dock')];
    const inUse = this.#outgoing?.status === 'failed' || dock?.matches(':focus-within');
    // While it sticks to the window's end, nothing moves it.
    const follows = end && dock && end.getBoundingClientRect().top <= dock.getBoundingClientRect().top;
    return inUse && follows ? holdPlace(end) : undefined;
  }

  #see(entries: readonly IntersectionObserverEntry[], take: (isThere: boolean) => void): void {
    const entry = entries.at(-1);
    if (!entry) return;
    // Scrolled past it is as good as in sight.
    take(entry.isIntersecting || entry.boundingClientRect.top < (entry.rootBounds?.top ?? 0));
    if (this.#endInSight) this.#unseen = 0;
    this.#host.requestUpdate();
  }
}
