import {css} from 'lit';

export const noticeStyles = css`
  .notice {
    display: flex;
    gap: 0.75em;
    padding: 0.85em 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
    border-inline-start: 3px solid var(--_line-strong);
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
    border-color: var(--_danger);
  }
  .notice.error > svg {
    color: var(--_danger);
  }
  .notice.success {
    border-color: var(--_success);
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
