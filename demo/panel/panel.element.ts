import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {SampleCustomer} from '../../mocks/index.js';
import '../console/faults.element.js';
import '../console/link.element.js';
import '../console/requests.element.js';
import {pageStore, settledStore, signInAs} from '../console/sign-in.js';
import {withoutOnce} from '../console/demo-state.js';
import '../console/why.element.js';
import '../console/world.element.js';
import type {Testbed} from '../mock.js';
import './appearance.element.js';
import {panelControls} from './controls.styles.js';
import {renderCustomers, renderMail, renderPages} from './panel.templates.js';
import {panelStyles} from './panel.styles.js';

/** For whoever tries the demo: sign in as a sample customer, read the mails that the portal sent, and test it. */
export class DemoPanel extends LitElement {
  static override styles = [panelControls, panelStyles];

  /** The backend of the page, and what a tester does to it. */
  @property({attribute: false}) testbed?: Testbed;

  /** Stands at the start of the page, out of the way of what is at its end. */
  @property({type: Boolean, attribute: 'at-start', reflect: true}) atStart = false;

  @state() private open = false;
  @state() private problem = '';
  #busy = false;
  /** Mails that were seen in the open panel. */
  #seen = 0;
  /** Opened because of a new mail: the customers are folded then. */
  #mailFirst = false;
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.lang = 'en';
    this.#seen = this.#outbox.length;
    this.#stop = this.testbed?.mock.subscribe(() => this.requestUpdate());
    void this.#beginAsAsked();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
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
    const {testbed} = this;
    const hasCustomers = document.querySelector('portico-provider') !== null;
    return html`
      <div class="body">
        ${
          hasCustomers
            ? html`<details ?open=${!this.#mailFirst}>
                <summary>Sign in as</summary>
                ${renderCustomers(pageStore()?.session.session?.contact.id, customer => void this.#signIn(customer))}
                <p class="problem" role="status">${this.problem}</p>
              </details>`
            : nothing
        }
        <details ?open=${this.#mailFirst || !hasCustomers}>
          <summary>Mailbox</summary>
          ${renderMail(this.#outbox, () => (this.open = false))}
        </details>
        <details>
          <summary>World and clock</summary>
          <console-world .testbed=${testbed}></console-world>
        </details>
        ${
          hasCustomers
            ? html`<details>
                  <summary>Faults</summary>
                  <console-faults .testbed=${testbed}></console-faults>
                </details>
                <details>
                  <summary>Requests</summary>
                  <console-requests .testbed=${testbed}></console-requests>
                </details>`
            : nothing
        }
        <details>
          <summary>Why?</summary>
          <console-why .testbed=${testbed}></console-why>
        </details>
        <details ?open=${!this.#mailFirst}>
          <summary>Pages</summary>
          ${renderPages()}
          <demo-appearance></demo-appearance>
          <console-link .testbed=${testbed}></console-link>
        </details>
      </div>
    `;
  }

  get #outbox() {
    return this.testbed?.mock.world().outbox ?? [];
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

  readonly #signIn = async ({contactId}: SampleCustomer) => {
    const store = pageStore();
    if (!store || this.#busy) return;
    this.#busy = true;
    this.problem = '';
    try {
      await signInAs(store, contactId);
      this.#close();
      document.querySelector('portico-portal')?.scrollIntoView({block: 'start'});
    } catch (error) {
      this.problem = `Signing in failed: ${(error as Error).message}`;
    }
    this.#busy = false;
  };

  /** Signs in whom the address names. */
  async #beginAsAsked(): Promise<void> {
    const {as} = this.testbed?.asked ?? {};
    if (as === undefined || !document.querySelector('portico-provider')) return this.#tidyAddress();
    try {
      const store = await settledStore();
      if (store.session.session?.contact.id !== as) await signInAs(store, as);
    } catch (error) {
      this.open = true;
      this.problem = `Signing in failed: ${(error as Error).message}`;
    }
    this.#tidyAddress();
  }

  #tidyAddress(): void {
    history.replaceState(history.state, '', withoutOnce(location.href));
  }
}

customElements.define('demo-panel', DemoPanel);
