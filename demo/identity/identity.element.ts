import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {sampleCustomers} from '../../mocks/index.js';
import type {Identity, IdentityProvider, LoginPage} from '../../mocks/identity/index.js';
import {controls} from '../desk/controls.styles.js';

/** Whom the provider knows: the sample customers, and one whom the portal has never seen. */
const people: readonly Identity[] = [
  ...sampleCustomers.map(({email, name}) => ({email, name})),
  {email: 'nora.newman@elsewhere.example', name: 'Nora Newman'},
  {email: 'grace.miller@kestrel.example', name: 'Grace Miller, address not checked', emailVerified: false},
];

/** The sample identity provider's page: choose a person, and it signs and sends the browser back (R60). */
export class DemoIdentity extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        justify-content: center;
        padding: 8vh 1rem 5rem;
      }
      main {
        display: grid;
        gap: 1rem;
        inline-size: min(26rem, calc(100vw - 2rem));
      }
      h1 {
        margin: 0;
        font-size: 1.5rem;
        letter-spacing: -0.01em;
      }
      li + li {
        border-block-start: 1px solid var(--desk-line);
      }
      li button {
        display: grid;
        inline-size: 100%;
        padding: 0.6rem 0.75rem;
        border-color: transparent;
        border-radius: 0;
        text-align: start;
      }
      ul {
        overflow: clip;
        border: 1px solid var(--desk-line);
        border-radius: 0.75rem;
        background: var(--desk-paper);
      }
      b {
        font-weight: 600;
      }
    `,
  ];

  @property({attribute: false}) provider?: IdentityProvider;
  /** The address that a portal sent the browser to. */
  @property() address = location.href;

  @state() private page?: LoginPage;
  @state() private problem = '';

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('provider') || changed.has('address')) void this.#read();
  }

  override render(): TemplateResult {
    const {page, problem} = this;
    return html`
      <main>
        <h1>Sample identity provider</h1>
        ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
        ${
          page
            ? html`<p>
                  <b>${page.request.clientId}</b> asks who you are, by ${page.request.protocol.toUpperCase()}. The answer is
                  signed and sent to ${new URL(page.request.redirectUri).host}.
                </p>
                <ul>
                  ${page.choices.map(({identity, redirectUrl}) => this.#renderChoice(identity, redirectUrl))}
                </ul>`
            : html`<p class="soft">
                Portals that sign people in with a company account send them here. Connect one in the
                <a href="./settings.html#/settings/access">portal settings</a>.
              </p>`
        }
      </main>
    `;
  }

  #renderChoice({name, email}: Identity, redirectUrl: string): TemplateResult {
    return html`
      <li>
        <button type="button" @click=${() => location.assign(redirectUrl)}>
          <b>${name}</b>
          <small>${email}</small>
        </button>
      </li>
    `;
  }

  async #read(): Promise<void> {
    if (!this.provider || !new URL(this.address).search) return;
    try {
      this.page = await this.provider.page(this.address, people);
      this.problem = '';
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }
}

customElements.define('demo-identity', DemoIdentity);

declare global {
  interface HTMLElementTagNameMap {
    'demo-identity': DemoIdentity;
  }
}
