import type {LitElement, ReactiveController} from 'lit';
import type {PortalStore} from '../store/portal-store.js';

/** What becomes of unsent drafts. */
export type DraftChoice = 'keep' | 'discard' | 'cancel';

/** Signing out (R68); where something is written and not sent, it asks what should become of it (X2). */
export class SignOutController implements ReactiveController {
  /** Is the question on the page? */
  asking = false;
  readonly #host: LitElement;
  readonly #store: () => PortalStore | undefined;
  readonly #signedOut: () => void;

  /** @param signedOut - Told when the session is over. */
  constructor(host: LitElement, store: () => PortalStore | undefined, signedOut: () => void = () => undefined) {
    this.#host = host;
    this.#store = store;
    this.#signedOut = signedOut;
    host.addController(this);
  }

  /** The session may end while the customer thinks it over. */
  hostUpdate(): void {
    if (this.#store()?.session.status !== 'signed-in') this.asking = false;
  }

  readonly start = (): void => {
    if (this.#store()?.drafts.any) void this.#ask(true, '[part="question"] button');
    else void this.#end(false);
  };

  readonly choose = (choice: DraftChoice): void => {
    if (choice === 'cancel') void this.#ask(false, '[part="sign-out"]');
    else void this.#end(choice === 'keep');
  };

  async #ask(asking: boolean, focus: string): Promise<void> {
    this.asking = asking;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(focus)?.focus();
  }

  async #end(keepDrafts: boolean): Promise<void> {
    this.asking = false;
    await this.#store()?.session.signOut({keepDrafts});
    this.#signedOut();
  }
}
