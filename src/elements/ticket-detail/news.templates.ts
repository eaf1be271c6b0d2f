import {html, nothing} from 'lit';
import type {Message} from '../../contract/messages.js';
import type {Localizer} from '../../messages/localizer.js';
import type {TicketNews} from '../../store/ticket-visit.js';
import type {TicketStore} from '../../store/ticket-store.js';
import {errorNotice} from '../../ui/error-notice.js';
import {icons} from '../../ui/icons.js';
import {notice} from '../../ui/notice.js';
import type {Content} from '../portico-element.js';

/** What others changed while the customer looked (X7). */
export function renderNews(news: readonly TicketNews[], words: Localizer): Content {
  if (!news.length) return nothing;
  const [title = '', ...rest] = news.map(one => newsText(one, words));
  return notice({kind: 'info', title, more: rest.map(text => html`<p class="notice-title" part="notice-title">${text}</p>`)});
}

/** A ticket that was taken out of the customer's sight; what they were writing stays. */
export function renderGone({ticket, reply}: TicketStore, words: Localizer): Content {
  const text = reply.text || reply.outgoing?.text;
  return html`
    ${ticket.state.error ? errorNotice({error: ticket.state.error, words, title: words.t('ticket.gone')}) : nothing}
    ${
      text
        ? html`<div class="kept">
            <label class="label" part="label" for="kept">${words.t('reply.kept')}</label>
            <textarea id="kept" part="kept" dir="auto" readonly .value=${text}></textarea>
          </div>`
        : nothing
    }
  `;
}

/** The way to the newest message, and how many came in. It is there while that is far. */
export function renderLatest(isFar: boolean, unseen: number, words: Localizer, onGo: () => void): Content {
  if (!isFar) return nothing;
  const label = unseen ? words.t('ticket.unseen', {count: unseen}) : words.t('ticket.latest');
  return html`<button type="button" class="latest ${unseen ? 'primary' : ''}" part="latest" @click=${onGo}>
    ${icons.descending}<span>${label}</span>
  </button>`;
}

/** Says politely who wrote; each message once. */
export function renderArrived(arrived: readonly Message[], words: Localizer): Content {
  const {author} = arrived.at(-1) ?? {};
  const name = author && (author.name || words.t(author.role === 'agent' ? 'message.side.agent' : 'message.side.system'));
  return html`<p class="visually-hidden" role="status">${name ? words.t('ticket.arrived', {author: name}) : nothing}</p>`;
}

function newsText(news: TicketNews, words: Localizer): string {
  switch (news.kind) {
    case 'owner':
      return news.name ? words.t('ticket.news.owner', {name: news.name}) : words.t('ticket.news.noOwner');
    case 'stage':
      return words.t('ticket.news.stage', {label: news.label});
    default:
      return words.t(`ticket.news.${news.kind}`);
  }
}
