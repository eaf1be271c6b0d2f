import {html, nothing, type TemplateResult} from 'lit';
import {icons} from './icons.js';

/** What a notice says. */
export interface NoticeContent {
  readonly kind: 'info' | 'success' | 'error';
  readonly title: string;
  readonly text?: string;
  /** Buttons or details below the text. */
  readonly more?: unknown;
}

/** A short message in the flow of the page. Errors are announced at once (`alert`), the rest when there is a pause (`status`). */
export function notice({kind, title, text, more}: NoticeContent): TemplateResult {
  return html`
    <div class="notice ${kind}" part="notice" role=${kind === 'error' ? 'alert' : 'status'}>
      ${kind === 'success' ? icons.closed : icons.alert}
      <div class="notice-body">
        <p class="notice-title" part="notice-title">${title}</p>
        ${text ? html`<p>${text}</p>` : nothing} ${more ?? nothing}
      </div>
    </div>
  `;
}
