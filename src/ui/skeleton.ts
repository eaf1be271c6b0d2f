import {css, html, type TemplateResult} from 'lit';

/** Grey lines in the shape of what comes; `label` is said to assistive technology instead. */
export function skeleton(lines: number, label: string): TemplateResult {
  return html`
    <div class="skeleton" part="skeleton" role="status">
      <span class="visually-hidden">${label}</span>
      ${Array.from({length: lines}, () => html`<div class="skeleton-line" aria-hidden="true"></div>`)}
    </div>
  `;
}

export const skeletonStyles = css`
  .skeleton {
    display: grid;
    gap: 0.75em;
    padding-block: 0.75em;
  }
  .skeleton-line {
    block-size: 2.25em;
    border-radius: var(--_radius);
    background: var(--_tint-strong);
    animation: skeleton 1.4s ease-in-out infinite alternate;
  }
  .skeleton-line:nth-child(even) {
    inline-size: 88%;
  }
  .skeleton-line:nth-child(3n) {
    inline-size: 72%;
  }
  @keyframes skeleton {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton-line {
      animation: none;
    }
  }
`;
