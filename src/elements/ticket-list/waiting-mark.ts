import {html, type TemplateResult} from 'lit';
import type {Localizer} from '../../messages/localizer.js';

/** Says that a ticket waits for the customer (X7): with its status, or where that does not show, with its subject. */
export function waitingMark(words: Localizer): TemplateResult {
  return html`<span class="waiting" part="waiting">${words.t('filter.waiting')}</span>`;
}
