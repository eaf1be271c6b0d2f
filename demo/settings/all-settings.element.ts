import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {controls} from '../desk/controls.styles.js';
import {faultSummary} from './fault-summary.templates.js';
import {ModelController} from '../site/model-controller.js';
import {sections} from './sections/sections.js';
import type {Section} from './sections/section.js';
import {settingsStyles} from './settings.styles.js';
import type {SettingsModel} from './settings-model.js';
import {renderSwitch} from './switch.templates.js';

/** All settings on one page, saved and discarded together. */
export class AllSettings extends LitElement {
  static override styles = [controls, settingsStyles];

  @property({attribute: false}) model?: SettingsModel;
  @state() private saved = false;

  constructor() {
    super();
    new ModelController(this, () => {
      if (this.model?.edited.length) this.saved = false;
    });
  }

  override render(): TemplateResult | typeof nothing {
    const {model} = this;
    if (!model?.known) return nothing;
    return html`
      ${renderSwitch(model)} ${faultSummary(model, this.renderRoot)}
      <form novalidate @submit=${this.#save}>
        ${sections.map(section => renderSection(model, section))}
        <div class="save-bar">
          <p role="status">${this.#status(model)}</p>
          <p class="problem" role="alert">${model.problem}</p>
          <button type="button" ?disabled=${model.edited.length === 0} @click=${() => model.discard()}>Discard</button>
          <button class="primary" ?disabled=${model.edited.length === 0}>Save settings</button>
        </div>
      </form>
    `;
  }

  /** Brings a section into view. */
  show(id: string): void {
    const section = this.renderRoot.querySelector<HTMLElement>(`#section-${CSS.escape(id)}`);
    section?.scrollIntoView();
    section?.querySelector('h2')?.focus({preventScroll: true});
  }

  #status({edited}: SettingsModel): string {
    if (edited.length === 0) return this.saved ? 'Saved.' : 'Nothing to save.';
    return edited.length === 1 ? '1 setting is not saved.' : `${edited.length} settings are not saved.`;
  }

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    this.saved = (await this.model?.save()) === true;
    await this.updateComplete;
    if (!this.saved) this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  };
}

function renderSection(model: SettingsModel, {id, title, keys, render}: Section): TemplateResult {
  const edited = keys.filter(key => model.edited.includes(key)).length;
  return html`
    <section id="section-${id}" aria-labelledby="heading-${id}">
      <h2 id="heading-${id}" tabindex="-1">${title}${edited > 0 ? html` <span class="mark">not saved</span>` : nothing}</h2>
      ${render(model)}
    </section>
  `;
}

customElements.define('all-settings', AllSettings);

declare global {
  interface HTMLElementTagNameMap {
    'all-settings': AllSettings;
  }
}
