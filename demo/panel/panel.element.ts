import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import type {KeptPortal, SampleCustomer} from '../../mocks/index.js';
import type {PortalStore} from '../../src/store/portal-store.js';
import './appearance.element.js';
import {renderCustomers, renderMail} from './panel.templates.js';
import {panelStyles} from './panel.styles.js';

const PAGES = {'Knowledge base': './index.html', 'Single elements': './elements.html'};

/** For whoever tries the demo: sign in as a sample customer, read the mails that the portal sent, begin anew. */
export class DemoPanel extends LitElement {
  static override styles = panelStyles;

  /** The backend of the page. */
  mock?: KeptPortal;

  @state() private open = false;
  @state() private busy = false;
  @state() private problem = '';
  /** Mails that were seen in the open panel. */
  #seen = 0;
  /** Opened because of a new mail: the customers are folded then. */
  #mailFirst = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.lang = 'en';
    this.#seen = this.#outbox.length;
    // The world tells nobody when it changes.
    this.#timer = setInterval(() => this.requestUpdate(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render(): TemplateResult {
    const unseen = this.#unseen;
    if (this.open) this.#seen = this.#outbox.length;
    return html`
      <section aria-label="Demo" @keydown=${this.#onKey}>
        ${this.open ? this.#renderBody() : nothing}
        <button class="toggle" type="button" aria-expanded=${this.open} @click=${this.#toggle}>
          Demo${unseen > 0 && !this.open ? html` <span class="count">${unseen} new mail</span>` : nothing}
        </button>
      </section>
    `;
  }

  #renderBody(): TemplateResult {
    return html`
      <div class="body">
        <details ?open=${!this.#mailFirst}>
          <summary>Sign in as</summary>
          ${renderCustomers(this.#session?.session?.contact.id, customer => void this.#signIn(customer))}
          <p class="problem" role="status">${this.problem}</p>
        </details>
        <details open>
          <summary>Mailbox</summary>
          ${renderMail(this.#outbox, () => (this.open = false))}
        </details>
        <details open>
          <summary>Page and world</summary>
          <demo-appearance></demo-appearance>
          <p class="pages">${Object.entries(PAGES).map(([name, href]) => html`<a href=${href}>${name}</a>`)}</p>
          <p>Tickets, mails and accounts are kept in this browser.</p>
          <button type="button" aria-disabled=${this.busy} @click=${this.#reset}>Begin anew</button>
        </details>
      </div>
    `;
  }

  get #outbox() {
    return this.mock?.world().outbox ?? [];
  }

  get #session(): PortalStore['session'] | undefined {
    return document.querySelector('portico-provider')?.store?.session;
  }

  get #unseen(): number {
    return this.#outbox.length - this.#seen;
  }

  readonly #toggle = () => {
    this.#mailFirst = this.#unseen > 0;
    this.open = !this.open;
  };

  readonly #onKey = ({key}: KeyboardEvent) => {
    if (key === 'Escape') this.#close();
  };

  /** The portal behind the panel is what matters now. */
  #close(): void {
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.toggle')?.focus();
  }

  readonly #signIn = async ({email, password}: SampleCustomer) => {
    const session = this.#session;
    if (!session || this.busy) return;
    this.busy = true;
    this.problem = '';
    if (session.status === 'signed-in') {
      await session.signOut();
      // What the one was reading is not for the other.
      document.querySelector('portico-portal')?.navigate('/tickets');
    }
    const outcome = await session.signIn({method: 'password', email, password});
    this.busy = false;
    if (outcome.ok) {
      this.#close();
      document.querySelector('portico-portal')?.scrollIntoView({block: 'start'});
    } else this.problem = `Signing in failed: ${outcome.error?.message ?? 'it was interrupted'}`;
  };

  readonly #reset = async () => {
    if (this.busy) return;
    this.busy = true;
    await this.#session?.signOut();
    await this.mock?.reset();
    location.reload();
  };
}

customElements.define('demo-panel', DemoPanel);
