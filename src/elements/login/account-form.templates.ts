import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {Consent} from '../../contract/settings.js';
import type {Localizer} from '../../messages/localizer.js';
import {consentText} from './consent-text.js';
import type {AccountField, AccountProblems} from './account-form.js';

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
  /** Further buttons of the form. */
  readonly more: unknown;
  readonly onSubmit: (event: SubmitEvent) => void;
}

/** The form in light DOM: classes, no ids, no state in attributes. */
export function renderAccountForm(view: AccountFormView): TemplateResult {
  const {failure, consent} = view;
  const form = html`
    <form class="portico-form" method="post" novalidate @submit=${view.onSubmit}>
      <p class="portico-error" role="alert" ?hidden=${!failure}>${failure ?? nothing}</p>
      ${view.fields.map(field => renderField(field, view))} ${consent ? renderConsent(consent, view) : nothing}
      <button class="portico-submit" type="submit" aria-disabled=${view.busy}>${view.submit}</button>
      ${view.more}
    </form>
  `;
  // Fresh fields on each page: one that is used again keeps what was typed, and a password would stand in the email field.
  return html`${keyed(view.fields, form)}`;
}

function renderField(field: AccountField, {words, email, minLength, problems}: AccountFormView): TemplateResult {
  const problem = problems[field.name];
  const text = problem && words.t(problem, {count: minLength});
  return html`
    <label class="portico-label">
      <span class="portico-text">${words.t(field.label)}</span>
      ${field.hint ? html`<span class="portico-hint">${words.t(field.hint, {count: minLength})}</span>` : nothing}
      ${text ? html`<span class="portico-error">${text}</span>` : nothing}
      <input
        class="portico-input"
        name=${field.autocomplete === 'username' ? 'username' : field.name}
        type=${field.type}
        autocomplete=${field.autocomplete}
        autocapitalize=${field.type === 'text' ? nothing : 'none'}
        spellcheck="false"
        required
        aria-invalid=${problem ? 'true' : nothing}
        .defaultValue=${field.name === 'email' ? email : ''}
      />
    </label>
  `;
}

function renderConsent(consent: Consent, {problems, words}: AccountFormView): TemplateResult {
  return html`
    <p class="portico-text">${consentText(consent.text)}</p>
    ${problems.consent ? html`<p class="portico-error">${words.t(problems.consent)}</p>` : nothing}
    <label class="portico-check">
      <input
        class="portico-checkbox"
        name="consent"
        type="checkbox"
        required
        aria-invalid=${problems.consent ? 'true' : nothing}
      />
      <span class="portico-text">${consent.label}</span>
    </label>
  `;
}

/** Puts the cursor where something is wrong; where all of it was refused, into the emptied password. */
export function focusFirstProblem(form: HTMLFormElement | undefined, refused: boolean): void {
  const password = form?.querySelector<HTMLInputElement>('[autocomplete="current-password"]');
  if (refused && password) {
    password.value = '';
    password.focus();
  } else form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
