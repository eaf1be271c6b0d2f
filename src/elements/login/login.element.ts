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
import {accountForm, codeForm, type AccountValues} from './account-form.js';
import {focusFirstProblem, formValues, renderAccountForm} from './account-form.templates.js';
import {failureText} from './failure-text.js';
import {loginStyles} from './login.styles.js';
import {renderSsoProblem, renderDenied, renderLinks, renderResend, renderSignedIn, renderSystemPage} from './login.templates.js';
import {passwordStrength} from './password-strength.js';
import {takeSsoResponse} from './sso-return.js';

/**
 * Sign-in and the other pages of an account: register, forgotten, set and reset password (R60–R66). The fields are native
 * inputs of a real form in light DOM (a child marked `data-portico-owned`), so that password managers fill them. Its class
 * names: `portico-form`, `portico-label`, `portico-input`, `portico-check`, `portico-checkbox`, `portico-text`, `portico-hint`,
 * `portico-error`, `portico-link`, `portico-submit`, `portico-button`, `portico-password`, `portico-secret`, `portico-reveal`,
 * `portico-strength`, `portico-step`.
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
 * @csspart sign-out - The button that signs out, where somebody is signed in.
 * @csspart question - What should become of unsent drafts, asked before signing out.
 * @csspart keep - Its button that keeps the drafts on the device.
 * @csspart discard - Its button that throws them away.
 * @csspart cancel - Its button that stays signed in.
 * @csspart stay - The button that keeps the session from ending.
 * @csspart notice - A message, for example an error.
 * @csspart retry - The button in an error that tries again.
 * @csspart skeleton - The shape of the page while it loads.
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
    const {store} = this;
    const settings = store?.settings.data;
    const {outcome, problems, failure, busy, email, asksForCode} = this.#flow;
    if (!settings || store.session.status !== 'anonymous' || settings.status !== 'on') return undefined;
    if (!store.capabilities.signIn || this.setupProblem || (outcome === 'check-mail' && !asksForCode)) return undefined;
    if (store.session.end === 'access-denied') return undefined;
    if (outcome === 'link-expired' && !this.#canRenew(settings)) return undefined;
    const page = outcome === 'link-expired' ? 'forgot-password' : this.#formPage;
    const {methods} = settings.signIn;
    const first = page === 'sign-in' && !asksForCode;
    if (first && !methods.includes('password') && !methods.includes('link')) return this.#renderMore(settings);
    const form = asksForCode ? codeForm : accountForm(page, settings);
    return renderAccountForm({
      words: this.words,
      fields: form.fields,
      email,
      minLength: settings.passwordMinLength,
      problems,
      failure: failure && failureText(failure, asksForCode, this.words),
      consent: page === 'register' ? (settings.consent ?? undefined) : undefined,
      submit: this.t(busy ? form.busy : form.submit),
      busy,
      revealed: this.#flow.revealed,
      capsLock: this.#flow.capsLock,
      strength: this.#flow.strength,
      onReveal: () => this.#flow.reveal(),
      onPassword: (password, capsLock) => this.#hearPassword(password, capsLock, settings),
      more: first ? this.#renderMore(settings) : nothing,
      onSubmit: this.#submit,
    });
  }

  /** Other ways to sign in (R60). */
  #renderMore({signIn: {methods, ssoLabel}}: PublicSettings): TemplateResult {
    const button = (label: string, onClick: () => void) =>
      html`<button class="portico-button" type="button" @click=${onClick}>${label}</button>`;
    return html`
      ${methods.includes('link') ? button(this.t('account.mailLink'), this.#mailLink) : nothing}
      ${methods.includes('sso') ? button(ssoLabel ?? this.t('account.sso'), this.#startSso) : nothing}
    `;
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

  /** How good a new password is, said while it is typed (R66). */
  #hearPassword(password: string, capsLock: boolean | undefined, {passwordMinLength}: PublicSettings): void {
    const strength = password ? passwordStrength(password, passwordMinLength, [this.#flow.email]) : undefined;
    this.#flow.typedPassword(capsLock, strength);
  }

  /** Can a new link be had in place of one that no longer works? */
  #canRenew({signIn: {methods}}: PublicSettings): boolean {
    return methods.includes(this.#page === 'sign-in' ? 'link' : 'password');
  }

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
