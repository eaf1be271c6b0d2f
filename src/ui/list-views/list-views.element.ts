import {css, html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import type {Localizer} from '../../messages/localizer.js';
import {base} from '../../styles/base.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {FocusKeeper} from '../focus-keeper.js';
import {icons} from '../icons.js';
import {StyledElement} from '../styled-element.js';

/** A view under the name that the customer gave it. */
export interface NamedView {
  readonly name: string;
  /** The view as the query of an address. */
  readonly view: string;
}

/**
 * Views that the customer named (X4): to choose, rename, delete, and to save the one that shows. Knows no provider and no
 * storage: everything comes in as properties.
 *
 * @element portico-list-views
 * @csspart view - One view; the button that shows it.
 * @csspart rename - The button that renames it.
 * @csspart delete - The button that removes it.
 * @csspart name - The field for a name.
 * @csspart save - The button that saves what shows.
 */
export class ListViewsElement extends StyledElement {
  static override styles = [
    tokens,
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: 0.75em;
      }
      ul,
      form {
        max-inline-size: 30em;
      }
      li,
      form {
        display: flex;
        align-items: center;
        gap: 0.25em;
      }
      .view {
        flex: 1;
        min-inline-size: 0;
        justify-content: start;
        text-align: start;
      }
      .view[aria-current] {
        background: var(--_tint-strong);
      }
      form button {
        flex: none;
      }
    `,
  ];

  /** Words and formats. */
  @property({attribute: false}) words?: Localizer;

  /** Saved views, in the order in which they were saved. */
  @property({attribute: false}) views: readonly NamedView[] = [];

  /** The view that shows. */
  @property() current = '';

  /** Could the last change be kept? */
  @property({type: Boolean}) full = false;

  /** Told of the view that was chosen. */
  @property({attribute: false}) onOpen?: (view: NamedView) => void;
  /** Told of the views as they are to be. */
  @property({attribute: false}) onChange?: (views: readonly NamedView[]) => void;

  /** Place of the view that is being renamed. */
  @state() private renaming: number | undefined;
  @query('form.rename input') private renameField!: HTMLInputElement | null;

  constructor() {
    super();
    new FocusKeeper(this);
  }

  override render(): TemplateResult | typeof nothing {
    const {words, views} = this;
    if (!words) return nothing;
    return html`
      ${
        views.length
          ? html`<ul>
              ${views.map((view, place) => html`<li>${this.renaming === place ? this.#renderForm(view.name, place, words) : this.#renderView(view, place, words)}</li>`)}
            </ul>`
          : html`<p class="muted">${words.t('views.none')}</p>`
      }
      ${this.#renderForm('', undefined, words)} ${this.full ? html`<p role="alert">${words.t('views.full')}</p>` : nothing}
    `;
  }

  #renderView(view: NamedView, place: number, words: Localizer): TemplateResult {
    const {name} = view;
    return html`
      <button
        type="button"
        class="quiet view"
        part="view"
        aria-current=${view.view === this.current ? 'true' : nothing}
        @click=${() => this.onOpen?.(view)}
      >
        <bdi>${name}</bdi>
      </button>
      <button
        type="button"
        class="icon-button"
        part="rename"
        aria-label=${words.t('views.rename', {name})}
        @click=${() => void this.#rename(place)}
      >
        ${icons.edit}
      </button>
      <button
        type="button"
        class="icon-button"
        part="delete"
        aria-label=${words.t('views.delete', {name})}
        @click=${() => this.#change(this.views.filter(one => one !== view))}
      >
        ${icons.remove}
      </button>
    `;
  }

  /** For a new name of a view, or without one for the name of the view that shows. */
  #renderForm(name: string, place: number | undefined, words: Localizer): TemplateResult {
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      const field = (event.target as HTMLFormElement).elements.namedItem('name') as HTMLInputElement;
      const given = field.value.trim();
      if (given) this.#save(given, place);
      if (place === undefined && given) field.value = '';
      else if (given) void this.#focusRename(place);
    };
    const keydown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || place === undefined) return;
      event.stopPropagation();
      this.renaming = undefined;
      void this.#focusRename(place);
    };
    return html`
      <form class=${place === undefined ? 'save' : 'rename'} @submit=${submit} @keydown=${keydown}>
        <input
          name="name"
          part="name"
          maxlength="60"
          autocomplete="off"
          .value=${name}
          aria-label=${place === undefined ? words.t('views.name') : words.t('views.rename', {name})}
          placeholder=${words.t('views.name')}
        />
        <button type="submit" part="save">${words.t(place === undefined ? 'views.save' : 'views.renamed')}</button>
      </form>
    `;
  }

  async #rename(place: number): Promise<void> {
    this.renaming = place;
    await this.updateComplete;
    this.renameField?.select();
  }

  /** The button stands where the field was. */
  async #focusRename(place = 0): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('li')[place]?.querySelector<HTMLElement>('[part=rename]')?.focus();
  }

  /** A name stands for one view: the newer takes its place. */
  #save(name: string, place: number | undefined): void {
    const view = place === undefined ? this.current : (this.views[place]?.view ?? '');
    const at = place ?? this.views.findIndex(one => one.name === name);
    const others = this.views.filter((one, index) => index !== at && one.name !== name);
    const to = at < 0 ? others.length : Math.min(at, others.length);
    this.#change([...others.slice(0, to), {name, view}, ...others.slice(to)]);
  }

  #change(views: readonly NamedView[]): void {
    this.renaming = undefined;
    this.onChange?.(views);
  }
}
