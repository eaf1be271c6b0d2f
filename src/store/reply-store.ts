import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {PortalError} from '../contract/error.js';
import type {Reply, ReplySent} from '../contract/messages.js';
import type {UploadLimits} from '../contract/uploads.js';
import type {Draft} from './drafts.js';
import {Mutation, type Outcome} from './mutation.js';
import {Observable} from './observable.js';
import type {OnFailure} from './query.js';
import {UploadTray} from './upload-tray.js';

/** A reply being written and sent: text and files stay until the backend has confirmed them (X2). */
export class ReplyStore extends Observable {
  #sending: Promise<Outcome<ReplySent>> | undefined;
  /** Changes when all that is here is given up. */
  #life = {};
  readonly files: UploadTray;
  readonly #post: Mutation<Reply, ReplySent>;
  readonly #draft: Draft;

  constructor(
    adapter: PortalAdapter,
    ticketId: string,
    draft: Draft,
    limits: () => UploadLimits | undefined,
    onFailure: OnFailure,
  ) {
    super();
    this.#draft = draft;
    this.files = new UploadTray(adapter, limits, onFailure);
    this.#post = new Mutation((reply, options) => adapter.reply(ticketId, reply, options), onFailure);
    this.files.subscribe(() => this.changed());
    this.#post.subscribe(() => this.changed());
  }

  get text(): string {
    return this.#draft.read();
  }
  set text(value: string) {
    this.#draft.write(value);
    this.changed();
  }

  /** Is it on its way, files included? */
  get sending(): boolean {
    return this.#sending !== undefined;
  }

  get error(): PortalError | undefined {
    return this.#post.error;
  }

  /** Is there something that would be lost? */
  get dirty(): boolean {
    return this.text.trim() !== '' || this.files.items.length > 0;
  }

  /**
   * Waits for the files, then sends. Undefined: a file failed, and nothing was sent. A second call while it is under way is
   * the same one.
   */
  async send(): Promise<Outcome<ReplySent> | undefined> {
    if (this.#sending) return this.#sending;
    if (this.files.failed.length) return undefined;
    const sending = this.#send();
    this.#sending = sending;
    this.changed();
    try {
      return await sending;
    } finally {
      if (this.#sending === sending) this.#sending = undefined;
      this.changed();
    }
  }

  /** Lets go of files and requests; the draft has a life of its own (`Drafts`). */
  reset(): void {
    this.#life = {};
    this.#sending = undefined;
    this.files.reset();
    this.#post.reset();
  }

  async #send(): Promise<Outcome<ReplySent>> {
    const {text} = this;
    const life = this.#life;
    await this.files.settled();
    // A reply must not go out without its files, nor after its session.
    if (life !== this.#life || this.files.failed.length) return {ok: false, aborted: true};
    const {items, uploads} = this.files;
    const outcome = await this.#post.run({text, uploads});
    if (outcome.ok) {
      // What was typed or added meanwhile is the beginning of the next reply.
      if (this.text.startsWith(text)) this.text = this.text.slice(text.length).trimStart();
      this.files.forget(items);
    }
    return outcome;
  }
}
