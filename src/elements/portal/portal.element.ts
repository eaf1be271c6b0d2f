import {ContextProvider} from '@lit/context';
import {html, nothing, type PropertyValues} from 'lit';
import {property, query} from 'lit/decorators.js';
import type {PortalAdapter} from '../../adapter/portal-adapter.js';
import type {TokenCallback} from '../../adapter/http/index.js';
import {navigationContext} from '../../context/navigation-context.js';
import {Dock} from '../../controllers/dock.js';
import {unknownValue} from '../../controllers/known-value.js';
import {ListAddress} from '../../controllers/list-address.js';
import {ProviderController} from '../../controllers/provider-controller.js';
import {RouterController, routings} from '../../controllers/router-controller.js';
import {SignOutController} from '../../controllers/sign-out.js';
import {TabController} from '../../controllers/tab-controller.js';
import {NavigateEvent} from '../../events/navigate-event.js';
import {SignOutEvent} from '../../events/sign-out-event.js';
import {SignedOutEvent} from '../../events/signed-out-event.js';
import type {Session} from '../../contract/session.js';
import type {Localizer} from '../../messages/localizer.js';
import type {Wording} from '../../messages/messages.js';
import type {PortalStore} from '../../store/portal-store.js';
import {parsePrefill, type Prefill} from '../../store/prefill.js';
import {accountPages, pathOf, routeOf, type Route} from '../../store/route.js';
import {errorNotice} from '../../ui/error-notice.js';
import {exportedParts} from '../../ui/exported-parts.js';
import {signOutQuestion} from '../../ui/sign-out-question.js';
import {skeleton, skeletonStyles} from '../../ui/skeleton.js';
import type {TicketListElement} from '../ticket-list/ticket-list.element.js';
import {PorticoElement, type Content} from '../portico-element.js';
import {Arrival} from './arrival.js';
import {portalStyles} from './portal.styles.js';
import {isLatePage, LatePages, type LatePage} from './late-pages.js';
import {renderList} from './list-page.templates.js';
import {passOn} from './pass-on.js';
import {PortalStart} from './portal-start.js';
import {tabOf} from './portal-tab.js';
import {renderBar, renderIdle, renderListHeader, renderReadOnly, renderUnknownPage} from './portal.templates.js';
import {renderSignIn} from './sign-in.templates.js';

/**
 * The whole portal in one tag: sign-in, list, ticket, support form, with links that survive signing in (R88). Give it a
 * `backend`, or stand it in a `<portico-provider>`. Far below the window it waits, unless the address leads to it: it asks the
 * backend when somebody comes near. The parts of the elements inside are exported with a prefix:
 * `list-row`, `view-menu`, `detail-subject`, `message-body`, `attachment-card`, `reply-send`, `form-field`, `login-title`.
 *
 * @element portico-portal
 * @slot bar - Replaces the bar above the pages: the portal's name, who is signed in, signing out (`signOut()`).
 * @slot heading - Replaces the words of the list's heading.
 * @slot row - The look of each row of the list: see `<portico-ticket-list>`.
 * @slot empty - Replaces the message for an empty list.
 * @slot controls - More controls, at the end of the tools above the list.
 * @slot unavailable - Replaces the message shown where the customer has no support form.
 * @slot portico-rows - Kept for rows of the page's own; nothing else belongs there.
 * @slot portico-form - Kept for the sign-in form in light DOM; nothing else belongs there.
 * @fires {NavigateEvent} portico-navigate - Cancelable; before the portal goes to another of its pages.
 * @fires {SignOutEvent} portico-sign-out - Cancelable; before the customer is signed out.
 * @fires {SignedOutEvent} portico-signed-out - The customer has signed out.
 * @csspart bar - Portal name, who is signed in, signing out.
 * @csspart name - The portal's name.
 * @csspart logo - The portal's logo.
 * @csspart menu - The owner's navigation menu.
 * @csspart menu-link - One of its links.
 * @csspart account - Who is signed in.
 * @csspart sign-out - The button that signs out.
 * @csspart heading - The list's heading.
 * @csspart new-ticket - The way to the support form.
 * @csspart back - The way back from an address that leads nowhere.
 * @csspart question - What should become of unsent drafts, asked before signing out.
 * @csspart keep - Its button that keeps the drafts on the device.
 * @csspart discard - Its button that throws them away.
 * @csspart cancel - Its button that stays signed in.
 * @csspart stay - The button that keeps the session from ending.
 * @csspart notice - A message, for example that the portal is off.
 * @csspart notice-title - Its first line.
 * @csspart dock - Keeps that message at the window's edge, when the session is about to end.
 * @csspart retry - The button in an error that tries again.
 * @csspart notice-details - Opens what an error is called, for support.
 * @csspart skeleton - The shape of the page while it loads.
 * @cssprop {<length>} [--portico-portal-min-height=24em] - Space kept free while the portal loads, so that the page does not jump.
 * @cssstate signed-in - Somebody is signed in.
 * @cssstate off - The portal is switched off (R85).
 */
