import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {controls} from '../desk/controls.styles.js';
import {linkInDemo} from './mail-link.js';
import {ModelController} from '../site/model-controller.js';
import type {SettingsModel} from './settings-model.js';

/** Most mails shown. */
const MOST = 20;

/** The mails that the portal sent, newest first; their links lead to the demo's portal. */
export class SettingsMailbox extends LitElement {
  static override styles = [
    controls,
    css`
      ul {
        display: grid;
        gap: 1rem;
      }
      li {
        display: grid;
        gap: 0.25rem;
        padding: 1rem 1.25rem;
        border: 1px solid var(--desk-line);
        border-radius: 0.75rem;
        background: var(--desk-paper);
        overflow-wrap: anywhere;
      }
      p {
        white-space: pre-line;
      }
    `,
  ];

  @property({attribute: false}) model?: SettingsModel;

  constructor() {
    super();
    new ModelController(this);
  }

  override render(): TemplateResult {
    const mails = this.model?.world.outbox.slice(-MOST).reverse() ?? [];
    if (mails.length === 0)
      return html`<p class="soft">Nothing yet. Links to register, to sign in and to choose a new password come here.</p>`;
    return html`
      <ul>
        ${mails.map(
          ({subject, to, text, link, sentAt}) => html`
            <li>
              <b>${subject}</b>
              <small>To ${to}, <time datetime=${sentAt}>${new Date(sentAt).toLocaleString('en-GB')}</time></small>
              <p>${link === null ? text : text.replace(link, '')}</p>
              ${link === null ? nothing : html`<a href=${linkInDemo(link)}>Follow the link</a>`}
            </li>
          `,
        )}
      </ul>
    `;
  }
}

customElements.define('settings-mailbox', SettingsMailbox);
