import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {PublicSettings, SystemPageId} from '../../contract/settings.js';
import {unknownValue} from '../../controllers/known-value.js';
import {LightForm} from '../../controllers/light-form.js';
import {SignOutController} from '../../controllers/sign-out.js';
import {SignInEvent} from '../../events/sign-in-event.js';
import {SignedInEvent} from '../../events/signed-in-event.js';
import type {PortalStore} from '../../store/portal-store.js';
import {accountPages, type AccountPage} from '../../store/route.js';
import {errorNotice} from '../../ui/error-notice.js';
import {idleWarning} from '../../ui/idle-warning.js';
import {notice} from '../../ui/notice.js';
import {signOutQuestion} from '../../ui/sign-out-question.js';
import {skeleton, skeletonStyles} from '../../ui/skeleton.js';
import {PorticoElement, type Content} from '../portico-element.js';
import {AccountFlow} from './account-flow.js';
import type {AccountValues} from './account-form.js';
import {focusFirstProblem, formValues} from './account-form.templates.js';
import {loginStyles} from './login.styles.js';
import {renderSsoProblem, renderDenied, renderLinks, renderResend, renderSignedIn, renderSystemPage} from './login.templates.js';
import {renderShownForm} from './shown-form.templates.js';
import {takeSsoResponse} from './sso-return.js';

/**
 * Sign-in and the other pages of an account: register, forgotten, set and reset password (R60–R66). The fields are native
 * inputs of a real form in light DOM (a child marked `data-portico-owned`), so that password managers fill them: its nodes have
 * classes in place of parts.
 *
 * @element portico-login
 * @slot portico-form - Kept for the form in light DOM; nothing else belongs there.
 * @fires {SignInEvent} portico-sign-in - Cancelable; before the customer is signed in.
 * @fires {SignedInEvent} portico-signed-in - The customer has signed in.
 * @csspart page - The page.
 * @csspart title - The page's title.
 * @csspart text - The text below the title.
 * @csspart links - Ways to the other pages.
 * @csspart link - One of them.
 * @csspart resend - The button that sends a mail again.
 * @csspart other-address - The button that goes back to enter another address.
 * @csspart other-account - The button that signs in as somebody else.
 * @csspart account - Who is signed in.
 * @csspart sign-out - The button that signs out, where somebody is signed in.
 * @csspart question - What should become of unsent drafts, asked before signing out.
 * @csspart keep - Its button that keeps the drafts on the device.
 * @csspart discard - Its button that throws them away.
 * @csspart cancel - Its button that stays signed in.
 * @csspart stay - The button that keeps the session from ending.
 * @csspart notice - A message, for example an error.
 * @csspart notice-title - Its first line.
 * @csspart retry - The button in an error that tries again.
 * @csspart notice-details - Opens what an error is called, for support.
 * @csspart skeleton - The shape of the page while it loads.
 * @cssclass portico-form - The form.
 * @cssclass portico-label - A field with its label.
 * @cssclass portico-label-text - The label's words.
 * @cssclass portico-input - A field.
 * @cssclass portico-secret - A field for a password, too.
 * @cssclass portico-password - A field for a password with the button that shows it.
 * @cssclass portico-reveal - The button that shows and hides what is typed.
 * @cssclass portico-strength - The bar that says how good a new password is.
 * @cssclass portico-step - One of its three pieces.
 * @cssclass portico-step-weak - The same, filled: the password is weak.
 * @cssclass portico-step-fair - The same, filled: it is fair.
 * @cssclass portico-step-strong - The same, filled: it is strong.
 * @cssclass portico-check - The box for consent with its label.
 * @cssclass portico-checkbox - The box.
 * @cssclass portico-text - Words: of labels, and of what is consented to.
 * @cssclass portico-hint - What helps to fill a field in.
 * @cssclass portico-error - What is wrong with a field, or with all of it.
 * @cssclass portico-link - A link in what is consented to.
 * @cssclass portico-submit - The button that sends the form.
 * @cssclass portico-button - A button for another way to sign in.
 * @cssprop {<length>} [--portico-login-gap=1em] - Space between what stands in the form.
 * @cssprop {<color>} [--portico-login-label-color=inherit] - Words of labels.
 * @cssprop {<number>} [--portico-login-label-weight=400] - Their weight.
 * @cssprop {<color>} [--portico-login-field-background=transparent] - Behind what is typed.
 * @cssprop {<color>} [--portico-login-field-color=inherit] - What is typed.
 * @cssprop {<color>} [--portico-login-field-border-color=var(--portico-color-line-strong)] - Frames of fields; of those with a problem, it is the colour of errors.
 * @cssprop {<length>} [--portico-login-field-border-width=1px] - How thick they are: `0 0 2px` leaves the line below.
 * @cssprop {<length>} [--portico-login-field-radius=var(--portico-radius)] - Their corners.
 * @cssprop {<length>} [--portico-login-field-padding=0.5em 0.75em] - Room in fields, times the density unless it is set.
 * @cssprop {<color>} [--portico-login-submit-background=var(--portico-color-accent)] - The button that sends the form.
 * @cssprop {<color>} [--portico-login-submit-color=var(--portico-color-on-accent)] - Its words.
 * @cssprop {<color>} [--portico-login-button-background=transparent] - Buttons for other ways to sign in.
 * @cssprop {<color>} [--portico-login-button-color=inherit] - Their words.
 * @cssprop {<color>} [--portico-login-button-border-color=var(--portico-color-line)] - Their frames.
 * @cssprop {<length>} [--portico-login-button-radius=var(--portico-radius)] - Corners of all buttons of the form.
 * @cssprop {<length>} [--portico-login-button-padding=0.4em 1em] - Room in them, times the density unless it is set.
 * @cssprop {<color>} [--portico-login-reveal-color=var(--portico-color-link)] - Words of the button that shows a password.
 * @cssstate signed-in - Somebody is signed in.
 */
