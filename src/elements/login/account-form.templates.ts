import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {Consent} from '../../contract/settings.js';
import type {Localizer} from '../../messages/localizer.js';
import {consentText} from './consent-text.js';
import type {PasswordStrength} from './password-strength.js';
import type {AccountField, AccountProblems, AccountValues} from './account-form.js';

export interface AccountFormView {
  readonly words: Localizer;
  readonly fields: readonly AccountField[];
  readonly email: string;
  readonly minLength: number;
  readonly problems: AccountProblems;
  /** What failed, for the whole form. */
  readonly failure: string | undefined;
  readonly consent: Consent | undefined;
  readonly submit: string;
  readonly busy: boolean;
  /** Does the password show as text? */
  readonly revealed: boolean;
  readonly capsLock: boolean;
  readonly strength: PasswordStrength | undefined;
  readonly onReveal: () => void;
  /** Hears keys and letters in a password field; `capsLock` is undefined where the event does not say. */
  readonly onPassword: (password: string, capsLock: boolean | undefined) => void;
  /** Further buttons of the form. */
  readonly more: unknown;
  readonly onSubmit: (event: SubmitEvent) => void;
}

/** The form in light DOM: classes, no ids, no state in attributes. */
export function renderAccountForm(view: AccountFormView): TemplateResult {
  const {failure, consent} = view;
  const form = html`
    <form class="portico-form" lang=${view.words.language} method="post" novalidate @submit=${view.onSubmit}>
      <p class="portico-error" role="alert" ?hidden=${!failure}>${failure ?? nothing}</p>
      ${view.fields.map(field => renderField(field, view))} ${consent ? renderConsent(consent, view) : nothing}
      <button class="portico-submit" type="submit" aria-disabled=${view.busy}>${view.submit}</button>
      ${view.more}
    </form>
  `;
  // Fresh fields on each page: one that is used again keeps what was typed, and a password would stand in the email field.
  return html`${keyed(view.fields, form)}`;
}

function renderField(field: AccountField, view: AccountFormView): TemplateResult {
  const {words, minLength, problems} = view;
  const problem = problems[field.name];
  const text = problem && words.t(problem, {count: minLength});
  const label = html`
    <label class="portico-label">
      <span class="portico-text portico-label-text">${words.t(field.label)}</span>
      ${field.hint ? html`<span class="portico-hint">${words.t(field.hint, {count: minLength})}</span>` : nothing}
      ${text ? html`<span class="portico-error">${text}</span>` : nothing} ${renderInput(field, view)}
    </label>
  `;
  return field.type === 'password' ? renderPassword(label, field, view) : label;
}

function renderInput(field: AccountField, {email, problems, revealed, onPassword}: AccountFormView): TemplateResult {
  const secret = field.type === 'password';
  const hear = (event: Event) =>
    onPassword(
      (event.target as HTMLInputElement).value,
      event instanceof KeyboardEvent ? event.getModifierState('CapsLock') : undefined,
    );
  return html`
    <input
      class=${secret ? 'portico-input portico-secret' : 'portico-input'}
      name=${field.autocomplete === 'username' ? 'username' : field.name}
      type=${secret && revealed ? 'text' : field.type}
      autocomplete=${field.autocomplete}
      inputmode=${field.autocomplete === 'one-time-code' ? 'numeric' : nothing}
      autocapitalize=${field.autocomplete === 'name' ? nothing : 'none'}
      spellcheck="false"
      required
      aria-invalid=${problems[field.name] ? 'true' : 'false'}
      .defaultValue=${field.name === 'email' ? email : ''}
      @keydown=${secret ? hear : nothing}
      @keyup=${secret ? hear : nothing}
      @input=${secret ? hear : nothing}
    />
  `;
}

/** A password can be looked at; what is said of it while it is typed stands below, said once it changes. */
function renderPassword(label: TemplateResult, field: AccountField, view: AccountFormView): TemplateResult {
  const {words, revealed, capsLock, strength} = view;
  const said = [
    ...(capsLock ? [words.t('account.capsLock')] : []),
    ...(strength && field.autocomplete === 'new-password' ? [words.t(`account.strength.${strength}`)] : []),
  ];
  return html`
    <div class="portico-password">
      ${label}
      <button
        class="portico-reveal"
        type="button"
        aria-label=${words.t(revealed ? 'account.password.hide' : 'account.password.show')}
        @click=${view.onReveal}
      >
        ${words.t(revealed ? 'account.hide' : 'account.show')}
      </button>
    </div>
    ${strength && field.autocomplete === 'new-password' ? renderStrength(strength) : nothing}
    <p class="portico-hint" role="status" ?hidden=${said.length === 0}>${said.join('. ')}</p>
  `;
}

function renderStrength(strength: PasswordStrength): TemplateResult {
  const reached = ['weak', 'fair', 'strong'].indexOf(strength) + 1;
  return html`
    <div class="portico-strength" aria-hidden="true">
      ${[1, 2, 3].map(step => html`<span class="portico-step ${step <= reached ? `portico-step-${strength}` : ''}"></span>`)}
    </div>
  `;
}

function renderConsent(consent: Consent, {problems, words}: AccountFormView): TemplateResult {
  const problem = problems.consent && words.t(problems.consent);
  return html`
    <p class="portico-text">${consentText(consent.text)}</p>
    ${problem ? html`<p class="portico-error">${problem}</p>` : nothing}
    <label class="portico-check">
      <input
        class="portico-checkbox"
        name="consent"
        type="checkbox"
        required
        aria-invalid=${problems.consent ? 'true' : 'false'}
        aria-description=${problem ?? nothing}
      />
      <span class="portico-text">${consent.label}</span>
    </label>
  `;
}

/** Puts the cursor where something is wrong; where all of it was refused, into the emptied password or code. */
export function focusFirstProblem(form: HTMLFormElement | undefined, refused: boolean): void {
  const secret = form?.querySelector<HTMLInputElement>('[autocomplete="current-password"], [autocomplete="one-time-code"]');
  if (refused && secret) {
    secret.value = '';
    secret.focus();
  } else form?.querySelector<HTMLElement>('[aria-invalid="true"], [autocomplete="one-time-code"]')?.focus();
}

/** Read when sent, not while typing: password managers do not always say that they filled. */
export function formValues(form: HTMLFormElement | undefined): AccountValues {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const [email, password, name, code] = [text('username'), text('password'), text('name'), text('code')];
  return {email, password, name, code, consent: data.has('consent')};
}
