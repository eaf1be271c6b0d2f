import {LitElement, css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import type {PortalAdapter} from '../../src/adapter/portal-adapter.js';
import type {PortalElement} from '../../src/elements/portal/portal.element.js';
import {controls} from '../desk/controls.styles.js';
import {ModelController} from '../site/model-controller.js';
import {previewAdapter} from './preview-adapter.js';
import type {SettingsModel} from './settings-model.js';

const pages = {'/tickets': 'List', '/tickets/sample-1': 'Detail', '/new': 'Support form'};

/** List, detail and form with sample data, before anything is saved or the portal is on (R89). */
export class SettingsPreview extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 1rem;
      }
      p.acts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      .stage {
        min-inline-size: 0;
        padding: 1.25rem;
        border: 1px solid var(--desk-line);
        border-radius: 0.75rem;
        background: var(--desk-paper);
      }
    `,
  ];

  @property({attribute: false}) model?: SettingsModel;

  @state() private adapter?: PortalAdapter;
  @query('portico-portal') private portal!: PortalElement | null;
  #shown = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new ModelController(this, () => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => void this.#build(), 200);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('model')) void this.#build();
  }

  override render(): TemplateResult {
    const edited = this.model?.edited.length ?? 0;
    return html`
      <p class="soft">
        Sample people and tickets${edited > 0 ? ', with the changes that are not saved yet' : ''}. The portal need not be on.
      </p>
      <p class="acts">
        ${Object.entries(pages).map(
          ([path, name]) => html`<button type="button" @click=${() => this.portal?.navigate(path)}>${name}</button>`,
        )}
      </p>
      ${
        this.adapter
          ? keyed(
              this.adapter,
              html`<div class="stage">
                <portico-portal routing="memory" keep-title .adapter=${this.adapter}></portico-portal>
              </div>`,
            )
          : nothing
      }
    `;
  }

  async #build(): Promise<void> {
    const {model} = this;
    if (!model?.known) return;
    const wanted = JSON.stringify(model.draft);
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.adapter = await previewAdapter(model, 'agent');
  }
}

customElements.define('settings-preview', SettingsPreview);
