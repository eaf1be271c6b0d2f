import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {controls} from '../desk/controls.styles.js';
import {faultSummary} from './fault-summary.templates.js';
import {ModelController} from '../site/model-controller.js';
import type {Section} from './sections/section.js';
import {setUpSections} from './sections/sections.js';
import {settingsStyles} from './settings.styles.js';
import type {SettingsModel} from './settings-model.js';
import {renderSwitch} from './switch.templates.js';

/** Setting the portal up, step by step; each is saved when it is done (R83). */
export class SettingsSetUp extends LitElement {
  static override styles = [controls, settingsStyles];

  @property({attribute: false}) model?: SettingsModel;
  @state() private step = 0;

  constructor() {
    super();
    new ModelController(this);
  }

  override render(): TemplateResult | typeof nothing {
    const {model, step} = this;
    if (!model?.known) return nothing;
    const section = setUpSections[step];
    const titles = [...setUpSections.map(({title}) => title), 'Finish'];
    return html`
      <ol class="steps">
        ${titles.map((title, index) => this.#renderStep(model, title, index))}
      </ol>
      <h2 tabindex="-1">${titles[step]}</h2>
      ${section ? this.#renderForm(model, section) : this.#renderFinish(model)}
    `;
  }

  #renderStep(model: SettingsModel, title: string, index: number): TemplateResult {
    const done = model.known?.progress[index]?.done ?? false;
    return html`
      <li>
        <button type="button" aria-current=${index === this.step ? 'step' : nothing} @click=${() => this.#go(index)}>
          ${index + 1}. ${title}<small>${done ? 'Done' : 'To do'}</small>
        </button>
      </li>
    `;
  }

  #renderForm(model: SettingsModel, section: Section): TemplateResult {
    return html`
      ${faultSummary(model, this.renderRoot)}
      <form novalidate @submit=${(event: SubmitEvent) => void this.#save(event, model, section)}>
        ${section.render(model)}
        <p class="problem" role="alert">${model.problem}</p>
        <p class="acts">
          <button class="primary">Save and continue</button>
          ${this.step > 0 ? html`<button type="button" @click=${() => this.#go(this.step - 1)}>Back</button>` : nothing}
        </p>
      </form>
    `;
  }

  #renderFinish(model: SettingsModel): TemplateResult {
    return html`
      <p>
        Everything can be changed later, under <a href="#/settings">All settings</a>.
        <a href="#/preview">Look at a preview</a> first.
      </p>
      ${renderSwitch(model)}
    `;
  }

  async #save(event: SubmitEvent, model: SettingsModel, {keys}: Section): Promise<void> {
    event.preventDefault();
    if (await model.saveStep(keys)) return this.#go(this.step + 1);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }

  async #go(step: number): Promise<void> {
    this.model?.clearFaults();
    this.step = step;
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }
}

customElements.define('settings-set-up', SettingsSetUp);
