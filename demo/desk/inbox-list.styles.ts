import {css} from 'lit';

export const inboxListStyles = css`
  li + li {
    border-block-start: 1px solid var(--desk-line);
  }
  a {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.1rem 0.75rem;
    padding: 0.7rem 1rem 0.75rem 1.75rem;
    color: inherit;
    text-decoration: none;
  }
  a:hover {
    background: var(--desk-back);
  }
  a:focus-visible {
    outline-offset: -2px;
  }
  a[aria-current] {
    background: var(--desk-tint);
  }
  .dot {
    position: absolute;
    inset-block-start: 1.2rem;
    inset-inline-start: 0.75rem;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background: var(--desk-accent);
  }
  .unread :is(.subject, .who) {
    font-weight: 680;
  }
  .who,
  .subject,
  .snippet {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .subject,
  .snippet {
    grid-column: 1 / -1;
  }
  .who {
    font-size: 0.8125rem;
    color: var(--desk-soft);
  }
  .note {
    padding-inline: 0.3em;
    border-radius: 0.25em;
    background: var(--desk-note);
  }
  .closed .subject {
    color: var(--desk-soft);
  }
  button {
    margin: 1rem;
  }
`;
