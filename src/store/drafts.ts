import type {FormValue} from '../contract/forms.js';
import type {DraftStorage} from './draft-storage.js';
import {newKey} from './key.js';
import {Observable, type Watchable} from './observable.js';

const DAY = 86_400_000;
/** Days until a draft that nobody went on with is thrown away. */
const DAYS = 30;
/** As many drafts of a contact are kept, the newest, of as many characters. */
const MOST = 50;
const LONGEST = 200_000;
/** Milliseconds after the last letter until it is written down; a draft is followed from another tab only when that is done. */
const PAUSE = 400;

/** A reply that was sent and is not confirmed: what it takes to send the very same again (R29, X2). */
export interface PendingReply {
  readonly key: string;
  readonly text: string;
  /** Its files, which are up already. */
  readonly files: readonly {readonly name: string; readonly size: number; readonly uploadId: string}[];
}

/** What was entered in a form, by field. */
export type DraftValues = Readonly<Record<string, FormValue>>;

/** One unsent reply or form. Whoever listens hears when another tab has gone on with it. */
export interface Draft extends Watchable {
  /** What is being written. */
  text: string;
  /** What was entered in a form; empty for a reply. */
  values: DraftValues;
  /** The idempotency key that the text goes out with: one for each draft, so that two tabs with the same draft send it once. */
  readonly key: string;
  /** The reply of before, until the backend has confirmed it. */
  pending: PendingReply | undefined;
  /** Begins another draft: an empty one, or with a text that came back with its key. */
  begin(text?: string, key?: string): void;
}

interface Content {
  readonly text?: string;
  readonly values?: DraftValues;
  readonly key?: string;
  readonly pending?: PendingReply;
}

/**
 * What a customer has written and not sent, by contact and place (X2): it survives reload, time-out and signing in again, is the
 * same in all tabs, and no other contact gets to see it. Without a storage it lives in this page.
 */
export class Drafts extends Observable {
  #owner = '';
  #unsaved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #contents = new Map<string, Content>();
  /** Names that are not written down yet. */
  readonly #waiting = new Set<string>();
  readonly #storage: DraftStorage | undefined;
  readonly #stopListening: (() => void) | undefined;

  constructor(storage?: DraftStorage) {
    super();
    this.#storage = storage;
    this.#stopListening = storage?.listen(name => this.#hear(name));
  }

  /** Drafts should outlive the page, and the browser did not let them: its storage is full or forbidden. */
  get unsaved(): boolean {
    return this.#unsaved;
  }

  /** Can they outlive the page? */
  get keeps(): boolean {
    return this.#storage !== undefined && !this.#unsaved;
  }

