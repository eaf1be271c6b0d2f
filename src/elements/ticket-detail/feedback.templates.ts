import {html, nothing} from 'lit';
import type {Ticket} from '../../contract/tickets.js';
import type {LateModule} from '../../controllers/late-module.js';
import type {Localizer} from '../../messages/localizer.js';
import {errorNotice} from '../../ui/error-notice.js';
import {exportedParts} from '../../ui/exported-parts.js';
import type {Content} from '../portico-element.js';

export interface Feedback {
  readonly words: Localizer;
  readonly ticket: Ticket;
  readonly solution: LateModule;
  readonly rating: LateModule;
}

/** What is asked of the customer beside a reply (X8); loaded when there is something to ask. */
export function renderFeedback({words, ticket, solution, rating}: Feedback): Content {
  const {id, can} = ticket;
  return html`
    ${ticket.solution ? late(solution, words, html`<portico-solution .ticketId=${id} exportparts=${exportedParts('solution')}></portico-solution>`) : nothing}
    ${ticket.rating || can.rate?.allowed ? late(rating, words, html`<portico-rating .ticketId=${id} exportparts=${exportedParts('rating')}></portico-rating>`) : nothing}
  `;
}

function late(part: LateModule, words: Localizer, content: Content): Content {
  if (part.module) return content;
  return part.error ? errorNotice({error: part.error, words, onRetry: part.retry}) : nothing;
}