export class LoginElement extends PorticoElement {
  static override styles = [...[PorticoElement.styles].flat(), skeletonStyles, loginStyles];

  /** Which page: `sign-in` (default), `register`, `forgot-password`, `set-password` or `reset-password`. */
  @property() page: 'sign-in' | 'register' | 'forgot-password' | 'set-password' | 'reset-password' = 'sign-in';

  /** Token of a mailed link, for `set-password`, `reset-password` and one-time sign-in. Never an attribute. */
  @property({attribute: false}) token?: string;

  /** Puts the focus on the page's title when the page changes. Default false. */
  @property({type: Boolean, attribute: 'take-focus'}) takeFocus = false;

  #usedToken: string | undefined;
  #ssoResponse: Record<string, string> | undefined;
  readonly #flow = new AccountFlow();
  readonly #out = new SignOutController(this, () => this.store);
  readonly #light = new LightForm(this, () => this.#renderForm());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ssoResponse ??= takeSsoResponse();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page') || changed.has('token')) this.#flow.restart();
    this.watcher.watch(this.#flow, this.store?.session.idle);
    this.states.set({'signed-in': this.store?.session.status === 'signed-in'});
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.takeFocus && changed.has('page')) this.renderRoot.querySelector('h2')?.focus();
    if (this.token && this.store && this.token !== this.#usedToken) void this.#useToken(this.token, this.store);
    if (this.#ssoResponse && this.store) void this.#useSsoResponse(this.#ssoResponse, this.store);
  }

  protected override get setupProblem(): string | undefined {
    return unknownValue('page', this.page, accountPages);
  }

  protected override renderWaiting(): Content {
    return skeleton(3, this.t('account.loading'));
  }

  protected override renderPortal(store: PortalStore): Content {
    const {session, settings} = store;
    if (session.session) {
      return html`
        ${idleWarning(session.idle.secondsLeft, this.words, () => void session.stay())}
        ${renderSignedIn(session.session, this.words, this.#out.start)}
        ${this.#out.asking ? signOutQuestion({words: this.words, keeps: store.drafts.keeps, onChoose: this.#out.choose}) : nothing}
      `;
    }
    const unknown = settings.data ? undefined : settings.state.error;
    const error = unknown ?? (session.status === 'failed' ? session.error : undefined);
    if (error) {
      return errorNotice({error, words: this.words, onRetry: () => void Promise.all([settings.reload(), session.restore()])});
    }
    if (!settings.data || session.status === 'unknown') return this.renderWaiting();
    if (!store.capabilities.signIn) {
      return notice({kind: 'info', title: this.t('account.elsewhere'), text: this.t('account.elsewhere.text')});
    }
    return renderSystemPage({
      id: this.#systemPage(store),
      settings: settings.data,
      words: this.words,
      email: this.#flow.email,
      content: html`
        ${renderSsoProblem(this.#flow.failure, settings.data, this.words)}${this.#renderUnended(session)}${this.#renderDenied(store)}<slot
          name="portico-form"
        ></slot
        >${this.#renderCheckMail()}${this.#renderLinks(store, settings.data)}
      `,
    });
  }

  /** The system page (R64) that shows now. */
  #systemPage({session}: PortalStore): SystemPageId | 'password-set' {
    if (this.#flow.outcome) return this.#flow.outcome;
    if (this.#page !== 'sign-in') return this.#page;
    if (session.end === 'signed-out') return 'signed-out';
    if (session.end === 'ended') return 'session-ended';
    if (session.end === 'access-denied') return 'access-denied';
    return 'sign-in';
  }

  /** The page whose form shows: a password that was just set leads to signing in. */
  get #formPage(): AccountPage {
    return this.#flow.outcome === 'password-set' ? 'sign-in' : this.#page;
  }

  /** The page asked for, or signing in where the desk has no pages for accounts. */
  get #page(): AccountPage {
    return this.store?.capabilities.accounts === false ? 'sign-in' : this.page;
  }

