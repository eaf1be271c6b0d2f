import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Message} from '../../contract/messages.js';
import type {Ticket} from '../../contract/tickets.js';
import type {Localizer} from '../../messages/localizer.js';
import type {TicketStore} from '../../store/ticket-store.js';
import {errorNotice} from '../../ui/error-notice.js';
import {exportedParts} from '../../ui/exported-parts.js';
import type {MessageFiles} from '../../ui/message/message-files.js';
import {outgoingMessage} from '../../ui/outgoing.js';
import {threadSkeleton} from './thread-skeleton.js';
import {threadRows, type ThreadRow} from './thread-rows.js';

export interface Conversation {
  readonly words: Localizer;
  readonly store: TicketStore;
  readonly onOlder: () => void;
  readonly files: MessageFiles;
}

/** The messages, oldest first, as a list with its days. */
export function renderConversation(conversation: Conversation): TemplateResult {
  const {words, store, onOlder} = conversation;
  const {data, error} = store.messages.state;
  const failure = error ? errorNotice({error, words, onRetry: () => void store.messages.reload()}) : nothing;
  if (!data) return html`<section>${error ? failure : threadSkeleton(words)}</section>`;
  const isEmpty = !data.items.length && !store.reply.outgoing;
  return html`
    <section aria-labelledby="conversation">
      <h3 id="conversation" part="heading">${words.t('ticket.conversation')}</h3>
      ${failure} ${data.olderCursor ? renderOlder(store, words, onOlder) : nothing}
      ${isEmpty ? html`<p class="muted empty">${words.t(store.ticket.data?.can.reply.allowed ? 'ticket.noMessages' : 'ticket.noMessages.closed')}</p>` : nothing}
      <ol class="messages" part="conversation">
        ${guard([data.items, store.visit.newSince, store.ticket.data?.solution, words], () => renderRows(conversation, data.items))}
        ${renderOutgoing(conversation)}
      </ol>
      <div class="end"></div>
    </section>
  `;
}

function renderRows({words, store, files}: Conversation, messages: readonly Message[]): unknown {
  const solution = store.ticket.data?.solution;
  const renderRow = (row: ThreadRow) => {
    if (row.kind === 'day') return html`<li class="day" part="day"><time datetime=${row.date}>${words.day(row.date)}</time></li>`;
    if (row.kind === 'new') return html`<li class="new" part="new">${words.t('ticket.new')}</li>`;
    const {message, continues, sameChannel} = row;
    const note = message.id === solution?.messageId ? solutionText(solution, words) : undefined;
    return guard(
      [message, continues, sameChannel, note, words, files],
      () => html`
        <li class="message ${continues ? 'continues' : ''}" part="message" tabindex="-1">
          <portico-message
            .message=${message}
            .continues=${continues}
            .sameChannel=${sameChannel}
            .note=${note}
            .words=${words}
            .files=${files}
            exportparts=${exportedParts('message')}
          ></portico-message>
        </li>
      `,
    );
  };
  return repeat(threadRows(messages, store.visit.newSince), ({key}) => key, renderRow);
}

/** A reply that is not confirmed stands where it will stay (X2). The ways to go on stand at the composer, which is always in reach. */
function renderOutgoing({words, store}: Conversation): unknown {
  const {outgoing} = store.reply;
  return outgoing ? html`<li part="pending">${outgoingMessage(outgoing, words)}</li>` : nothing;
}

function renderOlder(store: TicketStore, words: Localizer, onOlder: () => void): TemplateResult {
  const {status, error} = store.older;
  const busy = status === 'loading';
  return html`
    ${error ? errorNotice({error, words}) : nothing}
    <button type="button" class="older" part="older" aria-disabled=${busy} @click=${onOlder}>
      ${words.t(busy ? 'ticket.older.busy' : 'ticket.older')}
    </button>
  `;
}

function solutionText({state}: NonNullable<Ticket['solution']>, words: Localizer): string | undefined {
  return state === 'other' ? undefined : words.t(`message.solution.${state}`);
}
