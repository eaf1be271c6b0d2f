import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {controls} from '../desk/controls.styles.js';
import {pageHeader} from '../desk/page-header.styles.js';
import './all-settings.element.js';
import type {AllSettings} from './all-settings.element.js';
import './mailbox.element.js';
import {ModelController} from '../site/model-controller.js';
import './preview.element.js';
import {sections} from './sections/sections.js';
import './set-up.element.js';
import {settingsStyles} from './settings.styles.js';
import {shellStyles} from './shell.styles.js';
import type {SettingsModel} from './settings-model.js';

const views = {'set-up': 'Set-up', settings: 'All settings', preview: 'Preview', mailbox: 'Mailbox'} as const;
type View = keyof typeof views;

/** Where agents set the customer portal up, if they may (R86). */
export class DemoSettings extends LitElement {
  static override styles = [controls, settingsStyles, pageHeader, shellStyles];

  @property({attribute: false}) model?: SettingsModel;

  @state() private view: View = 'settings';
  @query('all-settings') private all!: AllSettings | null;

  constructor() {
    super();
    new ModelController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#go);
    this.#go();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#go);
  }

  override render(): TemplateResult | typeof nothing {
    const {model} = this;
    if (!model) return nothing;
    return html`
      <header>
        <h1>Acme <span>Portal settings</span></h1>
        <a href="./desk.html">Desk</a>
        <label class="agent">
          You are
          <select @change=${({target}: Event) => void model.actAs((target as HTMLSelectElement).value)}>
            ${Object.values(model.world.agents).map(
              ({id, name}) => html`<option value=${id} .selected=${id === model.agentId}>${name}</option>`,
            )}
          </select>
        </label>
      </header>
      ${model.known ? this.#renderViews(model) : this.#renderRefusal(model)}
    `;
  }

  #renderRefusal(model: SettingsModel): TemplateResult {
    const allowed = Object.values(model.world.agents).filter(({portalSettings}) => portalSettings);
    return html`
      <main class="alone">
        <h2>You may not see these settings</h2>
        <p>
          The portal-settings permission is needed to read and to change them (R86). ${allowed.map(({name}) => name).join(', ')}
          has it.
        </p>
      </main>
    `;
  }

  #renderViews(model: SettingsModel): TemplateResult {
    return html`
      <div class="panes">
        <nav aria-label="Settings">
          <ul>
            ${Object.entries(views).map(
              ([id, name]) => html`<li><a href="#/${id}" aria-current=${id === this.view ? 'page' : nothing}>${name}</a></li>`,
            )}
          </ul>
          ${this.view === 'settings' ? this.#renderContents(model) : nothing}
        </nav>
        <main>${this.#renderView(model)}</main>
      </div>
    `;
  }

  #renderContents(model: SettingsModel): TemplateResult {
    return html`
      <ul class="contents">
        ${sections.map(
          ({id, title, keys}) => html`
            <li>
              <a href="#/settings/${id}"
                >${title}${keys.some(key => model.edited.includes(key)) ? html` <span class="mark">not saved</span>` : nothing}</a
              >
            </li>
          `,
        )}
      </ul>
    `;
  }

  #renderView(model: SettingsModel): TemplateResult {
    switch (this.view) {
      case 'set-up':
        return html`<settings-set-up .model=${model}></settings-set-up>`;
      case 'settings':
        return html`<all-settings .model=${model}></all-settings>`;
      case 'preview':
        return html`<h2>Preview</h2>
          <settings-preview .model=${model}></settings-preview>`;
      case 'mailbox':
        return html`<h2>Mailbox</h2>
          <settings-mailbox .model=${model}></settings-mailbox>`;
    }
  }

  readonly #go = (): void => {
    const [view = '', section] = location.hash.replace(/^#\//, '').split('/');
    this.view = Object.hasOwn(views, view) ? (view as View) : 'settings';
    if (section) void this.updateComplete.then(() => this.all?.updateComplete).then(() => this.all?.show(section));
  };
}

customElements.define('demo-settings', DemoSettings);
