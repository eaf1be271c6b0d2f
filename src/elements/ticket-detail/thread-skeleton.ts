import {css, html, type TemplateResult} from 'lit';
import type {Localizer} from '../../messages/localizer.js';

/** Lines of text in three messages to come. */
const SHAPE = [3, 2, 4];

/** A conversation while it loads. */
export function threadSkeleton(words: Localizer): TemplateResult {
  return html`
    <div class="skeleton" part="skeleton" role="status">
      <span class="visually-hidden">${words.t('ticket.loading')}</span>
      ${SHAPE.map(
        lines => html`
          <div class="skeleton-message" aria-hidden="true">
            <div class="skeleton-line head"></div>
            ${Array.from({length: lines}, () => html`<div class="skeleton-line text"></div>`)}
          </div>
        `,
      )}
    </div>
  `;
}

/** Subject and facts while they load, and the conversation below. */
export function ticketSkeleton(words: Localizer): TemplateResult {
  return html`
    <div class="skeleton" part="skeleton" aria-hidden="true">
      <div class="skeleton-line subject"></div>
      <div class="skeleton-line head"></div>
    </div>
    ${threadSkeleton(words)}
  `;
}

export const threadSkeletonStyles = css`
  .skeleton-message {
    display: grid;
    gap: 0.5em;
    padding: 1em 1.15em;
  }
  .skeleton-line.subject {
    block-size: 1.7em;
    inline-size: 60%;
  }
  .skeleton-line.head {
    block-size: 1em;
    inline-size: 14em;
    max-inline-size: 100%;
  }
  .skeleton-line.text {
    block-size: 0.9em;
    inline-size: 92%;
  }
  .skeleton-line.text:last-child {
    inline-size: 45%;
  }
`;
