import {css} from 'lit';

export const noticeStyles = css`
  .notice {
    display: flex;
    gap: 0.75em;
    padding: calc(0.85em * var(--_density)) 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .notice > svg {
    margin-block-start: 0.15em;
  }
  .notice-body {
    display: grid;
    gap: 0.35em;
    justify-items: start;
    min-inline-size: 0;
  }
  .notice-title {
    font-weight: 600;
  }
  .notice-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
  }
  .notice.error {
    background: color-mix(in oklab, var(--_danger) 7%, transparent);
  }
  .notice.error > svg {
    color: var(--_danger);
  }
  .notice.warning {
    background: color-mix(in oklab, var(--_warning) 10%, transparent);
  }
  .notice.warning > svg {
    color: var(--_warning);
  }
  .notice.success {
    background: color-mix(in oklab, var(--_success) 7%, transparent);
  }
  .notice.success > svg {
    color: var(--_success);
  }
  .notice details {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .notice summary {
    cursor: pointer;
  }
`;
