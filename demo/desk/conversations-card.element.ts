import {LitElement, css, html, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {CardMessage, CardThread, ThreadReason} from '../../mocks/rules/conversations-card.js';
import {controls} from './controls.styles.js';
import type {DeskModel} from './desk-model.js';
import {channelName, shortTime} from './words.js';

const reasons: Readonly<Record<ThreadReason, string>> = {
  original: 'It is the original conversation (R6)',
  'all-threads': 'The settings show all conversations (R6)',
  'not-the-original': 'Another one is the original (R6)',
  'nothing-to-show': 'It has no message that customers may see',
};

const hiddenBy: Readonly<Record<Exclude<NonNullable<CardMessage['hiddenBy']>, 'thread'>, string>> = {
  internal: 'internal (R7)',
  channel: 'of a channel that does not show (R3)',
  address: 'at an address that is not connected (R4)',
};

/** The Conversations card (R90): the ticket's conversations, which of them customers see, and why. */
export class DeskConversationsCard extends LitElement {
  static override styles = [
    controls,
    css`
      h3 {
        margin-block-end: 0.4rem;
      }
      li {
        padding-block: 0.6rem;
      }
      li + li {
        border-block-start: 1px solid var(--desk-line);
      }
      b {
        font-weight: 600;
      }
      .sign {
        display: inline-block;
        inline-size: 1.1em;
        color: var(--desk-accent);
      }
      .hidden .sign {
        color: var(--desk-soft);
      }
      small {
        display: block;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-block-start: 0.6rem;
      }
      select {
        flex: 1 1 8rem;
      }
      :is(select, button) {
        font-size: 0.875rem;
      }
    `,
  ];

  @property({attribute: false}) model?: DeskModel;
  @property({attribute: false}) ticketId = '';
  @property({attribute: false}) card: readonly CardThread[] = [];

  override render(): TemplateResult {
    const inboxes = Object.values(this.model?.world.inboxes ?? {}).filter(({removed}) => !removed);
    return html`
      <section aria-labelledby="heading">
        <h3 id="heading">Conversations</h3>
        ${
          this.card.length > 0
            ? html`<ul>
                ${this.card.map(thread => this.#renderThread(thread))}
              </ul>`
            : html`<p>None yet. Customers see the ticket all the same (R8).</p>`
        }
        <form @submit=${this.#add}>
          <select name="inbox" aria-label="Inbox of a new conversation">
            ${inboxes.map(({id, name}) => html`<option value=${id}>${name}</option>`)}
          </select>
          <button>Add conversation</button>
        </form>
      </section>
    `;
  }

  #renderThread({thread, shown, reason, messages}: CardThread): TemplateResult {
    const world = this.model?.world;
    const channel = messages[0] ? channelName(messages[0].message.channel) : 'New';
    const since = shortTime(thread.createdAt, this.model?.now ?? 0);
    return html`
      <li class=${shown ? '' : 'hidden'}>
        <b>${channel} · ${world?.inboxes[thread.inboxId]?.name}</b> <small>since ${since}</small>
        <div>
          <span class="sign" aria-hidden="true">${shown ? '●' : '○'}</span
          >${shown ? 'Customers see it' : 'Customers do not see it'}
        </div>
        <small>${reasons[reason]}</small>
        ${countsOf(messages).map(text => html`<small>${text}</small>`)}
      </li>
    `;
  }

  readonly #add = (event: SubmitEvent): void => {
    event.preventDefault();
    const inboxId = new FormData(event.target as HTMLFormElement).get('inbox') as string;
    void this.model?.act(desk => desk.addThread(this.ticketId, inboxId));
  };
}

/** What of a conversation shows, and what does not and why, as numbers. */
function countsOf(messages: readonly CardMessage[]): string[] {
  const shown = messages.filter(message => message.shown).length;
  const reasonsOf = Object.entries(hiddenBy).flatMap(([reason, words]) => {
    const count = messages.filter(message => message.hiddenBy === reason).length;
    return count > 0 ? [`${count} ${words}`] : [];
  });
  return messages.length > 0 ? [`${shown} of ${messages.length} messages show`, ...reasonsOf] : [];
}

customElements.define('desk-conversations-card', DeskConversationsCard);
