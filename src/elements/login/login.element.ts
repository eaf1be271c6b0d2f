import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {toPortalError, type PortalError} from '../../contract/error.js';
import type {PublicSettings, SystemPageId} from '../../contract/settings.js';
import {unknownValue} from '../../controllers/known-value.js';
import {LightForm} from '../../controllers/light-form.js';
import {SignInEvent} from '../../events/sign-in-event.js';
import {SignedInEvent} from '../../events/signed-in-event.js';
import type {PortalStore} from '../../store/portal-store.js';
import {accountPages, type AccountPage} from '../../store/route.js';
import {errorNotice, errorText} from '../../ui/error-notice.js';
import {notice} from '../../ui/notice.js';
import {skeleton, skeletonStyles} from '../../ui/skeleton.js';
import {PorticoElement, type Content} from '../portico-element.js';
import {requestLink, returnAddress, runAccountForm} from './account-actions.js';
import {accountForms, accountProblems, type AccountProblems, type AccountValues} from './account-form.js';
import {focusFirstProblem, renderAccountForm} from './account-form.templates.js';
import {loginStyles} from './login.styles.js';
import {renderLinks, renderSignedIn, renderSystemPage} from './login.templates.js';

type Outcome = 'check-mail' | 'password-set' | 'link-expired';

/**
 * Sign-in and the other pages of an account: register, forgotten, set and reset password (R60–R66). The fields are native
 * inputs of a real form in light DOM (a child marked `data-portico-owned`), so that password managers fill them. Its class
 * names: `portico-form`, `portico-label`, `portico-input`, `portico-check`, `portico-checkbox`, `portico-text`, `portico-hint`,
 * `portico-error`, `portico-link`, `portico-submit`, `portico-button`.
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
 * @csspart sign-out - The button that signs out, where somebody is signed in.
 * @csspart notice - A message, for example an error.
 * @csspart retry - The button in an error that tries again.
 * @csspart skeleton - The shape of the page while it loads.
 * @cssstate signed-in - Somebody is signed in.
 */
export class LoginElement extends PorticoElement {
  static override styles = [...[PorticoElement.styles].flat(), skeletonStyles, loginStyles];

  /** Which page: `sign-in` (default), `register`, `forgot-password`, `set-password` or `reset-password`. */
  @property() page: AccountPage = 'sign-in';

  /** Token of a mailed link, for `set-password`, `reset-password` and one-time sign-in. Never an attribute. */
  @property({attribute: false}) token?: string;

  /** Puts the focus on the page's title when the page changes. Default false. */
  @property({type: Boolean, attribute: 'take-focus'}) takeFocus = false;

