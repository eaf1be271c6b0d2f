import {html, type TemplateResult} from 'lit';
import type {TicketStatus} from '../contract/tickets.js';
import type {Localizer} from '../messages/localizer.js';
import {icons} from './icons.js';

/** The word for a status: the stage's name where the backend sends one, else open or closed (R42). */
export function statusText(status: TicketStatus, words: Localizer): string {
  return status.stage?.label ?? words.t(`status.${status.state}`);
}

/** Status as word and shape, never by colour alone. */
export function statusBadge(status: TicketStatus, words: Localizer): TemplateResult {
  return html`<span class="badge ${status.state}" part="status"
    >${status.state === 'closed' ? icons.closed : icons.open}${statusText(status, words)}</span
  >`;
}
