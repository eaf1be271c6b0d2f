import {html, type TemplateResult} from 'lit';
import type {Localizer} from '../messages/localizer.js';

/** How long ago, with the exact time on demand. */
export function relativeTime(iso: string, words: Localizer): TemplateResult {
  return html`<time dir="auto" datetime=${iso} title=${words.dateTime(iso)}>${words.relative(iso)}</time>`;
}

/** A day, with the exact time on demand. */
export function shortDate(iso: string, words: Localizer): TemplateResult {
  return html`<time dir="auto" datetime=${iso} title=${words.dateTime(iso)}>${words.date(iso)}</time>`;
}

/** The time of day, with the exact time on demand. */
export function clockTime(iso: string, words: Localizer): TemplateResult {
  return html`<time dir="auto" datetime=${iso} title=${words.dateTime(iso)}>${words.time(iso)}</time>`;
}
