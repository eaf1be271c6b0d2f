import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Message} from '../../contract/messages.js';
import {holdPlace} from './scrolling.js';

type Host = ReactiveControllerHost & {readonly renderRoot: HTMLElement | DocumentFragment};

/** The composer covers about this much of the window's end, in pixels. */
const COVERED = 80;

/**
 * How the customer reads the conversation: is its end in sight, and what came in meanwhile (X7)? What is read never moves.
 * Watches the list `[part=conversation]` of its host and the element `.end` after it.
 */
export class ThreadView implements ReactiveController {
  #endInSight = true;
  #ticketId: string | undefined;
  #known: ReadonlySet<string> | undefined;
  #arrived: readonly Message[] = [];
  #unseen = 0;
  #first: string | undefined;
  #keep: (() => Promise<void>) | undefined;
  #observed: Element | undefined;
  #observer: IntersectionObserver | undefined;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Is what is newest out of sight, further down? */
  get endOutOfSight(): boolean {
    return !this.#endInSight;
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
    if (!this.#endInSight) this.#unseen += fresh.length;
  }

  /** Goes to the newest message, with the focus. */
  jump(): void {
    this.#unseen = 0;
    const last = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[part=message]')].at(-1);
    last?.focus({preventScroll: true});
    last?.scrollIntoView({block: 'end', behavior: 'instant'});
    // Sizes of what was never drawn are guesses until it is.
    requestAnimationFrame(() => last?.scrollIntoView({block: 'nearest', behavior: 'instant'}));
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
    const end = this.#host.renderRoot.querySelector('.end') ?? undefined;
    if (end === this.#observed) return;
    this.#observer?.disconnect();
    this.#observed = end;
    if (!end) return;
    this.#observer ??= new IntersectionObserver(this.#see, {rootMargin: `0px 0px -${COVERED}px`});
    this.#observer.observe(end);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = undefined;
  }

  get #firstMessage(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('[part=message]');
  }

  #holdFirst(): (() => Promise<void>) | undefined {
    const first = this.#firstMessage;
    return first ? holdPlace(first) : undefined;
  }

  readonly #see = (entries: IntersectionObserverEntry[]) => {
    const entry = entries.at(-1);
    if (!entry) return;
    // Scrolled past it is as good as in sight.
    const inSight = entry.isIntersecting || entry.boundingClientRect.top < (entry.rootBounds?.top ?? 0);
    if (inSight === this.#endInSight) return;
    this.#endInSight = inSight;
    if (inSight) this.#unseen = 0;
    this.#host.requestUpdate();
  };
}
