/** The text of one unsent reply. */
export interface Draft {
  read(): string;
  write(text: string): void;
}

/** Unsent replies by ticket, kept in memory for one contact (X2): a session that times out does not cost what was typed. */
export class Drafts {
  #owner: string | undefined;
  readonly #texts = new Map<string, string>();

  /** From now on they are this contact's; another's are forgotten. */
  belongTo(contactId: string): void {
    if (this.#owner !== contactId) this.clear();
    this.#owner = contactId;
  }

  /** @param onWrite - Told of each change. */
  of(ticketId: string, onWrite: () => void = () => undefined): Draft {
    return {
      read: () => this.#texts.get(ticketId) ?? '',
      write: text => {
        if (text) this.#texts.set(ticketId, text);
        else this.#texts.delete(ticketId);
        onWrite();
      },
    };
  }

  clear(): void {
    this.#owner = undefined;
    this.#texts.clear();
  }
}
