import type {Change} from '../contract/changes.js';

/** What the tab that asks tells the others of one answer: kinds and ids, never a name or a word of a ticket. */
export interface LiveNews {
  /** Where the question began; undefined for the first one. */
  readonly since: string | undefined;
  readonly cursor: string;
  readonly items: readonly Change[];
}

/** The line between the tabs of one portal in which the same contact is signed in. */
export interface LiveLine {
  /** Waits until this tab is the one that asks, which it is until `signal` aborts. Never rejects. */
  lead(signal: AbortSignal): Promise<void>;
  tell(news: LiveNews): void;
  listen(listener: (news: LiveNews) => void): void;
  close(): void;
}

/** Opens the line for a contact. */
export type OpenLiveLine = (contactId: string) => LiveLine;

/**
 * Lines over `BroadcastChannel` and Web Locks. Without locks, as on a page over plain http, each tab asks for itself; without
 * channels no tab hears of another.
 * @param portal - Tells portals of one origin apart.
 */
export function browserLiveLine(portal: string): OpenLiveLine {
  return contactId => {
    const name = `portico:${portal}:live:${contactId}`;
    const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);
    const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
    return {
      // Where no other tab can be told, each one asks.
      lead: signal => (locks && channel ? hold(locks, name, signal) : Promise.resolve()),
      tell: news => channel?.postMessage(news),
      listen: listener => channel?.addEventListener('message', ({data}: MessageEvent<LiveNews>) => listener(data)),
      close: () => channel?.close(),
    };
  };
}

/** Comes back with the lock, which is held until `signal` aborts. */
function hold(locks: LockManager, name: string, signal: AbortSignal): Promise<void> {
  return new Promise(granted => {
    const held = () =>
      new Promise<void>(release => {
        if (signal.aborted) return release();
        signal.addEventListener('abort', () => release(), {once: true});
        granted();
      });
    // Rejects when it is aborted before its turn comes: then nobody waits for it any more.
    locks.request(name, {signal}, held).catch(() => undefined);
  });
}
