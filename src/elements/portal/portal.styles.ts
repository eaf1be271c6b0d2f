import {css} from 'lit';

/**
 * What is docked comes early for the keyboard, and last for the eye. On narrow places who is signed in stands below the name, the
 * way out beside both, the menu last.
 */
export const portalStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    container-type: inline-size;
    min-block-size: var(--portico-portal-min-height, 24em);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
    margin-block-end: 1.5em;
    border-block-end: 1px solid var(--_line);
  }
  .name img {
    max-block-size: 2em;
    max-inline-size: 8em;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  nav a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
  .name {
    display: flex;
    align-items: center;
    gap: 0.6em;
    flex: 1;
    font-weight: 650;
    white-space: nowrap;
  }
  @container (inline-size < 34em) {
    .bar {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block-end: 0.25em;
    }
    .account {
      grid-row: 2;
      font-size: 0.875em;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .bar .quiet {
      grid-area: 1 / 2 / span 2;
      margin-inline-end: -0.6em;
    }
    nav {
      grid-area: 3 / 1 / auto / span 2;
      font-size: 0.9375em;
    }
  }
  .dock {
    position: sticky;
    z-index: 3;
    inset-block-end: var(--_keyboard, 0px);
    order: 1;
    margin-block-start: 1.5em;
    border-radius: var(--_radius);
    background: var(--_surface, Canvas);
    box-shadow: 0 0 0 1px var(--_line);
  }
  /* In a low window, as at a high zoom, it would cover what has the focus. */
  @media (max-height: 26em) {
    .dock {
      position: static;
      order: 0;
    }
  }
  .dock .notice {
    margin-block-end: 0;
  }
  .notice {
    margin-block-end: 1.25em;
  }
  .list-header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin-block-end: 1em;
  }
`;
