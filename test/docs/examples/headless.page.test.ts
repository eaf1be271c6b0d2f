import {expect, fixture} from '@open-wc/testing';
import '../../../src/elements/provider/portico-provider.js';
import '../../../src/elements/ticket-detail/portico-ticket-detail.js';
import {TicketDetailPage} from '../../../mocks/testing.js';
import {connect} from '../../support/page/mount.js';
import {eventually} from '../../support/page/look.js';
import {smallPortal} from '../../support/small-portal.js';
import {LitElement, html, type TemplateResult} from 'lit';
import {PortalController, Watcher} from '../../../src/controllers/index.js';

class TicketCards extends LitElement {
  readonly #portal = new PortalController(this, () => true);
  readonly #watcher = new Watcher(this);

  override willUpdate(): void {
    const {store} = this.#portal;
    this.#watcher.watch(store?.list);
    if (store?.session.status === 'signed-in') void store.list.ensure();
  }

  override render(): TemplateResult {
    const {store, words} = this.#portal;
    const {items = [], nextCursor} = store?.list.state.data ?? {};
    return html`
      ${items.map(
        ticket => html`
          <article>
            <h3 dir="auto">${ticket.subject}</h3>
            <p>${words.t(`status.${ticket.status.state}`)}, ${words.relative(ticket.lastActivityAt)}</p>
            <button @click=${() => store?.select(ticket.id)}>${ticket.reference ?? ticket.subject}</button>
          </article>
        `,
      )}
      ${nextCursor ? html`<button @click=${() => store?.list.loadMore()}>${words.t('list.more')}</button>` : ''}
    `;
  }
}
customElements.define('ticket-cards', TicketCards);

describe('the example of an element of one’s own', () => {
  it('shows the tickets of its provider, and opens one beside it', async () => {
    const small = smallPortal();
    const provider = await fixture<HTMLElementTagNameMap['portico-provider']>(
      html`<portico-provider><ticket-cards></ticket-cards><portico-ticket-detail></portico-ticket-detail></portico-provider>`,
    );
    connect(provider, await small.adapter('anna'));
    const cards = provider.querySelector('ticket-cards')!;
    const titles = () => [...cards.shadowRoot!.querySelectorAll('h3')].map(({textContent}) => textContent);
    await eventually('the tickets', () => titles().length > 0);
    cards.shadowRoot!.querySelector('button')!.click();
    const ticket = await new TicketDetailPage(provider).ready();
    expect(ticket.subject).to.equal(titles()[0]);
  });
});