export class PortalElement extends PorticoElement {
  static override styles = [...[PorticoElement.styles].flat(), skeletonStyles, portalStyles];

  /** URL of a backend that speaks Portico's HTTP contract. Without it, a `<portico-provider>` around the portal serves. */
  @property() backend?: string;

  /** How the session is carried: see `<portico-provider>`. */
  @property() auth: 'cookie' | 'memory' | 'session' | 'host' = 'cookie';

  /** Where unsent drafts are kept: see `<portico-provider>`. */
  @property() drafts: 'device' | 'memory' = 'device';

  /** Where the portal keeps its page: `hash` (`#/portico/…`), `query` (`?portico=…`) or `memory` (no address). */
  @property() routing: 'hash' | 'query' | 'memory' = 'hash';

  /** Leaves title and icon of the browser's tab alone (R80). Default false: they are the portal's. */
  @property({type: Boolean, attribute: 'keep-title'}) keepTitle = false;

  /** An adapter of your own, in place of `backend`. */
  @property({attribute: false}) adapter?: PortalAdapter;

  /** With `auth="host"`: asks the page for the customer's token. */
  @property({attribute: false}) getToken?: TokenCallback;

  /** Words of your own for any text, by language, for example `{en: {'reply.send': 'Answer'}}` (X10). */
  @property({attribute: false}) wording?: Wording;

  /** Values that the support form has beforehand: see `prefill` of `<portico-support-form>`. */
  @property({attribute: 'form-prefill', converter: text => parsePrefill(text ?? '')}) formPrefill: Prefill = {};

