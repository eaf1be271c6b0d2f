import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {PortalError} from '../contract/error.js';
import type {Message, MessagePage} from '../contract/messages.js';
import {Observable} from './observable.js';
import {Query, type Loadable, type OnFailure} from './query.js';

/** The messages of a ticket: the newest page, older ones on demand, and what comes in meanwhile. */
export class ConversationStore extends Observable {
  readonly messages: Query<MessagePage>;
  readonly #older: Query<MessagePage>;
  /** What came since the newest page was asked for, which may not know of it. */
  #appended: readonly Message[] = [];

  constructor(adapter: PortalAdapter, ticketId: string, onFailure: OnFailure) {
    super();
    this.messages = new Query((signal, background) => adapter.listMessages(ticketId, {signal, background}), onFailure);
    this.#older = new Query(signal => {
      const cursor = this.messages.data?.olderCursor;
      return adapter.listMessages(ticketId, cursor ? {signal, cursor} : {signal});
    }, onFailure);
    for (const part of [this.messages, this.#older]) part.subscribe(() => this.changed());
  }

  /** State of the older messages that are being added. */
  get older(): Loadable<MessagePage> {
    return this.#older.state;
  }

  async loadOlder(): Promise<void> {
    if (!this.messages.data?.olderCursor || this.#older.state.status === 'loading') return;
    await this.#older.reload();
    const page = this.#older.data;
    if (!page) return;
    this.#older.reset();
    this.messages.update(now => ({...now, olderCursor: page.olderCursor, items: once([...page.items, ...now.items])}));
  }

  /** Reads the newest page anew, unnoticed; gives the failure. */
  refresh(): Promise<PortalError | undefined> {
    this.#appended = [];
    return this.messages.refresh((before, fresh) =>
      withOlder(before, {...fresh, items: once([...fresh.items, ...this.#appended])}),
    );
  }

  /** A message that came by another way, with the answer to a write. */
  append(message: Message): void {
    this.#appended = [...this.#appended, message];
    this.messages.update(now => ({
      ...now,
      total: now.total === null ? null : now.total + 1,
      items: once([...now.items, message]),
    }));
  }

  reset(): void {
    this.messages.reset();
    this.#older.reset();
  }
}

/** The newest page anew, with the older messages that were loaded before it. What has gone out of sight goes here, too. */
function withOlder(before: MessagePage, fresh: MessagePage): MessagePage {
  const place = before.items.findIndex(({id}) => id === fresh.items[0]?.id);
  if (place <= 0) return fresh;
  return {...fresh, olderCursor: before.olderCursor, items: [...before.items.slice(0, place), ...fresh.items]};
}

function once(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map(message => [message.id, message])).values()];
}
