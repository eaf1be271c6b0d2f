import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {property, query} from 'lit/decorators.js';
import type {Fault} from '../../mocks/index.js';
import {routes, type RouteId} from '../../src/contract/routes.js';
import type {Testbed} from '../mock.js';
import {panelControls} from '../panel/controls.styles.js';
import {answerCodes, textToFault} from './fault-text.js';

const latencies = {0: 'No delay', 300: '0.3 s', 1000: '1 s', 3000: '3 s', 10_000: '10 s'};

const kinds: Readonly<Record<string, string>> = {
  reset: 'Connection breaks before anything happens',
  'drop-answer': 'Answer is lost after its effect',
  truncate: 'Half of the answer arrives',
  html: 'A web page in place of an answer',
  ...Object.fromEntries(answerCodes.map(code => [`refuse:${code}`, `Error: ${code}`])),
};

/** Lets the line to the backend be slow, dead, or wrong for the next requests. */
export class ConsoleFaults extends LitElement {
  static override styles = [
    panelControls,
    css`
      .row > label.wide {
        flex-basis: 100%;
      }
      .row > label.times {
        flex: 0 0 4.5rem;
      }
      .row > label.inline {
        min-block-size: 2.25rem;
      }
      ul {
        margin-block-end: 0.5rem;
      }
    `,
  ];

  @property({attribute: false}) testbed?: Testbed;

  @query('form') private form!: HTMLFormElement;
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // A request may have used one up.
    this.#stop = this.testbed?.log.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.testbed) return nothing;
    const waiting = this.testbed.faults.waiting;
    const latency = waiting.find(isLatency);
    const others = waiting.filter(fault => !isLatency(fault) && !isOffline(fault));
    return html`
      <div class="row">
        <label>
          Latency
          <select @change=${this.#setLatency}>
            ${Object.entries(latencies).map(
              ([ms, name]) => html`<option value=${ms} .selected=${Number(ms) === (latency?.ms ?? 0)}>${name}</option>`,
            )}
          </select>
        </label>
        <label class="inline">
          <input type="checkbox" .checked=${waiting.some(isOffline)} @change=${this.#setOffline} /> Offline
        </label>
      </div>
      <form class="row" @submit=${this.#add}>
        <label class="wide">
          What goes wrong
          <select name="kind">
            ${Object.entries(kinds).map(([kind, name]) => html`<option value=${kind}>${name}</option>`)}
          </select>
        </label>
        <label>
          With
          <select name="operation">
            <option value="">any request</option>
            ${Object.keys(routes).map(id => html`<option>${id}</option>`)}
          </select>
        </label>
        <label class="times">Times <input name="times" type="number" min="1" max="99" value="1" required /></label>
        <button>Add</button>
      </form>
      ${others.length > 0 ? this.#renderWaiting(others) : nothing}
    `;
  }

  #renderWaiting(faults: readonly Fault[]): TemplateResult {
    return html`
      <ul aria-label="Waiting faults">
        ${faults.map(fault => html`<li>${kinds[kindOf(fault)]}<small>${targetOf(fault)}</small></li>`)}
      </ul>
      <button type="button" @click=${this.#clear}>Forget them</button>
    `;
  }

  readonly #setLatency = ({target}: Event): void => {
    const ms = Number((target as HTMLSelectElement).value);
    this.testbed?.faults.clear(isLatency);
    if (ms > 0) this.testbed?.faults.add({kind: 'delay', ms, times: Infinity});
    this.requestUpdate();
  };

  readonly #setOffline = ({target}: Event): void => {
    this.testbed?.faults.clear(isOffline);
    if ((target as HTMLInputElement).checked) this.testbed?.faults.add({kind: 'reset', times: Infinity});
    this.requestUpdate();
  };

  readonly #add = (event: SubmitEvent): void => {
    event.preventDefault();
    const fields = new FormData(this.form);
    const operation = fields.get('operation') as RouteId | '';
    const fault = textToFault(fields.get('kind') as string);
    this.testbed?.faults.add({...fault, ...(operation && {operation}), times: Number(fields.get('times'))});
    this.requestUpdate();
  };

  readonly #clear = (): void => {
    this.testbed?.faults.clear(fault => !isLatency(fault) && !isOffline(fault));
    this.requestUpdate();
  };
}

function isLatency(fault: Fault): fault is Fault & {kind: 'delay'} {
  return fault.kind === 'delay' && fault.times === Infinity && fault.operation === undefined;
}

function isOffline(fault: Fault): boolean {
  return fault.kind === 'reset' && fault.times === Infinity && fault.operation === undefined;
}

function kindOf(fault: Fault): string {
  return fault.kind === 'refuse' ? `refuse:${fault.code}` : fault.kind;
}

function targetOf({operation, times = 1}: Fault): string {
  const count = times === Infinity ? 'all requests' : times === 1 ? 'the next request' : `the next ${times} requests`;
  return operation ? `${count} of ${operation}` : count;
}

customElements.define('console-faults', ConsoleFaults);
