import {html, nothing, type TemplateResult} from 'lit';
import type {DeskMessage} from '../../mocks/desk/reading.js';
import type {World} from '../../mocks/testing.js';
import {authorName, channelName, fullTime} from './words.js';

/** Messages of one thread, oldest first. */
export function renderMessages(world: World, messages: readonly DeskMessage[]): TemplateResult {
  return html`<div class="messages">${messages.map(message => renderMessage(world, message))}</div>`;
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
