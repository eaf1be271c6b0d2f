import type {PortalAdapter} from '../adapter/portal-adapter.js';
import type {Message, ReplySent} from '../contract/messages.js';
import type {UploadLimits} from '../contract/uploads.js';
import type {Draft} from './drafts.js';
import type {Outcome} from './mutation.js';
import {Observable} from './observable.js';
import {Outbox, type Outgoing} from './outbox.js';
import type {OnFailure} from './query.js';
import {UploadTray} from './upload-tray.js';

/** A reply being written and sent: nothing of it is given up until the backend has confirmed it (X2). */
export class ReplyStore extends Observable {
  /** Changes when all that is here is given up. */
  #life = {};
  #preparing: Promise<Outcome<ReplySent> | undefined> | undefined;
  readonly files: UploadTray;
  readonly #outbox: Outbox;
  readonly #draft: Draft;
  readonly #stopFollowing: () => void;

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
    this.#outbox = new Outbox(adapter, ticketId, draft, onFailure);
    for (const part of [this.files, this.#outbox]) part.subscribe(() => this.changed());
    // Another tab of the customer may go on with it.
    this.#stopFollowing = draft.subscribe(() => this.#outbox.follow());
  }

  get text(): string {
    return this.#draft.text;
  }
  set text(value: string) {
    this.#draft.text = value;
    this.changed();
  }

  /** What has been sent and is not confirmed. */
  get outgoing(): Outgoing | undefined {
    return this.#outbox.outgoing;
  }

  /** Does what is written wait, for its files or for the reply before it? */
  get preparing(): boolean {
    return this.#preparing !== undefined;
  }

  /** Is something on its way, files included? */
  get sending(): boolean {
    return this.preparing || this.outgoing?.status === 'sending';
  }

  /** Is there something written that is not sent? */
  get dirty(): boolean {
    return this.text.trim() !== '' || this.files.items.some(({status}) => status !== 'refused');
  }

  /**
   * Waits for the files, and for the reply before it, then sends. Undefined: a file failed, and nothing was sent. A second
   * activation is the same one: nothing is sent twice, nor before it was meant to be.
   */
  async send(): Promise<Outcome<ReplySent> | undefined> {
    if (this.#preparing) return this.#preparing;
    if (!this.dirty) return this.outgoing && this.retry();
    if (this.files.failed.length) return undefined;
    const preparing = this.#prepare();
    this.#preparing = preparing;
    this.changed();
    return preparing;
  }

  /** Tries again what could not be sent, or is told the outcome of the try under way. */
  retry(): Promise<Outcome<ReplySent> | undefined> {
    return this.#outbox.send();
  }

  /** These messages are there: a reply that is one of them is confirmed, whatever became of its answer. */
  recognise(messages: readonly Message[]): void {
    this.#outbox.recognise(messages);
  }

  /** Puts what could not be sent back where it is written. */
  edit(): void {
    const released = this.#outbox.release();
    if (!released) return;
    this.#draft.begin([released.text, this.text].filter(Boolean).join('\n\n'), released.key);
    this.files.adopt(released.files);
  }

  /** Lets go of files and requests; the draft has a life of its own (`Drafts`). */
  reset(): void {
    this.#life = {};
    this.#preparing = undefined;
    this.#stopFollowing();
    this.files.reset();
    this.#outbox.reset();
  }

  async #prepare(): Promise<Outcome<ReplySent> | undefined> {
    const life = this.#life;
    const stop = (): undefined => {
      if (life === this.#life) this.#preparing = undefined;
      this.changed();
    };
    await this.files.settled();
    // In order: the reply before it goes first.
    if (this.outgoing) await this.retry();
    // A reply must not go out without its files, nor after its session.
    if (life !== this.#life || this.files.failed.length || this.outgoing) return stop();
    const sent = this.#outbox.take(this.files.release());
    stop();
    return sent;
  }
}
