import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {PortalError} from '../contract/error.js';
import type {Message, Reply, ReplySent} from '../contract/messages.js';
import type {Draft, PendingReply} from './drafts.js';
import {newKey} from './key.js';
import {Mutation, type Outcome} from './mutation.js';
import {Observable} from './observable.js';
import type {OnFailure} from './query.js';
import {UploadTray, type TrayItem} from './upload-tray.js';

/** Drafts of files live for a while; one that would be gone while the reply is on its way is sent up anew. */
const MARGIN = 60_000;

/** A reply that has left the composer and is not confirmed. */
export interface Outgoing {
  readonly text: string;
  readonly files: readonly TrayItem[];
  readonly status: 'sending' | 'failed';
  /** Why it failed; undefined also for one that the page was closed on. */
  readonly error: PortalError | undefined;
}

/**
 * Where a reply waits for its confirmation. It keeps text, files and key until then, over a reload too, so that however often
 * it is tried there is one message (R29, X2).
 */
export class Outbox extends Observable {
  #reply: {readonly text: string; readonly key: string} | undefined;
  #sending: Promise<Outcome<ReplySent> | undefined> | undefined;
  readonly #files: UploadTray;
  readonly #post: Mutation<Reply, ReplySent>;
  readonly #draft: Draft;

  constructor(adapter: PortalAdapter, ticketId: string, draft: Draft, onFailure: OnFailure) {
    super();
    this.#draft = draft;
    // Limits were checked when the files were chosen.
    this.#files = new UploadTray(adapter, () => undefined, onFailure);
    this.#post = new Mutation((reply, options) => adapter.reply(ticketId, reply, options), onFailure);
    const {pending} = draft;
    if (pending) this.#restore(pending);
    for (const part of [this.#files, this.#post]) part.subscribe(() => this.changed());
  }

  get outgoing(): Outgoing | undefined {
    if (!this.#reply) return undefined;
    const status = this.#sending ? 'sending' : 'failed';
    return {text: this.#reply.text, files: this.#files.items, status, error: this.#post.error};
  }

  /** Takes the draft with its files and sends it. */
  async take(files: readonly TrayItem[]): Promise<Outcome<ReplySent> | undefined> {
    this.#reply = {text: this.#draft.text, key: this.#draft.key};
    this.#files.adopt(files);
    this.#keep();
    this.#draft.begin();
    return this.send();
  }

  /** Sends what is here, once however often it is asked. Undefined: there is nothing, or a file failed. */
  async send(): Promise<Outcome<ReplySent> | undefined> {
    const sending = (this.#sending ??= this.#send());
    this.changed();
    try {
      return await sending;
    } finally {
      if (this.#sending === sending) this.#sending = undefined;
      this.changed();
    }
  }

  /** The draft changed in another tab: what was confirmed there is confirmed. */
  follow(): void {
    if (this.#reply && !this.#sending && !this.#draft.pending) this.#clear();
    this.changed();
  }

  /** What waits here may be among the messages that came in: then its answer alone was lost. */
  recognise(messages: readonly Message[]): void {
    const key = this.#reply?.key;
    if (key === undefined || this.#sending || !messages.some(({replyKey}) => replyKey === key)) return;
    this.#clear();
    this.changed();
  }

  /** Gives back what could not be sent, for another try by other words. The key stays with it: it may have arrived after all. */
  release(): {readonly text: string; readonly key: string; readonly files: readonly TrayItem[]} | undefined {
    if (!this.#reply || this.#sending) return undefined;
    const released = {...this.#reply, files: this.#files.release()};
    this.#clear();
    return released;
  }

  /** Lets go of requests; the draft keeps what is pending. */
  reset(): void {
    this.#reply = undefined;
    this.#sending = undefined;
    this.#files.reset();
    this.#post.reset();
  }

  async #send(): Promise<Outcome<ReplySent> | undefined> {
    const reply = this.#reply;
    if (!reply) return undefined;
    for (const {id} of this.#files.failed) this.#files.retry(id);
    this.#files.renew(({expiresAt}) => Date.parse(expiresAt) < Date.now() + MARGIN);
    let outcome = await this.#try(reply);
    const fields = outcome?.ok === false ? (outcome.error?.fields ?? []) : [];
    const gone = fields.filter(({problem}) => problem === 'unknown');
    if (gone.length) {
      this.#files.renew(({id}) => gone.some(({field}) => field === id));
      outcome = await this.#try(reply);
    }
    if (reply !== this.#reply) return outcome;
    if (outcome?.ok) this.#clear();
    // Sent already with other words, perhaps from another tab: what is tried next is another message.
    else if (outcome?.error?.reason === 'key-reused') this.#reply = {...reply, key: newKey()};
    return outcome;
  }

  async #try({text, key}: {readonly text: string; readonly key: string}): Promise<Outcome<ReplySent> | undefined> {
    await this.#files.settled();
    if (this.#reply?.key !== key || this.#files.items.some(({upload}) => !upload)) return undefined;
    this.#keep();
    return this.#post.run({text, uploads: this.#files.uploads}, key);
  }

  /** Over a reload, too. */
  #keep(): void {
    if (!this.#reply) return;
    const files = this.#files.items.flatMap(({file: {name, size}, upload}) =>
      upload ? [{name, size, uploadId: upload.id}] : [],
    );
    this.#draft.pending = {...this.#reply, files};
  }

  #restore({text, key, files}: PendingReply): void {
    this.#reply = {text, key};
    this.#files.adopt(
      files.map(({name, size, uploadId}) => {
        const upload = {id: uploadId, name, size, type: '', expiresAt: ''};
        return {id: uploadId, file: {name, size}, status: 'uploaded', loaded: size, upload} as const;
      }),
    );
  }

  #clear(): void {
    this.#reply = undefined;
    this.#draft.pending = undefined;
    this.#files.reset();
    this.#post.reset();
  }
}
