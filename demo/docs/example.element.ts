import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

/** An attribute of the element, from the manifest. */
interface AttributeControl {
  readonly name: string;
  /** As TypeScript writes it. */
  readonly type: string;
  readonly description?: string;
}

/** One live element, a control for each of its attributes, and the HTML that makes it as it is. Renders into the page's own style. */
export class DocsExample extends LitElement {
  /** The element's tag. */
  @property() tag = '';
  /** For elements that show a ticket. */
  @property({attribute: false}) ticketId?: string;
  /** Tags of the elements in it. */
  @property({attribute: false}) content: readonly string[] = [];
  @state() private chosen: Readonly<Record<string, string>> = {};
  @query('.example-stage') private readonly stage!: HTMLElement;
  #controls: readonly AttributeControl[] = [];

  override createRenderRoot(): HTMLElement {
    const data = this.querySelector('script')?.textContent ?? '[]';
    this.#controls = JSON.parse(data) as AttributeControl[];
    this.replaceChildren();
    // The title of this page is its own.
    if (this.#has('keep-title')) this.chosen = {'keep-title': ''};
    return this;
  }

  override willUpdate(): void {
    if (this.ticketId !== undefined && this.#has('ticket-id') && this.chosen['ticket-id'] === undefined)
      this.chosen = {...this.chosen, 'ticket-id': this.ticketId};
  }

  override updated(): void {
    const element = this.stage.firstElementChild ?? this.#create();
    for (const {name} of this.#controls) {
      const value = this.chosen[name];
      if (value === undefined) element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  }

  override render(): TemplateResult {
    return html`
      <div class="example-stage"></div>
      ${this.#controls.length > 0 ? html`<div class="example-controls">${this.#controls.map(control => this.#renderControl(control))}</div>` : nothing}
      <div class="scrolling" role="group" aria-label="Its HTML" tabindex="0">
        <pre><code>${this.#source}</code></pre>
      </div>
    `;
  }

  #renderControl({name, type}: AttributeControl): TemplateResult {
    const value = this.chosen[name];
    const options = [...type.matchAll(/'([^']+)'/g)].map(([, option]) => option ?? '');
    if (type === 'boolean') {
      const change = (event: Event) => this.#choose(name, (event.target as HTMLInputElement).checked ? '' : undefined);
      return html`<label><input type="checkbox" .checked=${value !== undefined} @change=${change} /><code>${name}</code></label>`;
    }
    const change = (event: Event) =>
      this.#choose(name, (event.target as HTMLInputElement | HTMLSelectElement).value || undefined);
    if (options.length > 0) {
      return html`<label
        ><code>${name}</code
        ><select @change=${change}>
          <option value="">not set</option>
          ${options.map(option => html`<option .selected=${option === value}>${option}</option>`)}
        </select></label
      >`;
    }
    return html`<label><code>${name}</code><input .value=${value ?? ''} autocomplete="off" @change=${change} /></label>`;
  }

  #create(): Element {
    const element = document.createElement(this.tag);
    element.append(...this.content.map(tag => document.createElement(tag)));
    return this.stage.appendChild(element);
  }

  get #source(): string {
    const quoted = (value: string) => `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    const attributes = Object.entries(this.chosen).map(([name, value]) => ` ${name}${value && `=${quoted(value)}`}`);
    const content = this.content.map(tag => `\n  <${tag}></${tag}>`).join('');
    return `<${this.tag}${attributes.join('')}>${content}${content && '\n'}</${this.tag}>`;
  }

  #choose(name: string, value: string | undefined): void {
    const {[name]: _before, ...others} = this.chosen;
    this.chosen = value === undefined ? others : {...others, [name]: value};
  }

  #has(name: string): boolean {
    return this.#controls.some(control => control.name === name);
  }
}
