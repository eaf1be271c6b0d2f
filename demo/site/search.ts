import {html, render} from 'lit';
import {findEntries} from './articles.js';

/** The search box of the help centre. Draws into light DOM, where the site's style sheet reaches. */
export class HelpSearch extends HTMLElement {
  #text = '';
  #open = false;

  connectedCallback(): void {
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('focusout', this.#onLeave);
    this.#draw();
  }

  disconnectedCallback(): void {
    this.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('focusout', this.#onLeave);
  }

  #draw(): void {
    render(
      html`
        <form @submit=${this.#goToFirst}>
          <input
            type="search"
            name="q"
            autocomplete="off"
            aria-label="Search the guides"
            placeholder="Search the guides"
            @input=${this.#onInput}
            @focus=${this.#onFocus}
          />
        </form>
        ${this.#results()}
      `,
      this,
    );
  }

  #results() {
    const found = findEntries(this.#text);
    const count = found.length === 1 ? '1 result' : `${found.length} results`;
    const says = found.length ? count : `Nothing found for “${this.#text.trim()}”`;
    return html`
      <div class="results" ?hidden=${!this.#open || !this.#text.trim()}>
        <p role="status">${says}</p>
        <ul>
          ${found.map(
            ({title, guide, href}) => html`
              <li>
                <a href=${href} @click=${this.#close}>${title}${guide ? html`<small>${guide}</small>` : ''}</a>
              </li>
            `,
          )}
        </ul>
      </div>
    `;
  }

  readonly #onInput = (event: Event) => {
    this.#text = (event.target as HTMLInputElement).value;
    this.#open = true;
    this.#draw();
  };

  readonly #onFocus = () => {
    this.#open = true;
    this.#draw();
  };

  readonly #close = () => {
    this.#open = false;
    this.#draw();
  };

  readonly #onLeave = ({relatedTarget}: FocusEvent) => {
    if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#close();
  };

  readonly #onKey = ({key}: KeyboardEvent) => {
    if (key !== 'Escape' || !this.#open) return;
    this.querySelector('input')?.focus();
    this.#close();
  };

  readonly #goToFirst = (event: Event) => {
    event.preventDefault();
    const [first] = findEntries(this.#text);
    if (!first) return;
    this.#close();
    location.assign(new URL(first.href, document.baseURI));
  };
}

customElements.define('help-search', HelpSearch);
