import {css, html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {PortalAdapter} from '../../adapter/portal-adapter.js';
import type {TokenCallback} from '../../adapter/http/index.js';
import {unknownValue} from '../../controllers/known-value.js';
import {ProviderController} from '../../controllers/provider-controller.js';
import type {Wording} from '../../messages/messages.js';
import type {PortalStore} from '../../store/portal-store.js';
import {base} from '../../styles/base.js';
import {tokens} from '../../styles/tokens.js';
import {notice} from '../../ui/notice.js';
import {noticeStyles} from '../../ui/notice.styles.js';
import type {Content} from '../portico-element.js';
import {StyledElement} from '../../ui/styled-element.js';

/**
 * Connects the elements inside it, or with `scope="document"` all elements of the page, to a help desk. Shows nothing itself: what
 * is set up wrong, they say in their place. Only a wrong `scope`, which would leave them without it, it says itself.
 *
 * @element portico-provider
 * @slot - The page's own content with Portico's elements in it.
 * @csspart notice - Message about a wrong set-up.
 * @csspart notice-title - Its first line.
 */
export class ProviderElement extends StyledElement {
  static override styles = [
    tokens,
    base,
    noticeStyles,
    css`
      /* What stands in it is the page's. */
      :host {
        display: contents;
        font-family: inherit;
        line-height: inherit;
        text-align: inherit;
        overflow-wrap: inherit;
      }
    `,
  ];

  /** URL of a backend that speaks Portico's HTTP contract; relative ones start from the page. Loads the HTTP adapter. */
  @property() backend?: string;

  /**
   * How the session is carried, with `backend`: `cookie` (same-site cookie of the backend), `memory` (bearer token, gone with
   * the page), `session` (bearer token in sessionStorage, survives a reload) or `host` (token from the property `getToken`).
   */
  @property() auth: 'cookie' | 'memory' | 'session' | 'host' = 'cookie';

  /**
   * Where unsent drafts are kept (X2): on the `device`, in localStorage, for 30 days, or in `memory`, for as long as the page is
   * there, for example where many people share a machine.
   */
  @property() drafts: 'device' | 'memory' = 'device';

  /** `document` serves all elements of the page; otherwise the provider serves those inside it. */
  @property() scope?: 'document';

  /** An adapter of your own, in place of `backend`. */
  @property({attribute: false}) adapter?: PortalAdapter;

  /** With `auth="host"`: asks the page for the customer's token; null while nobody is signed in there. */
  @property({attribute: false}) getToken?: TokenCallback;

  /** Words of your own for any text, by language, for example `{en: {'reply.send': 'Answer'}}` (X10). */
  @property({attribute: false}) wording?: Wording;

  readonly #provider: ProviderController = new ProviderController(
    this,
    () => (this.scope === 'document' ? document.documentElement : this),
    true,
  );

  /** The store that the elements share; undefined until there is an adapter. For elements of your own. */
  get store(): PortalStore | undefined {
    return this.#provider.store;
  }

  override willUpdate(): void {
    const {adapter, backend, auth, getToken, drafts} = this;
    this.#provider.use({adapter, backend, auth, getToken, drafts});
    this.#provider.language.reword(this.wording);
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('scope') && this.#scopeProblem) console.error(`<portico-provider>: ${this.#scopeProblem}`);
  }

  get #scopeProblem(): string | undefined {
    return unknownValue('scope', this.scope, ['document']);
  }

  override render(): Content {
    const {language} = this.#provider;
    const problem = this.#scopeProblem;
    return html`${problem ? notice({kind: 'error', title: language.words.t('setup.title'), text: problem}) : nothing}<slot
      ></slot>`;
  }
}
