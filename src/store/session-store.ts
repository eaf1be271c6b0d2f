import type {PortalAdapter, SignInRequest} from '../adapter/portal-adapter.js';
import {isAbort, toPortalError, type PortalError} from '../contract/error.js';
import type {Session} from '../contract/session.js';
import type {SessionChannel, SessionMessage} from './session-channel.js';
import {IdleWatch} from './idle-watch.js';
import {Mutation, type Outcome} from './mutation.js';
import {Observable} from './observable.js';
import type {OnFailure} from './query.js';

/** Why nobody is signed in, where there is something to say. */
export type SessionEnd = 'signed-out' | 'ended' | 'access-denied';

/** `unknown` until the backend has been asked. */
export type SessionStatus = 'unknown' | 'anonymous' | 'signed-in' | 'failed';

/** Another customer than before, or nobody. */
export interface SessionSwitch {
  readonly session: Session | undefined;
  readonly end: SessionEnd | undefined;
  /** The customer signed out and wants to find again on this device what they have written. */
  readonly keepDrafts: boolean;
}

/**
 * Who is signed in. When that changes, `onSwitch` runs before anybody is told, so that nothing of one customer is there when
 * the next one is.
 */
export class SessionStore extends Observable {
  #status: SessionStatus = 'unknown';
  #session: Session | undefined;
  #end: SessionEnd | undefined;
  #denied: string | undefined;
  #error: PortalError | undefined;
  #restoring: Promise<void> | undefined;
  /** Grows with each change of who is signed in: an answer to an older question loses. */
  #turn = 0;
  readonly #adapter: PortalAdapter;
  readonly #channel: SessionChannel | undefined;
  readonly #onSwitch: (change: SessionSwitch) => void;
  readonly #stopListening: () => void;
  /** Signing in; `error` says why it failed. */
  readonly signingIn: Mutation<SignInRequest, Session>;
  /** The end without activity (R67). */
  readonly idle: IdleWatch;

