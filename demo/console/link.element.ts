import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Testbed} from '../mock.js';
import {panelControls} from '../panel/controls.styles.js';
import {linkTo} from './demo-state.js';
import {pageStore} from './sign-in.js';

/** Copies a link that reproduces page, world, customer, faults and clock. */
export class ConsoleLink extends LitElement {
  static override styles = panelControls;

  @property({attribute: false}) testbed?: Testbed;

  @state() private said = '';

  override render(): TemplateResult | typeof nothing {
    if (!this.testbed) return nothing;
    return html`
      <button type="button" @click=${this.#copy}>Copy a link to this state</button>
      <p role="status">${this.said}</p>
    `;
  }

  readonly #copy = async (): Promise<void> => {
    const {testbed} = this;
    if (!testbed) return;
    const {world, faults, clock} = testbed;
    const as = pageStore()?.session.session?.contact.id;
    const minutes = Math.round(clock.offset / 60_000);
    const link = linkTo(location.href, {world, ...(as !== undefined && {as}), faults: faults.waiting, clock: minutes});
    try {
      await navigator.clipboard.writeText(link);
      this.said = 'Copied.';
    } catch {
      // Not allowed here: it can be copied by hand.
      this.said = link;
    }
  };
}

customElements.define('console-link', ConsoleLink);