  @state() private outcome: Outcome | undefined;
  @state() private problems: AccountProblems = {};
  @state() private failure: PortalError | undefined;
  @state() private busy = false;
  #email = '';
  readonly #light = new LightForm(this, () => this.#renderForm());

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page') || changed.has('token')) {
      this.outcome = undefined;
      this.problems = {};
      this.failure = undefined;
    }
    this.states.set({'signed-in': this.store?.session.status === 'signed-in'});
  }

  protected override get setupProblem(): string | undefined {
    return unknownValue('page', this.page, accountPages);
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.takeFocus && (changed.has('page') || (changed as Map<PropertyKey, unknown>).has('outcome')))
      this.renderRoot.querySelector('h2')?.focus();
    if (changed.has('token') && this.token) void this.#useToken(this.token);
  }

  protected override renderWaiting(): Content {
    return skeleton(3, this.t('account.loading'));
  }

  protected override renderPortal(store: PortalStore): Content {
    const {session, settings} = store;
    if (session.session) return renderSignedIn(session.session, this.words, () => void session.signOut());
    const error = settings.state.error ?? (session.status === 'failed' ? session.error : undefined);
    if (error)
      return errorNotice({error, words: this.words, onRetry: () => void Promise.all([settings.reload(), session.restore()])});
    if (!settings.data || session.status === 'unknown') return this.renderWaiting();
    if (!store.capabilities.accounts)
      return notice({kind: 'info', title: this.t('account.elsewhere'), text: this.t('account.elsewhere.text')});
    return renderSystemPage({
      id: this.#systemPage(store),
      settings: settings.data,
      words: this.words,
      email: this.#email,
      content: html`<slot name="portico-form"></slot>${this.#renderLinks(settings.data)}`,
    });
  }

  /** The system page (R64) that shows now. */
  #systemPage({session}: PortalStore): SystemPageId | 'password-set' {
    if (this.outcome) return this.outcome;
    if (this.page !== 'sign-in') return this.page;
    if (session.end === 'signed-out') return 'signed-out';
    if (session.end === 'ended') return 'session-ended';
    if (session.end === 'access-denied') return 'access-denied';
    return 'sign-in';
  }

  #renderLinks(settings: PublicSettings): Content {
    const page = this.outcome === 'link-expired' || this.outcome === 'check-mail' ? this.outcome : this.page;
    return renderLinks({
      page,
      settings,
      words: this.words,
      href: target => this.portal.navigation?.href({page: target}),
      onGo: (event, target) => this.#go(event, target),
    });
  }

  #renderForm(): TemplateResult | undefined {
    const {store} = this;
    const settings = store?.settings.data;
    if (!settings || store.session.status !== 'anonymous' || settings.status !== 'on') return undefined;
    if (!store.capabilities.accounts || this.setupProblem) return undefined;
    if (this.outcome && this.outcome !== 'password-set') return undefined;
    const page = this.outcome === 'password-set' ? 'sign-in' : this.page;
    if (page === 'sign-in' && !settings.signIn.methods.includes('password') && !settings.signIn.methods.includes('link')) {
      return settings.signIn.methods.includes('sso') ? this.#renderMore(settings) : undefined;
    }
    const form = accountForms[page];
    return renderAccountForm({
      words: this.words,
      fields: form.fields,
      email: this.#email,
      minLength: settings.passwordMinLength,
      problems: this.problems,
      failure: this.failure && this.#failureText(this.failure),
      consent: page === 'register' ? (settings.consent ?? undefined) : undefined,
      submit: this.t(this.busy ? form.busy : form.submit),
      busy: this.busy,
      more: page === 'sign-in' ? this.#renderMore(settings) : nothing,
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

  #failureText(error: PortalError): string {
    return error.code === 'unauthenticated' ? this.t('account.credentials') : errorText(error, this.words);
  }

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!this.busy) void this.#send(this.#values());
  };

  /** Read when sent, not while typing: password managers do not always say that they filled. */
  #values(): AccountValues {
    const data = new FormData(this.#light.form);
    const text = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    this.#email = text('username').trim() || this.#email;
    return {email: text('username'), password: text('password'), name: text('name'), consent: data.has('consent')};
  }

  async #send(values: AccountValues): Promise<void> {
    const {store} = this;
    const settings = store?.settings.data;
    if (!settings) return;
    const page = this.outcome === 'password-set' ? 'sign-in' : this.page;
    const consentNeeded = page === 'register' && settings.consent !== null;
    this.problems = accountProblems(accountForms[page].fields, values, settings.passwordMinLength, consentNeeded);
    if (Object.keys(this.problems).length) return this.#focusProblem();
    if (page === 'sign-in' && !this.dispatchEvent(new SignInEvent())) return;
    await this.#run(() => runAccountForm(page, values, this.token, store));
  }

  readonly #mailLink = () => {
    const {email = ''} = this.#values();
    this.problems = accountProblems(accountForms['forgot-password'].fields, {email}, 0, false);
    const {store} = this;
    if (Object.keys(this.problems).length || !store) void this.#focusProblem();
    else void this.#run(() => requestLink(email.trim(), store));
  };

  readonly #startSso = () => void this.#goToProvider();

  async #goToProvider(): Promise<void> {
    const {store} = this;
    if (!store) return;
    try {
      location.assign(await store.startSso(returnAddress()));
    } catch (error) {
      this.failure = toPortalError(error);
    }
  }

  async #run(send: () => ReturnType<typeof runAccountForm>): Promise<void> {
    this.busy = true;
    this.failure = undefined;
    const result = await send();
    this.busy = false;
    if (!result) return;
    if ('error' in result) return this.#fail(result.error);
    if (result.next === 'signed-in') this.dispatchEvent(new SignedInEvent());
    else this.outcome = result.next;
  }

  async #fail(error: PortalError): Promise<void> {
    if (error.reason === 'link-expired') this.outcome = 'link-expired';
    else if (error.fields.some(({problem}) => problem === 'too-weak' || problem === 'too-short')) {
      this.problems = {
        password: error.fields.some(({problem}) => problem === 'too-weak') ? 'account.password.weak' : 'account.password.short',
      };
      return this.#focusProblem();
    } else this.failure = error;
    const password = this.#light.form?.querySelector<HTMLInputElement>('[type=password]');
    if (password && this.page === 'sign-in') password.value = '';
    password?.focus();
  }

  async #useToken(token: string): Promise<void> {
    const {store} = this;
    if (!store) return;
    if (this.page === 'sign-in') return this.#run(async () => this.#redeem(token, store));
    const outcome = await store.account.checkingToken.run(token);
    if (!outcome.ok && outcome.error) await this.#fail(outcome.error);
  }

  async #redeem(token: string, {session}: PortalStore): ReturnType<typeof runAccountForm> {
    const outcome = await session.signIn({method: 'link', token});
    if (outcome.ok) return {next: 'signed-in'};
    return outcome.error && {error: outcome.error};
  }

  #go(event: Event, page: AccountPage): void {
    event.preventDefault();
    this.store?.session.dismissEnd();
    this.outcome = undefined;
    const {navigation} = this.portal;
    if (navigation) navigation.go({page});
    else this.page = page;
  }

  async #focusProblem(): Promise<void> {
    await this.updateComplete;
    focusFirstProblem(this.#light.form);
  }
}
