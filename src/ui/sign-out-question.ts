import {html, nothing, type TemplateResult} from 'lit';
import type {Localizer} from '../messages/localizer.js';

export interface SignOutQuestion {
  readonly words: Localizer;
  /** Can drafts outlive the page here? */
  readonly keeps: boolean;
  readonly onChoose: (choice: 'keep' | 'discard' | 'cancel') => void;
}

/**
 * What should become of drafts when the customer signs out (X2): asked in place, left with Escape. Source of the role:
 * WAI-ARIA, `alertdialog`, here without a curtain before the page.
 */
export function signOutQuestion({words, keeps, onChoose}: SignOutQuestion): TemplateResult {
  const button = (choice: 'keep' | 'discard' | 'cancel', className: string) =>
    html`<button type="button" class=${className} part=${choice} @click=${() => onChoose(choice)}>
      ${words.t(`signOut.${choice}`)}
    </button>`;
  return html`
    <div
      class="notice"
      part="question"
      role="alertdialog"
      aria-labelledby="sign-out-title"
      aria-describedby="sign-out-text"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && onChoose('cancel')}
    >
      <div class="notice-body">
        <p id="sign-out-title" class="notice-title" part="notice-title">${words.t('signOut.title')}</p>
        <p id="sign-out-text">${words.t(keeps ? 'signOut.text' : 'signOut.text.memory')}</p>
        <p class="notice-ways">
          ${keeps ? button('keep', 'primary') : nothing}${button('discard', '')}${button('cancel', 'quiet')}
        </p>
      </div>
    </div>
  `;
}