  @query('h2') private heading!: HTMLElement | null;
  @query('portico-ticket-list') private list!: TicketListElement | null;
  readonly #arrival = new Arrival();
  readonly #provider = new ProviderController(this, () => this, false);
  readonly #router = new RouterController(this, () => (this.#arrival.pending = true));
  readonly #start = new PortalStart(this, this.#router);
  readonly #tab = new TabController(this);
  readonly #pages = new LatePages(this);
  readonly #listAddress = new ListAddress({
    read: () => (this.#router.route?.page === 'list' ? (this.#router.route.view ?? {}) : {}),
    write: (view, how) => this.#router.showView(view, how),
  });
  readonly #out = new SignOutController(
    this,
    () => this.store,
    () => {
      this.#router.replace({page: 'list'});
      this.dispatchEvent(new SignedOutEvent());
    },
  );

  constructor() {
    super();
    new ContextProvider(this, {context: navigationContext, initialValue: this.#navigation});
    new Dock(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#router.use(this.routing);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('routing') && !this.setupProblem) this.#router.use(this.routing);
    const {adapter, backend, auth, getToken, drafts} = this;
    this.#provider.use(this.#start.started ? {adapter, backend, auth, getToken, drafts} : {});
    this.#provider.language.reword(this.wording);
    const {store} = this;
    this.#leaveSignIn(store);
    const onList = this.#router.route?.page === 'list';
    this.watcher.watch(store?.settings, store?.session, store?.session.idle, onList ? store?.list : undefined);
    if (onList && store) this.#listAddress.sync(store);
    else this.#listAddress.leave();
    const signedIn = store?.session.status === 'signed-in';
    this.states.set({'signed-in': signedIn, off: store?.settings.data?.status === 'off'});
    this.#arrival.look(signedIn, this);
    this.#tab.show(this.keepTitle || !this.isConnected ? undefined : tabOf(store?.settings.data));
  }

  override updated(): void {
    // The focus goes to a page when that is there.
    if (!this.#arrival.pending || this.#waitsForPage) return;
    this.#arrival.pending = false;
    if (this.#router.route?.page === 'list') void this.#focusList();
    else if (!this.#router.route) this.renderRoot.querySelector<HTMLElement>('[part~=back]')?.focus();
  }

  /** Where the customer was in the list, else its heading. */
  async #focusList(): Promise<void> {
    if (!(await this.list?.resume())) this.heading?.focus();
  }

  protected override needsProvider(): boolean {
    return this.backend === undefined && this.adapter === undefined;
  }

  protected override get setupProblem(): string | undefined {
    return unknownValue('routing', this.routing, routings);
  }

  protected override get providerProblem(): string | undefined {
    return this.needsProvider() ? this.portal.problem : this.#provider.problem;
  }

  protected override get store(): PortalStore | undefined {
    return this.needsProvider() ? this.portal.store : this.#provider.store;
  }

  protected override get words(): Localizer {
    return this.needsProvider() ? this.portal.words : this.#provider.language.words;
  }

  protected override renderWaiting(): Content {
    return skeleton(5, this.t('portal.loading'));
  }

  protected override renderPortal(store: PortalStore): Content {
    const {settings, session} = store;
    if (session.session && settings.data) {
      return html`
        ${renderBar({settings: settings.data, session: session.session, words: this.words, onSignOut: () => this.signOut()})}
        ${this.#out.asking ? signOutQuestion({words: this.words, keeps: store.drafts.keeps, onChoose: this.#out.choose}) : nothing}
        ${renderIdle(session.idle.secondsLeft, this.words, () => void session.stay())}
        ${session.session.readOnly ? renderReadOnly(session.session, this.words) : nothing} ${this.#renderPage(session.session)}
      `;
    }
    if (session.session) {
      const {error} = settings.state;
      return error ? errorNotice({error, words: this.words, onRetry: () => void settings.reload()}) : this.renderWaiting();
    }
    // Also while the session is unknown or failed: the page says so itself.
    return renderSignIn({route: this.#router.route, takeFocus: this.#arrival.pending, onBegin: () => this.#prepare('list')});
  }

  #renderPage(session: Session): Content {
    const {route} = this.#router;
    if (!route) return renderUnknownPage(this.words, this.#navigation);
    switch (route.page) {
      case 'list':
        return html`
          ${renderListHeader(session, this.words, this.#navigation)}
          ${this.#renderLate('list', () => renderList(this, () => this.#prepare('ticket')))}
        `;
      case 'ticket':
        return this.#renderLate(
          'ticket',
          () =>
            html`<portico-ticket-detail
              .ticketId=${route.ticketId}
              ?take-focus=${this.#arrival.pending}
              exportparts=${exportedParts('ticket-detail')}
            ></portico-ticket-detail>`,
        );
      case 'form':
        return this.#renderLate(
          'form',
          () =>
            html`<portico-support-form
              .prefill=${this.formPrefill}
              ?take-focus=${this.#arrival.pending}
              exportparts=${exportedParts('support-form')}
              >${passOn(this, 'unavailable')}</portico-support-form
            >`,
        );
      default:
        return nothing;
    }
  }

  #renderLate(page: LatePage, content: () => Content): Content {
    return this.#pages.render(page, this.words, content);
  }

  /** Loads a page that will be wanted soon. */
  #prepare(page: LatePage): void {
    void this.#pages.of(page).module;
  }

  get #waitsForPage(): boolean {
    const page = this.#router.route?.page;
    return this.store?.session.status === 'signed-in' && isLatePage(page) && !this.#pages.of(page).loaded;
  }

  /** Goes to another of the portal's pages, by its path: `/tickets`, `/tickets/42`, `/new`. Throws `RangeError` for any other. */
  navigate(path: string): void {
    const route = routeOf(path);
    if (!route) throw new RangeError(`<portico-portal>.navigate: the portal has no page "${path}".`);
    this.#start.now();
    this.#go(route);
  }

  /** Signs out, as the button in the bar does: asks first what should become of unsent drafts. Fires `portico-sign-out`. */
  signOut(): void {
    if (this.dispatchEvent(new SignOutEvent())) this.#out.start();
  }

  readonly #navigation = {
    href: (route: Route) => this.#router.href(this.#asLeft(route)),
    go: (route: Route) => this.#go(this.#asLeft(route)),
  };

  #go(route: Route): void {
    if (this.dispatchEvent(new NavigateEvent(pathOf(route)))) this.#router.go(route);
  }

  /** Elements lead back to the list as the customer left it. */
  #asLeft(route: Route): Route {
    const view = this.store?.list.view;
    return route.page === 'list' && view ? {...route, view} : route;
  }

  /** Who is signed in has nothing to do on the account's pages. */
  #leaveSignIn(store: PortalStore | undefined): void {
    const page = this.#router.route?.page;
    if (store?.session.status === 'signed-in' && accountPages.some(one => one === page)) this.#router.replace({page: 'list'});
  }
}
