import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {themes, wear} from './themes.js';

const languages = {en: 'English', fi: 'Suomi', sv: 'Svenska', de: 'Deutsch', ar: 'العربية'};

/** Switches what a page around the elements may differ in: language, theme, colours, direction, width. The state is in `<html>`. */
export class DemoAppearance extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25em 1.25em;
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
      min-block-size: 2.25em;
    }
    input {
      inline-size: 1.15em;
      block-size: 1.15em;
      margin: 0;
    }
    select {
      min-block-size: 2em;
      font: inherit;
    }
  `;

  /** Offers a width of 320 pixels. Default false. */
  @property({type: Boolean}) narrow = false;

  readonly #root = document.documentElement;
  readonly #observer = new MutationObserver(() => this.requestUpdate());
  readonly #system = matchMedia('(prefers-color-scheme: dark)');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this.#root, {
      attributes: true,
      attributeFilter: ['lang', 'dir', 'data-scheme', 'data-theme', 'data-narrow'],
    });
    this.#system.addEventListener('change', this.#onSystem);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#system.removeEventListener('change', this.#onSystem);
  }

  override render(): TemplateResult {
    const {lang, dir, dataset} = this.#root;
    const dark = dataset['scheme'] ? dataset['scheme'] === 'dark' : this.#system.matches;
    return html`
      <label>
        Language
        <select @change=${this.#speak}>
          ${Object.entries(languages).map(([tag, name]) => html`<option value=${tag} .selected=${tag === lang}>${name}</option>`)}
        </select>
      </label>
      <label>
        Theme
        <select @change=${this.#dress}>
          ${Object.entries(themes).map(
            ([name, label]) => html`<option value=${name} .selected=${name === (dataset['theme'] ?? '')}>${label}</option>`,
          )}
        </select>
      </label>
      ${this.#toggle('Dark', dark, on => (dataset['scheme'] = on ? 'dark' : 'light'))}
      ${this.#toggle('Right to left', dir === 'rtl', on => (this.#root.dir = on ? 'rtl' : 'ltr'))}
      ${this.narrow ? this.#toggle('320 px wide', 'narrow' in dataset, on => this.#root.toggleAttribute('data-narrow', on)) : nothing}
    `;
  }

  #toggle(label: string, on: boolean, set: (on: boolean) => void): TemplateResult {
    const change = (event: Event) => set((event.target as HTMLInputElement).checked);
    return html`<label><input type="checkbox" .checked=${on} @change=${change} />${label}</label>`;
  }

  readonly #speak = (event: Event) => {
    const {value} = event.target as HTMLSelectElement;
    this.#root.lang = value;
    this.#root.dir = value === 'ar' ? 'rtl' : 'ltr';
  };

  readonly #dress = (event: Event) => wear((event.target as HTMLSelectElement).value);

  readonly #onSystem = () => this.requestUpdate();
}

customElements.define('demo-appearance', DemoAppearance);
