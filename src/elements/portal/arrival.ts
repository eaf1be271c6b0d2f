/** Tells that the customer has come to another page, so that the focus goes there. */
export class Arrival {
  /** Has somebody come to a page that has not taken the focus yet? */
  pending = false;
  #wasSignedIn = false;

  /** Signing in and out leads to another page, too; whoever is elsewhere in the document stays there. */
  look(signedIn: boolean, portal: HTMLElement): void {
    this.pending ||= signedIn !== this.#wasSignedIn && portal.matches(':focus-within');
    this.#wasSignedIn = signedIn;
  }
}
