import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Attachment} from '../../contract/messages.js';
import type {Ticket} from '../../contract/tickets.js';
import type {Localizer} from '../../messages/localizer.js';
import type {TicketStore} from '../../store/ticket-store.js';
import {errorNotice} from '../../ui/error-notice.js';
import {exportedParts} from '../../ui/exported-parts.js';
import {skeleton} from '../../ui/skeleton.js';

export interface Conversation {
  readonly words: Localizer;
  readonly store: TicketStore;
  readonly onDownload: (attachment: Attachment) => Promise<Blob>;
}

/** The messages, oldest first, as a list. */
export function renderConversation({words, store, onDownload}: Conversation): TemplateResult {
  const {data, error} = store.messages.state;
  const solution = store.ticket.data?.solution;
  const failure = error ? errorNotice({error, words, onRetry: () => void store.messages.reload()}) : nothing;
  if (!data) return html`<section>${error ? failure : skeleton(4, words.t('ticket.loading'))}</section>`;
  return html`
    <section aria-labelledby="conversation">
      <h3 id="conversation">${words.t('ticket.conversation')}</h3>
      ${failure} ${data.olderCursor ? renderOlder(store, words) : nothing}
      ${data.items.length ? nothing : html`<p class="muted">${words.t('ticket.noMessages')}</p>`}
      <ol class="messages" part="conversation">
        ${repeat(
          data.items,
          message => message.id,
          message => html`
            <li part="message">
              <portico-message
                .message=${message}
                .note=${message.id === solution?.messageId ? solutionText(solution, words) : undefined}
                .words=${words}
                .download=${onDownload}
                exportparts=${exportedParts.message}
              ></portico-message>
            </li>
          `,
        )}
      </ol>
    </section>
  `;
}

function renderOlder(store: TicketStore, words: Localizer): TemplateResult {
  const {status, error} = store.older;
  const busy = status === 'loading';
  return html`
    ${error ? errorNotice({error, words}) : nothing}
    <button type="button" part="older" aria-disabled=${busy} @click=${() => void store.loadOlder()}>
      ${words.t(busy ? 'ticket.older.busy' : 'ticket.older')}
    </button>
  `;
}

function solutionText({state}: NonNullable<Ticket['solution']>, words: Localizer): string | undefined {
  return state === 'other' ? undefined : words.t(`message.solution.${state}`);
}
