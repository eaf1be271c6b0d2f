import type {LitElement} from 'lit';
import {TicketCloseEvent} from '../../events/ticket-close-event.js';
import {TicketClosedEvent} from '../../events/ticket-closed-event.js';
import {TicketReopenEvent} from '../../events/ticket-reopen-event.js';
import {TicketReopenedEvent} from '../../events/ticket-reopened-event.js';
import type {TicketStore} from '../../store/ticket-store.js';

/** Closing after asking once, and opening again (R22–R24), with the events that go with it. The focus is never lost. */
export class Closing {
  #confirming = false;
  #done = false;

  constructor(private readonly host: LitElement) {}

  /** Is the question shown? */
  get confirming(): boolean {
    return this.#confirming;
  }

  /** Was the ticket closed just now, here? */
  get done(): boolean {
    return this.#done;
  }

  /** Another ticket is shown. */
  forget(): void {
    this.#confirming = false;
    this.#done = false;
  }

  /** The question takes the place of the button, and the focus with it. */
  async ask(confirming: boolean): Promise<void> {
    this.#confirming = confirming;
    await this.#focus('[part=close]');
  }

  async close(ticket: TicketStore): Promise<void> {
    if (ticket.closing.pending || !this.host.dispatchEvent(new TicketCloseEvent(ticket.id))) return;
    const closed = await ticket.close();
    if (!closed) return;
    this.#confirming = false;
    this.#done = closed.status.state === 'closed';
    this.host.dispatchEvent(new TicketClosedEvent(closed));
    await this.#focus('h2');
  }

  async reopen(ticket: TicketStore): Promise<void> {
    if (ticket.reopening.pending || !this.host.dispatchEvent(new TicketReopenEvent(ticket.id))) return;
    const opened = await ticket.reopen();
    if (!opened) return;
    this.#done = false;
    this.host.dispatchEvent(new TicketReopenedEvent(opened));
    await this.#focus('h2');
  }

  async #focus(selector: string): Promise<void> {
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