  constructor(
    adapter: PortalAdapter,
    onSwitch: (change: SessionSwitch) => void,
    channel?: SessionChannel,
    onFailure?: OnFailure,
  ) {
    super();
    this.#adapter = adapter;
    this.#onSwitch = onSwitch;
    this.#channel = channel;
    this.idle = new IdleWatch({keep: () => this.#keep(), verify: () => this.#verify(), tell: () => channel?.tell('active')});
    this.signingIn = new Mutation((request, {signal}) => adapter.signIn(request, {signal}), onFailure, true);
    this.#stopListening = channel?.listen(message => this.#hear(message)) ?? (() => undefined);
  }

  get status(): SessionStatus {
    return this.#status;
  }
  get session(): Session | undefined {
    return this.#session;
  }
  /** Why the last session ended. */
  get end(): SessionEnd | undefined {
    return this.#end;
  }
  /** Name or address of who was signed in and has no access (`access-denied`), where it is known. */
  get denied(): string | undefined {
    return this.#denied;
  }
  /** Why the backend could not be asked (`failed`), or told that the customer signed out. */
  get error(): PortalError | undefined {
    return this.#error;
  }

  /** Asks the backend who is signed in. Calls under way are shared. */
  restore(): Promise<void> {
    this.#restoring ??= this.#restore().finally(() => (this.#restoring = undefined));
    return this.#restoring;
  }

  async signIn(request: SignInRequest): Promise<Outcome<Session>> {
    const outcome = await this.signingIn.run(request);
    if (outcome.ok) {
      this.#become('signed-in', outcome.value);
      this.#channel?.tell('signed-in');
    } else if (outcome.error?.reason === 'access-denied') {
      this.#leave('access-denied');
    }
    return outcome;
  }

  /** The customer chose to stay (R67). */
  stay(): Promise<void> {
    return this.#keep();
  }

  /**
   * Ends the session in all tabs (R68). The page forgets at once, whatever the backend answers; `error` says why it could not be
   * told, and signing out again tells it.
   * @param keepDrafts - Leave on this device what the customer has written and not sent (X2)? Default false.
   */
  async signOut({keepDrafts = false}: {keepDrafts?: boolean} = {}): Promise<void> {
    const told = this.#adapter.signOut().then(() => undefined, toPortalError);
    // First the other tabs, so that they write down what they have, or nothing any more.
    this.#channel?.tell(keepDrafts ? 'signed-out-keeping-drafts' : 'signed-out');
    this.#leave('signed-out', keepDrafts);
    const turn = this.#turn;
    const error = await told;
    if (turn !== this.#turn) return;
    this.#error = error;
    this.changed();
  }

  /** The backend says that the session is over (R67). */
  expire(): void {
    if (this.#status !== 'signed-in') return;
    this.#leave('ended');
  }

  /** The backend knows who is signed in, and no longer lets them in (R15, R62, R63). */
  deny(): void {
    const contact = this.#session?.contact;
    this.#leave('access-denied');
    this.#denied = contact && (contact.name || contact.email);
    this.changed();
  }

  /** Forgets why the last session ended, when the customer moves on. */
  dismissEnd(): void {
    if (!this.#end) return;
    this.#end = undefined;
    this.#denied = undefined;
    this.changed();
  }

  /** Knows nobody from now on; an answer that is under way comes too late. */
  dispose(): void {
    this.#stopListening();
    this.#turn += 1;
    this.#status = 'unknown';
    this.#session = undefined;
    this.signingIn.reset();
    this.idle.stop();
  }

  async #restore(): Promise<void> {
    const turn = this.#turn;
    try {
      const session = await this.#adapter.getSession();
      if (turn !== this.#turn) return;
      if (session) this.#become('signed-in', session);
      else if (this.#status === 'signed-in') this.#leave('ended');
      else this.#become('anonymous', undefined);
    } catch (thrown) {
      if (isAbort(thrown) || turn !== this.#turn) return;
      const error = toPortalError(thrown);
      if (error.reason === 'access-denied') return this.deny();
      this.#error = error;
      if (this.#status !== 'signed-in') this.#status = 'failed';
      this.changed();
    }
  }

  /** A session that should be over is over, also when the backend cannot be asked. */
  async #verify(): Promise<void> {
    await this.restore();
    if (this.#status === 'signed-in' && this.idle.over) this.#leave('ended');
  }

  async #keep(): Promise<void> {
    const turn = this.#turn;
    try {
      const session = await this.#adapter.keepSession();
      if (turn === this.#turn) this.#become('signed-in', session);
    } catch (thrown) {
      // Otherwise the watch goes on and asks again when the time is up.
      if (turn === this.#turn && toPortalError(thrown).code === 'unauthenticated') this.expire();
    }
  }

  #hear(message: SessionMessage): void {
    if (message === 'active') return this.idle.heard();
    // Another customer may have signed in: with a cookie, all tabs are theirs now.
    if (message === 'signed-in') return void this.restore();
    if (this.#status !== 'signed-in') return;
    // Each tab may hold a credential of its own: it goes too.
    this.#adapter.signOut().catch(() => undefined);
    this.#leave('signed-out', message === 'signed-out-keeping-drafts');
  }

  #leave(end: SessionEnd, keepDrafts = end !== 'signed-out'): void {
    this.#end = end;
    this.#switch('anonymous', undefined, keepDrafts);
  }

  #become(status: SessionStatus, session: Session | undefined): void {
    if (session) this.#end = undefined;
    this.#switch(status, session);
  }

  #switch(status: SessionStatus, session: Session | undefined, keepDrafts = true): void {
    const another = this.#session?.contact.id !== session?.contact.id;
    this.#turn += 1;
    this.#restoring = undefined;
    this.#status = status;
    this.#session = session;
    this.#error = undefined;
    this.#denied = undefined;
    if (another) this.#onSwitch({session, end: this.#end, keepDrafts});
    this.idle.start(session?.idle);
    this.changed();
  }
}
