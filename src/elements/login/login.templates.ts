import {html, nothing, type TemplateResult} from 'lit';
import type {PortalError} from '../../contract/error.js';
import type {PublicSettings, SystemPageId} from '../../contract/settings.js';
import type {Session} from '../../contract/session.js';
import type {Localizer} from '../../messages/localizer.js';
import type {AccountPage} from '../../store/route.js';
import type {Resending} from './resending.js';
import {errorText} from '../../ui/error-notice.js';
import {notice} from '../../ui/notice.js';
import {routeLink} from '../../ui/route-link.js';

export interface SystemPageView {
  /** `password-set`: the sign-in page after a password was set. */
  readonly id: SystemPageId | 'password-set';
  readonly settings: PublicSettings;
  readonly words: Localizer;
  readonly email: string;
  readonly content: TemplateResult;
}

/** A system page (R64): the owner's title, text and template, or the built-in ones. */
export function renderSystemPage({id, settings, words, email, content}: SystemPageView): TemplateResult {
  const page = settings.pages[id === 'password-set' ? 'sign-in' : id];
  const values = {name: settings.name, email};
  // Pages that the owner has not touched look like the one that they lead to.
  const template = page?.template ?? settings.pages['sign-in']?.template ?? 'plain';
  const title = (id === 'password-set' ? undefined : page?.title) ?? words.t(`page.${id}.title`, values);
  const text = (id === 'password-set' ? undefined : page?.text) ?? words.t(`page.${id}.text`, values);
  return html`
    <div class="page ${template}" part="page">
      ${template === 'split' ? renderBrand(settings) : nothing}
      <div class="page-main">
        <h2 part="title" tabindex="-1">${title}</h2>
        ${text ? html`<p class="text" part="text" role=${id === 'sign-in' ? nothing : 'status'}>${text}</p>` : nothing} ${content}
      </div>
    </div>
  `;
}

function renderBrand({name, branding}: PublicSettings): TemplateResult {
  return html`<p class="brand">${branding.logoUrl ? html`<img src=${branding.logoUrl} alt="" />` : nothing}${name}</p>`;
}

export interface LinksView {
  readonly page: AccountPage | 'link-expired' | 'check-mail' | 'access-denied';
  readonly settings: PublicSettings;
  /** Can customers register here, and reset their password? */
  readonly accounts: boolean;
  readonly words: Localizer;
  readonly href: (page: AccountPage) => string | undefined;
  readonly onGo: (event: Event, page: AccountPage) => void;
}

/** Ways to the other pages: "Sign up here" only where the settings allow it (R61, R62). */
export function renderLinks({page, settings, accounts, words, href, onGo}: LinksView): TemplateResult | typeof nothing {
  const link = (target: AccountPage, label: string) =>
    html`<li>${routeLink({href: href(target), part: 'link', label, onGo: event => onGo(event, target)})}</li>`;
  if (page === 'access-denied') return nothing;
  const password = accounts && settings.signIn.methods.includes('password');
  return html`
    <ul class="links" part="links">
      ${page === 'sign-in' && accounts && settings.signIn.selfRegistration ? link('register', words.t('account.signUp')) : nothing}
      ${page === 'sign-in' && password ? link('forgot-password', words.t('account.forgot')) : nothing}
      ${page === 'sign-in' ? nothing : link('sign-in', words.t('account.toSignIn'))}
    </ul>
  `;
}

/** What failed where there are no fields to say it at. */
export function renderSsoProblem(
  failure: PortalError | undefined,
  {signIn: {methods}}: PublicSettings,
  words: Localizer,
): TemplateResult | typeof nothing {
  if (!failure || methods.some(method => method !== 'sso')) return nothing;
  const text = failure.code === 'unauthenticated' ? words.t('account.sso.failed.text') : errorText(failure, words);
  return notice({kind: 'error', title: words.t('account.sso.failed'), text});
}

/** Sends the mail again after a pause, or goes back for another address. */
export function renderResend(resending: Resending, words: Localizer, onChange: () => void): TemplateResult {
  const {wait, times, failed} = resending;
  const said = failed ? words.t('account.resend.failed') : times > 0 ? words.t('account.resend.done') : '';
  return html`
    <p class="ways">
      <button type="button" part="resend" aria-disabled=${wait > 0} @click=${() => void resending.again()}>
        ${words.t('account.resend')}
      </button>
      <button type="button" class="quiet" part="other-address" @click=${onChange}>${words.t('account.otherAddress')}</button>
    </p>
    ${wait > 0 ? html`<p class="muted figures">${words.t('account.resend.wait', {count: wait})}</p>` : nothing}
    <p role="status" ?hidden=${!said}>${said}</p>
  `;
}

/** Says who has no access, and lets somebody else in. */
export function renderDenied(name: string, words: Localizer, onOther: () => void): TemplateResult {
  return html`
    ${name ? html`<p dir="auto">${words.t('account.denied', {name})}</p>` : nothing}
    <p class="ways">
      <button type="button" class="primary" part="other-account" @click=${onOther}>${words.t('account.otherAccount')}</button>
    </p>
  `;
}

/** What stands there while somebody is signed in. */
export function renderSignedIn({contact}: Session, words: Localizer, onSignOut: () => void): TemplateResult {
  return html`
    <p class="signed-in" tabindex="-1">
      <span part="account" dir="auto">${words.t('account.signedInAs', {name: contact.name || contact.email})}</span>
      <button type="button" part="sign-out" @click=${onSignOut}>${words.t('account.signOut')}</button>
    </p>
  `;
}
