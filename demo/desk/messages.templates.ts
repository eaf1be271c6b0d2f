import {html, nothing, type TemplateResult} from 'lit';
import type {DeskMessage} from '../../mocks/desk/reading.js';
import type {World} from '../../mocks/testing.js';
import {authorName, channelName, fullTime} from './words.js';

/** As many of a long conversation's newest messages as are shown at first. */
const NEWEST = 8;

/**
 * Messages of one thread, oldest first.
 *
 * @param onShowAll - Shows the earlier ones of a long conversation; without it, all are shown.
 */
export function renderMessages(world: World, messages: readonly DeskMessage[], onShowAll?: () => void): TemplateResult {
  // One more is shown rather than a button for it.
  const hidden = onShowAll && messages.length > NEWEST + 1 ? messages.length - NEWEST : 0;
  return html`
    <div class="messages">
      ${
        hidden > 0
          ? html`<button class="earlier" type="button" @click=${onShowAll}>Show ${hidden} earlier messages</button>`
          : nothing
      }
      ${messages.slice(hidden).map(message => renderMessage(world, message))}
    </div>
  `;
}

function renderMessage(world: World, message: DeskMessage): TemplateResult {
  const {internal, author, sentAt, text, files} = message;
  const kind = internal ? 'note' : author.kind === 'agent' ? 'team' : '';
  return html`
    <article class="message ${kind}" aria-label="${internal ? 'Internal note' : 'Message'} of ${authorName(world, message)}">
      <header>
        <b>${authorName(world, message)}</b>
        <small><time datetime=${sentAt}>${fullTime(sentAt)}</time></small>
        <small>${internal ? 'Internal note, never shown to customers' : wayOf(world, message)}</small>
      </header>
      <p class="text">${text}</p>
      ${
        files.length > 0
          ? html`<ul class="files" aria-label="Files">
              ${files.map(({name, size}) => html`<li>${name} <small>${sizeInWords(size)}</small></li>`)}
            </ul>`
          : nothing
      }
    </article>
  `;
}

/** By which channel, and for mail by which of the team's addresses (R4). */
function wayOf(world: World, {channel, teamAddress}: DeskMessage): string {
  if (teamAddress === null) return channelName(channel);
  const connected = Object.values(world.inboxes).some(({addresses, removed}) => !removed && addresses.includes(teamAddress));
  return `${channelName(channel)} · ${teamAddress}${connected ? '' : ', not connected'}`;
}

function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
