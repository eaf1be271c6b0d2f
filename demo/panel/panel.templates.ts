import {html, nothing, type TemplateResult} from 'lit';
import {linkInDemo} from '../settings/mail-link.js';
import {sampleCustomers, type SampleCustomer, type World} from '../../mocks/index.js';

const MAILS = 5;

const pages = {
  'Knowledge base': './index.html',
  'Single elements': './elements.html',
  Desk: './desk.html',
  'Portal settings': './settings.html',
};

export function renderPages(): TemplateResult {
  return html`<p class="pages">${Object.entries(pages).map(([name, href]) => html`<a href=${href}>${name}</a>`)}</p>`;
}

/** @param current - Who is signed in, by contact id. */
export function renderCustomers(current: string | undefined, onChoose: (customer: SampleCustomer) => void): TemplateResult {
  return html`
    <ul class="customers">
      ${sampleCustomers.map(
        customer => html`
          <li>
            <button
              type="button"
              aria-current=${customer.contactId === current ? 'true' : nothing}
              @click=${() => onChoose(customer)}
            >
              <b>${customer.name}</b>
              <small>${customer.description}</small>
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}

/** The newest mails first. */
export function renderMail(outbox: World['outbox'], onFollow: () => void): TemplateResult {
  if (!outbox.length) return html`<p>Nothing yet. Links to register and to choose a new password come here.</p>`;
  return html`
    <ul class="mails">
      ${outbox
        .slice(-MAILS)
        .reverse()
        .map(
          ({subject, to, link, code, sentAt}) => html`
            <li>
              <b>${subject}</b>
              <small>To ${to}, <time datetime=${sentAt}>${new Date(sentAt).toLocaleTimeString('en-GB')}</time></small>
              ${code === undefined ? nothing : html`<span>Code: <b>${code}</b></span>`}
              ${link === null ? nothing : html`<a href=${linkInDemo(link)} @click=${onFollow}>Follow the link</a>`}
            </li>
          `,
        )}
    </ul>
  `;
}