  /** Has the contact anything that is not sent? */
  get any(): boolean {
    const stored = this.#try(storage => this.#ownNames(storage)) ?? [];
    return [...new Set([...stored, ...this.#contents.keys()])].some(name => !isEmpty(this.#read(name)));
  }

  /** From now on they are this contact's; another's are forgotten here. */
  belongTo(contactId: string): void {
    const owner = `${encodeURIComponent(contactId)}:`;
    if (this.#owner === owner) return;
    this.#let(owner);
    this.#try(storage => this.#tidy(storage));
  }

  /**
   * The draft of a place, for example `ticket:42` or `form`.
   * @param onType - Told of each change of text or values.
   */
  of(place: string, onType: () => void = () => undefined): Draft {
    const owner = this.#owner;
    const name = owner + place;
    const read = (): Content => (owner === this.#owner ? this.#read(name) : {});
    // Whatever comes late must not end up with another contact.
    const write = (change: Content, pause: boolean) => {
      if (owner === this.#owner) this.#write(name, {...read(), ...change}, pause);
    };
    return {
      get text() {
        return read().text ?? '';
      },
      set text(text) {
        // From the first letter on, so that it is the same in every tab that knows the text.
        write({text, key: read().key ?? newKey()}, true);
        onType();
      },
      get values() {
        return read().values ?? {};
      },
      set values(values) {
        write({values, key: read().key ?? newKey()}, true);
        onType();
      },
      get key() {
        const key = read().key ?? newKey();
        write({key}, false);
        return key;
      },
      get pending() {
        return read().pending;
      },
      set pending(pending) {
        write({pending}, false);
      },
      begin: (text, key) => write({text, key, values: undefined}, false),
      subscribe: listener => this.subscribe(listener),
    };
  }

  /** Writes down at once what waits for a pause, for example before the page goes. */
  flush(): void {
    clearTimeout(this.#timer);
    for (const name of this.#waiting) this.#save(name);
    this.#waiting.clear();
  }

  /** Nobody is signed in any more: what is written down is no longer in the page. */
  leave(): void {
    this.flush();
    if (this.#storage && !this.#unsaved) this.#let('');
  }

  /** Throws the contact's drafts away. */
  discard(): void {
    const names = this.#try(storage => this.#ownNames(storage)) ?? [];
    for (const name of names) this.#try(storage => storage.remove(name));
    this.#waiting.clear();
    this.#let('');
  }

  dispose(): void {
    this.flush();
    this.#stopListening?.();
    this.#contents.clear();
  }

  #let(owner: string): void {
    this.flush();
    this.#contents.clear();
    this.#owner = owner;
  }

  #read(name: string): Content {
    const known = this.#contents.get(name);
    if (known) return known;
    const stored = this.#try(storage => parse(storage.read(name))) ?? {};
    this.#contents.set(name, stored);
    return stored;
  }

  #write(name: string, content: Content, pause: boolean): void {
    this.#contents.set(name, content);
    if (!this.#storage) return;
    this.#waiting.add(name);
    clearTimeout(this.#timer);
    if (pause) this.#timer = setTimeout(() => this.flush(), PAUSE);
    else this.flush();
  }

  #save(name: string): void {
    const content = this.#contents.get(name);
    if (!content) return;
    const text = JSON.stringify({...content, at: Date.now()});
    const saved = this.#try(storage => {
      if (isEmpty(content)) storage.remove(name);
      else if (text.length > LONGEST) return false;
      else storage.write(name, text);
      return true;
    });
    if (saved || this.#unsaved) return;
    this.#unsaved = true;
    this.changed();
  }

  /** Another tab has written. What is being typed here is newer, and goes there. */
  #hear(name: string): void {
    if (!this.#owner || !name.startsWith(this.#owner) || this.#waiting.has(name)) return;
    this.#contents.delete(name);
    this.changed();
  }

  #ownNames(storage: DraftStorage): string[] {
    return this.#owner ? storage.names().filter(name => name.startsWith(this.#owner)) : [];
  }

  /** Throws away what is too old, of whomever it was, and what is too much. */
  #tidy(storage: DraftStorage): void {
    const all = storage.names().map(name => ({name, at: timeOf(storage.read(name))}));
    const own = all.filter(({name}) => name.startsWith(this.#owner)).toSorted((a, b) => b.at - a.at);
    const old = all.filter(({at}) => at < Date.now() - DAYS * DAY);
    for (const {name} of [...own.slice(MOST), ...old]) storage.remove(name);
  }

  /** What came of it; undefined without storage, or where the browser refuses. */
  #try<Result>(use: (storage: DraftStorage) => Result): Result | undefined {
    try {
      return this.#storage && use(this.#storage);
    } catch {
      return undefined;
    }
  }
}

/** A key alone is worth nothing. */
function isEmpty({text, values, pending}: Content): boolean {
  return !text?.trim() && !pending && Object.keys(values ?? {}).length === 0;
}

function parse(text: string | undefined): Content {
  if (text === undefined || timeOf(text) < Date.now() - DAYS * DAY) return {};
  const {at: _at, ...content} = JSON.parse(text) as Content & {at: number};
  return content;
}

/** When it was written, in milliseconds since the epoch; 0 for what nobody can read. */
function timeOf(text: string | undefined): number {
  try {
    return (JSON.parse(text ?? '') as {at?: number}).at ?? 0;
  } catch {
    return 0;
  }
}
