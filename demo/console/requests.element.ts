import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {RequestRecord} from '../../mocks/index.js';
import type {Testbed} from '../mock.js';
import {panelControls} from '../panel/controls.styles.js';
import {ruleOfRefusal} from './reason-rules.js';

/** What this page's elements asked of the backend, newest first. */
export class ConsoleRequests extends LitElement {
  static override styles = [
    panelControls,
    css`
      ol {
        max-block-size: 16rem;
        margin: 0 0 0.5rem;
        padding: 0;
        overflow-y: auto;
        list-style: none;
      }
      li {
        padding-block: 0.35rem;
        border-block-end: 1px solid light-dark(#e1e6eb, #313a46);
        overflow-wrap: anywhere;
      }
      .line {
        display: flex;
        gap: 0.75rem;
      }
      .line b {
        flex: 1;
        font-weight: 600;
      }
      .line span {
        font-variant-numeric: tabular-nums;
      }
      .refused .status {
        color: light-dark(#a32014, #ff9c8f);
        font-weight: 600;
      }
    `,
  ];

  @property({attribute: false}) testbed?: Testbed;

  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.testbed?.log.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render(): TemplateResult | typeof nothing {
    const log = this.testbed?.log;
    if (!log) return nothing;
    if (log.records.length === 0) return html`<p>Nothing was asked yet.</p>`;
    return html`
      <ol aria-label="Requests, newest first" tabindex="0">
        ${log.records.map(renderRecord)}
      </ol>
      <button type="button" @click=${() => log.clear()}>Clear</button>
    `;
  }
}

function renderRecord(record: RequestRecord): TemplateResult {
  const {operation, method, path, status, ms, fault} = record;
  const refused = status === null || status >= 400;
  const why = [record.code, record.reason, ruleOfRefusal(record), fault && `on purpose: ${fault}`].filter(Boolean).join(' · ');
  return html`
    <li class=${refused ? 'refused' : ''}>
      <div class="line">
        <b>${operation ?? 'No such route'}</b>
        <span class="status">${status ?? 'broken'}</span>
        <span>${Math.round(ms)} ms</span>
      </div>
      <small>${method} ${path}${why ? html`<br />${why}` : nothing}</small>
    </li>
  `;
}

customElements.define('console-requests', ConsoleRequests);
