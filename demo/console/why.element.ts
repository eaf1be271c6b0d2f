import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {trace, type Trace, type TraceStep} from '../../mocks/index.js';
import {digest} from '../../mocks/world/digest.js';
import type {Testbed} from '../mock.js';
import {panelControls} from '../panel/controls.styles.js';
import {pageStore} from './sign-in.js';

/** Tells which rules show or hide a ticket, and allow or refuse what a customer wants with it (X1). */
export class ConsoleWhy extends LitElement {
  static override styles = [
    panelControls,
    css`
      h3 {
        margin: 0.75rem 0 0.25rem;
        font-size: 0.875rem;
      }
      li {
        display: grid;
        grid-template-columns: 2.5rem minmax(0, 1fr);
        gap: 0 0.5rem;
        padding-block: 0.25rem;
      }
      li b {
        font-weight: 600;
      }
      small {
        grid-column: 2;
        overflow-wrap: anywhere;
      }
      .no b {
        color: light-dark(#a32014, #ff9c8f);
      }
      details summary {
        padding-block: 0.3rem;
        cursor: pointer;
      }
      input {
        inline-size: 100%;
      }
    `,
  ];

  @property({attribute: false}) testbed?: Testbed;

  @state() private told?: Trace;
  @query('form') private form!: HTMLFormElement;

  override render(): TemplateResult | typeof nothing {
    if (!this.testbed) return nothing;
    const {contacts, tickets} = this.testbed.mock.world();
    const signedIn = pageStore()?.session.session?.contact.id;
    const open = /\/tickets?\/([^/]+)$/.exec(location.hash)?.[1] ?? '';
    return html`
      <form class="row" @submit=${this.#ask}>
        <label>
          Customer
          <select name="contact">
            ${Object.values(contacts).map(({id, name}) => html`<option value=${id} ?selected=${id === signedIn}>${name}</option>`)}
          </select>
        </label>
        <label>
          Ticket
          <input name="ticket" required list="tickets" autocomplete="off" value=${open} />
        </label>
        <datalist id="tickets">
          ${Object.values(tickets)
            .slice(-300)
            .map(({id, subject}) => html`<option value=${id}>${subject}</option>`)}
        </datalist>
        <button>Why?</button>
      </form>
      <div role="status">${this.told ? this.#renderTrace(this.told) : nothing}</div>
    `;
  }

  #renderTrace({sees, sight, messages, actions}: Trace): TemplateResult {
    return html`
      <h3>${sees ? 'Sees the ticket' : 'Does not see the ticket'}</h3>
      ${renderSteps(sight)}
      ${Object.entries(actions).map(
        ([action, {allowed, reason, steps}]) => html`
          <details>
            <summary>${nameOfAction(action)}: ${allowed ? 'allowed' : `refused${reason ? `, ${reason}` : ''}`}</summary>
            ${renderSteps(steps)}
          </details>
        `,
      )}
      ${
        messages.length > 0
          ? html`<details>
              <summary>Messages: ${messages.filter(({result}) => result === 'yes').length} of ${messages.length} show</summary>
              ${renderSteps(messages)}
            </details>`
          : nothing
      }
    `;
  }

  readonly #ask = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const {testbed} = this;
    if (!testbed) return;
    const fields = new FormData(this.form);
    const [contactId = '', ticketId = ''] = ['contact', 'ticket'].map(name => (fields.get(name) as string).trim());
    const env = {now: testbed.clock.now(), digest, secret: () => crypto.randomUUID()};
    this.told = await testbed.mock.read(({world}) => trace(world, contactId, ticketId, env));
  };
}

function renderSteps(steps: readonly TraceStep[]): TemplateResult {
  return html`
    <ul>
      ${steps.map(
        ({rule, question, result, facts}) => html`
          <li class=${result}>
            <b>${rule}</b><span>${question} ${result === 'yes' ? 'Yes.' : 'No.'}</span>
            <small>${factsInWords(facts)}</small>
          </li>
        `,
      )}
    </ul>
  `;
}

/** What a step went by: `stage: new, state: open`. */
function factsInWords(facts: TraceStep['facts']): string {
  const known = Object.entries(facts).filter(([, value]) => value !== null);
  return known.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(', ');
}

function nameOfAction(action: string): string {
  const words = action.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

customElements.define('console-why', ConsoleWhy);
