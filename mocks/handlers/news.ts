import type {RouteId} from '../../src/contract/routes.js';

/** Somebody has changed the world. */
export interface News {
  /** The customers' request that did it; `update` for agents and all else; `reset` if the world began anew. */
  readonly cause: RouteId | 'update' | 'reset';
  /** Did it happen in this page? Otherwise in another tab, and this page has taken it over already. */
  readonly own: boolean;
}

export type NewsListener = (news: News) => void;

/** Carries news to listeners here and in the other tabs of the origin, as far as the platform has `BroadcastChannel`. */
export class NewsDesk {
  readonly #listeners = new Set<NewsListener>();
  readonly #channel: BroadcastChannel | undefined;

  /**
   * @param name - The same in all tabs that share a world.
   * @param catchUp - Takes over what another tab has changed.
   */
  constructor(name: string, catchUp: () => Promise<void>) {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = async ({data}: MessageEvent<News['cause']>) => {
      await catchUp();
      this.#spread({cause: data, own: false});
    };
    // In Node a test must be able to end.
    (this.#channel as {unref?: () => void}).unref?.();
  }

  tell(cause: News['cause']): void {
    this.#channel?.postMessage(cause);
    this.#spread({cause, own: true});
  }

  /** @returns Ends it. */
  subscribe(listener: NewsListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #spread(news: News): void {
    for (const listener of this.#listeners) listener(news);
  }
}
