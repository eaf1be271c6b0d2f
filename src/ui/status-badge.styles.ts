import {css} from 'lit';

export const statusBadgeStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    font-weight: 550;
  }
  .badge svg {
    inline-size: 1em;
    block-size: 1em;
    color: var(--_success);
  }
  .badge.closed {
    font-weight: inherit;
    color: var(--_muted);
  }
  .badge.closed svg {
    color: inherit;
  }
`;
