import {html, nothing, type TemplateResult} from 'lit';
import type {Localizer} from '../messages/localizer.js';
import {icons} from './icons.js';

/** Seconds left at which it is said aloud; in between the time only counts down before the eyes. */
const SAID_AT = [10, 30, 60, 120];

/**
 * Warns before a session ends without activity (R67), with the way to stay. Source: WCAG 2.2, 2.2.1, and WAI-ARIA `timer`, which
 * is not read out by itself.
 */
export function idleWarning(
  secondsLeft: number | undefined,
  words: Localizer,
  onStay: (event: Event) => void,
): TemplateResult | typeof nothing {
  if (secondsLeft === undefined) return nothing;
  const time = `${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')}`;
  return html`
    <div class="notice warning" part="notice">
      ${icons.clock}
      <div class="notice-body">
        <p class="notice-title figures" part="notice-title" role="timer">${words.t('session.warning', {time})}</p>
        <p>${words.t('session.warning.text')}</p>
        <button type="button" class="primary" part="stay" @click=${onStay}>${words.t('session.stay')}</button>
      </div>
      <p class="visually-hidden" role="alert">${announcement(secondsLeft, words)}</p>
    </div>
  `;
}

function announcement(secondsLeft: number, words: Localizer): string {
  const said = SAID_AT.find(at => secondsLeft <= at) ?? secondsLeft;
  if (said < 60) return words.t('session.warning.seconds', {count: said});
  return words.t('session.warning.minutes', {count: Math.ceil(said / 60)});
}
