import {html, nothing, type TemplateResult} from 'lit';
import type {Localizer} from '../messages/localizer.js';
import {notice} from './notice.js';

/** Warns before a session ends without activity (R67), with the way to stay. */
export function idleWarning(
  secondsLeft: number | undefined,
  words: Localizer,
  onStay: () => void,
): TemplateResult | typeof nothing {
  if (secondsLeft === undefined) return nothing;
  const more = html`<button type="button" part="stay" @click=${onStay}>${words.t('session.stay')}</button>`;
  const title = words.t('session.warning', {count: Math.max(1, Math.ceil(secondsLeft / 60))});
  return notice({kind: 'error', title, text: words.t('session.warning.text'), more});
}
