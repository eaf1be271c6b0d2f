import {html, nothing, type TemplateResult} from 'lit';
import type {PublicSettings} from '../../contract/settings.js';
import type {Localizer} from '../../messages/localizer.js';
import type {PortalStore} from '../../store/portal-store.js';
import type {AccountPage} from '../../store/route.js';
import type {AccountFlow} from './account-flow.js';
import {accountForm, codeForm} from './account-form.js';
import {renderAccountForm} from './account-form.templates.js';
import {failureText} from './failure-text.js';
import {passwordStrength} from './password-strength.js';

export interface ShownForm {
  readonly store: PortalStore;
  readonly flow: AccountFlow;
  readonly words: Localizer;
  /** The page that was asked for. */
  readonly asked: AccountPage;
  /** The page whose form shows. */
  readonly page: AccountPage;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onMailLink: () => void;
  readonly onSso: () => void;
}

/** The form of a page with what was typed and what went wrong; undefined where there is nothing to type or to press. */
export function renderShownForm(shown: ShownForm): TemplateResult | undefined {
  const {store, flow, words, onSubmit} = shown;
  const {outcome, problems, failure, busy, email, asksForCode} = flow;
  const settings = store.settings.data;
  if (settings?.status !== 'on' || store.session.status !== 'anonymous' || store.session.end === 'access-denied')
    return undefined;
  if (!store.capabilities.signIn || (outcome === 'check-mail' && !asksForCode)) return undefined;
  if (outcome === 'link-expired' && !canRenew(shown.asked, settings)) return undefined;
  const page = outcome === 'link-expired' ? 'forgot-password' : shown.page;
  const {methods} = settings.signIn;
  const first = page === 'sign-in' && !asksForCode;
  if (first && !methods.includes('password') && !methods.includes('link')) return renderMore(shown, settings);
  const form = asksForCode ? codeForm : accountForm(page, settings);
  return renderAccountForm({
    words,
    fields: form.fields,
    email,
    minLength: settings.passwordMinLength,
    problems,
    failure: failure && failureText(failure, asksForCode, words),
    consent: page === 'register' ? (settings.consent ?? undefined) : undefined,
    submit: words.t(busy ? form.busy : form.submit),
    busy,
    revealed: flow.revealed,
    capsLock: flow.capsLock,
    strength: flow.strength,
    onReveal: () => flow.reveal(),
    onPassword: (password, capsLock) => hearPassword(flow, password, capsLock, settings),
    more: first ? renderMore(shown, settings) : nothing,
    onSubmit,
  });
}

/** Other ways to sign in (R60). */
function renderMore({words, onMailLink, onSso}: ShownForm, {signIn: {methods, ssoLabel}}: PublicSettings): TemplateResult {
  const button = (label: string, onClick: () => void) =>
    html`<button class="portico-button" type="button" @click=${onClick}>${label}</button>`;
  return html`
    ${methods.includes('link') ? button(words.t('account.mailLink'), onMailLink) : nothing}
    ${methods.includes('sso') ? button(ssoLabel ?? words.t('account.sso'), onSso) : nothing}
  `;
}

/** Can a new link be had in place of one that no longer works? */
function canRenew(asked: AccountPage, {signIn: {methods}}: PublicSettings): boolean {
  return methods.includes(asked === 'sign-in' ? 'link' : 'password');
}

/** How good a new password is, said while it is typed (R66). */
function hearPassword(
  flow: AccountFlow,
  password: string,
  capsLock: boolean | undefined,
  {passwordMinLength}: PublicSettings,
): void {
  flow.typedPassword(capsLock, password ? passwordStrength(password, passwordMinLength, [flow.email]) : undefined);
}
