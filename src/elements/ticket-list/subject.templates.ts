import {html, nothing, type TemplateResult} from 'lit';
import type {TicketColumn} from '../../contract/session.js';
import type {TicketSummary} from '../../contract/tickets.js';
import type {Localizer} from '../../messages/localizer.js';
import {routeLink} from '../../ui/route-link.js';
import {waitingMark} from './waiting-mark.js';

/** What the cell of a subject needs to know. */
export interface SubjectCell {
  readonly words: Localizer;
  readonly search: string | undefined;
  readonly columns: readonly TicketColumn[];
  readonly href: (ticket: TicketSummary) => string | undefined;
  readonly onSelect: (event: MouseEvent, ticket: TicketSummary) => void;
}

/** The way to a ticket: its subject, what is new about it, and where a search matched (X3). */
export function renderSubject(ticket: TicketSummary, {href, onSelect, words, search, columns}: SubjectCell): TemplateResult {
  const {subject, reference, snippet, unread, waitingForCustomer} = ticket;
  return html`<td part="cell" role="cell" class="subject">
    <span class="line">
      ${unread ? html`<span class="dot" part="dot"></span><span class="visually-hidden">${words.t('list.unread')}</span>` : nothing}
      ${routeLink({
        href: href(ticket),
        part: 'subject',
        className: 'subject-link',
        label: subject ? marked(subject, search) : words.t('ticket.noSubject'),
        onGo: event => onSelect(event, ticket),
      })}
      ${reference ? html`<span class="reference muted figures" part="reference">${reference}</span>` : nothing}
      ${waitingForCustomer && !columns.includes('status') ? waitingMark(words) : nothing}
    </span>
    ${snippet ? html`<span class="snippet muted" part="snippet" dir="auto">${pieces(snippet.text, snippet.matches)}</span>` : nothing}
  </td>`;
}

/** The subject with the words that were searched for, found without regard to case. */
export function marked(subject: string, search: string | undefined): unknown {
  const words = search?.trim().split(/\s+/).filter(Boolean) ?? [];
  if (!words.length) return subject;
  const pattern = new RegExp(words.map(word => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'giu');
  const matches = [...subject.matchAll(pattern)].map(({index, 0: found}): [number, number] => [index, index + found.length]);
  return matches.length ? pieces(subject, matches) : subject;
}

/** Text with marks at these places. */
export function pieces(text: string, matches: readonly (readonly [number, number])[]): unknown {
  let at = 0;
  const before = matches.map(([from, to]) => {
    const piece = html`${text.slice(at, from)}<mark part="match">${text.slice(from, to)}</mark>`;
    at = to;
    return piece;
  });
  return html`${before}${text.slice(at)}`;
}
