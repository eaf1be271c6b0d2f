import {html, nothing, type TemplateResult} from 'lit';
import type {TicketSummary} from '../../contract/tickets.js';
import type {Localizer} from '../../messages/localizer.js';
import type {FormStore} from '../../store/form-store.js';
import {namedProblemText} from './field-problem-text.js';
import {notice} from '../../ui/notice.js';
import {problemText} from '../../ui/problem-text.js';
import {routeLink} from '../../ui/route-link.js';

/** What is wrong, each line leading to its field (as in GOV.UK's error summary). */
export function renderSummary(form: FormStore, words: Localizer, onGo: (field: string) => void): TemplateResult | typeof nothing {
  const {problems} = form;
  if (!problems.length) return nothing;
  return html`
    <div id="summary" class="summary" part="summary" role="alert" tabindex="-1">
      <p class="notice-title" part="notice-title">${words.t('form.problems', {count: problems.length})}</p>
      <ul>
        ${problems.map(problem => {
          const field = form.fields.find(({id}) => id === problem.field);
          // What concerns no field that shows has nowhere to lead to.
          if (!field) return html`<li>${problemText(problem, words)}</li>`;
          return html`<li>
            <button type="button" class="link" part="problem" @click=${() => onGo(field.id)}>
              ${namedProblemText(problem, field, words)}
            </button>
          </li>`;
        })}
      </ul>
    </div>
  `;
}

/** What is here was entered before: it can be gone on with, or thrown away (X2). */
export function renderRestored(form: FormStore, words: Localizer, onStartOver: () => void): TemplateResult {
  return notice({
    kind: 'info',
    title: words.t('form.restored'),
    text: form.fields.some(({kind}) => kind === 'file') ? words.t('form.restored.files') : undefined,
    more: html`<button type="button" part="start-over" @click=${onStartOver}>${words.t('form.clear')}</button>`,
  });
}

export interface Filed {
  readonly words: Localizer;
  /** The new ticket; null: received, but out of the customer's sight (R28). */
  readonly ticket: TicketSummary | null;
  readonly href: string | undefined;
  readonly onOpen: (event: Event, ticketId: string) => void;
  readonly onAnother: () => void;
}

/** What the customer has in hand afterwards: the number, the way to the ticket, the way to another. */
export function renderFiled({words, ticket, href, onOpen, onAnother}: Filed): TemplateResult {
  return html`
    <div class="filed" part="confirmation">
      <h2 part="title" tabindex="-1">${words.t('form.filed')}</h2>
      <p>
        ${ticket?.reference ? words.t('form.filed.reference', {reference: ticket.reference}) : words.t('form.filed.received')}
      </p>
      <p class="actions">
        ${
          ticket
            ? routeLink({
                href,
                part: 'filed-link',
                className: 'button primary',
                label: words.t('form.filed.open'),
                onGo: event => onOpen(event, ticket.id),
              })
            : nothing
        }
        <button type="button" part="another" @click=${onAnother}>${words.t('form.filed.another')}</button>
      </p>
    </div>
  `;
}
