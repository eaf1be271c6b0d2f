import {css} from 'lit';

/** Contents and the page beside them; on small pages one above the other. */
export const shellStyles = css`
  :host {
    display: block;
    min-block-size: 100dvh;
  }
  .panes {
    display: grid;
    grid-template-columns: 14rem minmax(0, 46rem);
    gap: 2.5rem;
    max-inline-size: 66rem;
    margin-inline: auto;
    padding: 1.5rem 1.25rem 6rem;
  }
  .alone {
    max-inline-size: 40rem;
    margin: 4rem auto;
    padding-inline: 1.25rem;
  }
  nav {
    align-self: start;
    position: sticky;
    inset-block-start: 1rem;
  }
  nav a {
    display: block;
    padding: 0.5rem 0.75rem;
    border-radius: 0.5rem;
    color: inherit;
    text-decoration: none;
  }
  nav a:hover {
    background: color-mix(in srgb, var(--desk-ink) 6%, transparent);
  }
  nav a[aria-current] {
    background: var(--desk-tint);
    font-weight: 600;
  }
  .contents {
    margin-block-start: 1rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--desk-line);
  }
  .contents a {
    padding-block: 0.3rem;
    font-size: 0.875rem;
  }
  main > h2 {
    margin-block-end: 1rem;
  }
  @media (max-width: 52rem) {
    .panes {
      display: block;
    }
    nav {
      position: static;
      margin-block-end: 1.5rem;
    }
    nav ul:not(.contents) {
      display: flex;
      flex-wrap: wrap;
    }
    .contents {
      display: none;
    }
  }
`;
