import {newKey} from './key.js';

/** A reply that was sent and is not confirmed: what it takes to send the very same again (R29, X2). */
export interface PendingReply {
  readonly key: string;
  readonly text: string;
  /** Its files, which are up already. */
  readonly files: readonly {readonly name: string; readonly size: number; readonly uploadId: string}[];
}

/** One unsent reply. */
export interface Draft {
  /** What is being written. */
  text: string;
  /** The idempotency key that the text goes out with: one for each draft, so that two tabs with the same draft send it once. */
  readonly key: string;
  /** The reply of before, until the backend has confirmed it. */
  pending: PendingReply | undefined;
  /** Begins another draft: an empty one, or with a text that came back with its key. */
  begin(text?: string, key?: string): void;
}

interface Content {
  readonly text?: string;
  readonly key?: string;
  readonly pending?: PendingReply;
}

/** Unsent replies by ticket, kept in memory for one contact (X2): a session that times out does not cost what was typed. */
export class Drafts {
  #owner: string | undefined;
  readonly #contents = new Map<string, Content>();

  /** From now on they are this contact's; another's are forgotten. */
  belongTo(contactId: string): void {
    if (this.#owner !== contactId) this.clear();
    this.#owner = contactId;
  }

  /** @param onWrite - Told of each change of the text. */
  of(ticketId: string, onWrite: () => void = () => undefined): Draft {
    const read = () => this.#contents.get(ticketId) ?? {};
    const write = (change: Content) => void this.#contents.set(ticketId, {...read(), ...change});
    return {
      get text() {
        return read().text ?? '';
      },
      set text(text) {
        // From the first letter on, so that it is the same in every tab that knows the text.
        write({text, key: read().key ?? newKey()});
        onWrite();
      },
      get key() {
        const key = read().key ?? newKey();
        write({key});
        return key;
      },
      get pending() {
        return read().pending;
      },
      set pending(pending) {
        write({pending});
      },
      begin: (text, key) => write({text, key}),
    };
  }

  clear(): void {
    this.#owner = undefined;
    this.#contents.clear();
  }
}
