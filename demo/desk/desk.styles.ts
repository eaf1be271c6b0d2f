import {css} from 'lit';

/** The three panes below the header: inboxes, lines, record. Small pages show one at a time. */
export const deskStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto 1fr;
    block-size: 100dvh;
  }
  .panes {
    display: grid;
    grid-template: 'inboxes lines record' minmax(0, 1fr) / 13.5rem 22rem minmax(0, 1fr);
    min-block-size: 0;
  }
  nav {
    grid-area: inboxes;
    overflow-y: auto;
    padding: 1rem 0.75rem;
  }
  nav a {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.5rem;
    padding: 0.25rem 0.75rem;
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
  nav .name {
    flex: 1;
  }
  .count {
    min-inline-size: 1.5rem;
    padding-inline: 0.4rem;
    border-radius: 1rem;
    background: var(--desk-accent);
    color: var(--desk-on-accent);
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1.5rem;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .lines {
    grid-area: lines;
    overflow-y: auto;
    border-inline: 1px solid var(--desk-line);
    background: var(--desk-paper);
  }
  main {
    grid-area: record;
    min-inline-size: 0;
    overflow-y: auto;
    background: var(--desk-paper);
  }
  .nothing {
    padding: 2rem 1.5rem;
    color: var(--desk-soft);
  }
  .back {
    display: none;
  }
  @media (max-width: 75rem) {
    .panes {
      grid-template: 'inboxes inboxes' auto 'lines record' minmax(0, 1fr) / 19rem minmax(0, 1fr);
    }
    nav {
      overflow: visible;
      padding: 0.4rem 0.75rem;
      border-block-end: 1px solid var(--desk-line);
    }
    nav ul {
      display: flex;
      flex-wrap: wrap;
    }
    .lines {
      border-inline-start: none;
    }
  }
  @media (max-width: 52rem) {
    header > button {
      font-size: 0.875rem;
    }
    :host {
      block-size: auto;
      min-block-size: 100dvh;
    }
    header {
      padding-inline: 1rem;
    }
    .agent {
      flex: 1;
    }
    .panes {
      display: block;
    }
    .panes[data-open] :is(nav, .lines) {
      display: none;
    }
    .panes:not([data-open]) main {
      display: none;
    }
    .lines {
      border: none;
    }
    .back {
      display: inline-block;
      margin: 0.75rem 1rem 0;
      padding-block: 0.6rem;
    }
  }
`;
