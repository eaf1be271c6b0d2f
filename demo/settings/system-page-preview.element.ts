import {LitElement, css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import type {SystemPageId} from '../../src/contract/settings.js';
import type {ProviderElement} from '../../src/elements/provider/provider.element.js';
import {controls} from '../desk/controls.styles.js';
import {ModelController} from '../site/model-controller.js';
import type {SettingsModel} from './settings-model.js';
import {openScene, play, type Scene} from './system-page-scene.js';

/** A system page as customers will see it, under the settings as they are edited (R64). */
export class SettingsPagePreview extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 1.25rem;
        border: 1px dashed var(--desk-edge);
        border-radius: 0.75rem;
      }
    `,
  ];

  @property({attribute: false}) model?: SettingsModel;
  @property() page: SystemPageId = 'sign-in';
  /** Nothing is built before somebody looks. Default false. */
  @property({type: Boolean}) active = false;

  @state() private scene?: Scene;
  @query('portico-provider') private provider!: ProviderElement | null;
  #shown = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new ModelController(this, () => this.#buildSoon());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('active') || changed.has('page')) this.#buildSoon();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('scene') && this.scene && this.provider) void play(this.page, this.provider);
  }

  override render(): TemplateResult {
    const {scene} = this;
    return html`
      <section aria-label="Preview">
        ${
          scene
            ? keyed(
                scene,
                html`<portico-provider .adapter=${scene.adapter}>
                  <portico-login .page=${scene.page} .token=${scene.token}></portico-login>
                </portico-provider>`,
              )
            : nothing
        }
      </section>
    `;
  }

  #buildSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#build(), 200);
  }

  async #build(): Promise<void> {
    const {model, page, active} = this;
    if (!model?.known || !active) return;
    const wanted = `${page} ${JSON.stringify(model.draft)}`;
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.scene = await openScene(model, page);
  }
}

customElements.define('settings-page-preview', SettingsPagePreview);

declare global {
  interface HTMLElementTagNameMap {
    'settings-page-preview': SettingsPagePreview;
  }
}