  #renderLinks(store: PortalStore, settings: PublicSettings): Content {
    const shown = this.#systemPage(store);
    const isOwn = shown === 'link-expired' || shown === 'check-mail' || shown === 'access-denied';
    return renderLinks({
      page: isOwn ? shown : this.#formPage,
      accounts: this.store?.capabilities.accounts ?? false,
      settings,
      words: this.words,
      href: target => this.portal.navigation?.href({page: target}),
      onGo: (event, target) => this.#go(event, target),
    });
  }

  #renderForm(): TemplateResult | undefined {
    const {store, words} = this;
    if (!store || this.setupProblem) return undefined;
    return renderShownForm({
      store,
      flow: this.#flow,
      words,
      asked: this.#page,
      page: this.#formPage,
      onSubmit: this.#submit,
      onMailLink: this.#mailLink,
      onSso: this.#startSso,
    });
  }

  /** Beside "Check your mail": once more, or to another address. */
  #renderCheckMail(): Content {
    if (this.#flow.outcome !== 'check-mail') return nothing;
    return renderResend(this.#flow.resending, this.words, () => this.#flow.restart());
  }

  /** Who has no access may be somebody else, too (R62, R63). */
  #renderDenied(store: PortalStore): Content {
    const {session} = store;
    if (this.#systemPage(store) !== 'access-denied') return nothing;
    return renderDenied(session.denied ?? this.#flow.email, this.words, () => void this.#useAnother());
  }

  /** The page has forgotten the customer, and the backend has not been told. */
  #renderUnended(session: PortalStore['session']): Content {
    const {error} = session;
    if (!error) return nothing;
    const onRetry = () => {
      this.renderRoot.querySelector('h2')?.focus();
      void session.signOut();
    };
    return errorNotice({error, words: this.words, title: this.t('account.signOut.failed'), onRetry});
  }

  readonly #useAnother = async () => {
    await this.store?.session.signOut({keepDrafts: true});
    this.#flow.email = '';
    this.#flow.restart();
    this.store?.session.dismissEnd();
    await this.updateComplete;
    this.#light.form?.querySelector('input')?.focus();
  };

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!this.#flow.busy && this.store) void this.#send(formValues(this.#light.form), this.store);
  };

  readonly #mailLink = () => {
    if (this.store) void this.#flow.mailLink(formValues(this.#light.form), this.store).then(() => this.#focusProblem());
  };

  readonly #startSso = () => {
    if (this.store) void this.#flow.startSso(this.store);
  };

  async #send(values: AccountValues, store: PortalStore): Promise<void> {
    if (this.#flow.outcome === 'link-expired') {
      await this.#flow.renewLink(this.#page, values, store);
      return this.#focusProblem();
    }
    const page = this.#formPage;
    if (!store.settings.data || !this.#flow.check(page, values, store.settings.data)) return this.#focusProblem();
    if (page === 'sign-in' && !this.dispatchEvent(new SignInEvent())) return;
    if (await this.#flow.send(page, values, this.token, store)) this.dispatchEvent(new SignedInEvent());
    else await this.#focusProblem();
  }

  async #useToken(token: string, store: PortalStore): Promise<void> {
    this.#usedToken = token;
    if (await this.#flow.useToken(this.page, token, store)) this.dispatchEvent(new SignedInEvent());
  }

  async #useSsoResponse(response: Record<string, string>, store: PortalStore): Promise<void> {
    this.#ssoResponse = undefined;
    if (await this.#flow.useSsoResponse(response, store)) this.dispatchEvent(new SignedInEvent());
  }

  #go(event: Event, page: AccountPage): void {
    event.preventDefault();
    this.store?.session.dismissEnd();
    this.#flow.restart();
    const {navigation} = this.portal;
    if (navigation) navigation.go({page});
    else this.page = page;
  }

  /** Puts the cursor where something is wrong; a password that was refused is typed anew. */
  async #focusProblem(): Promise<void> {
    await this.updateComplete;
    focusFirstProblem(this.#light.form, this.#flow.failure?.code === 'unauthenticated');
  }
}
