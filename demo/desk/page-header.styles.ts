import {css} from 'lit';

/** The line at the top of the desk and of the settings: what page this is, and what is chosen for all of it. */
export const pageHeader = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    padding: 0.5rem 1.25rem;
    border-block-end: 1px solid var(--desk-line);
    background: var(--desk-paper);
  }
  h1 {
    flex: 1;
    margin: 0;
    font-size: 1rem;
    white-space: nowrap;
  }
  h1 span {
    font-weight: 400;
    color: var(--desk-soft);
  }
  header label {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
    color: var(--desk-soft);
  }
  header select {
    color: var(--desk-ink);
  }
  @media (max-width: 52rem) {
    h1 {
      flex-basis: 100%;
    }
  }
`;
