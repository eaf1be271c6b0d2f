import {css} from 'lit';

export const ticketDetailStyles = css`
  :host {
    container-type: inline-size;
  }
  .head {
    display: grid;
    gap: 0.5em;
    margin-block-end: 1.5em;
  }
  h2 {
    text-wrap: balance;
  }
  .second {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1.5em;
  }
  .actions {
    margin-inline-start: -0.6em;
  }
  /* Has a border, which stands in line with the text. */
  [part='reopen'] {
    margin-inline-start: 0.6em;
  }
  .actions,
  .facts,
  .confirm {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em 1em;
  }
  .confirm {
    padding: 0.85em 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .confirm p {
    flex: 1 1 16em;
  }
  .head ~ .notice {
    margin-block-end: 1.5em;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 15em;
    gap: 2.5em;
    align-items: start;
  }
  /* Blocks: grids and flex boxes measure a conversation of hundreds of messages several times. */
  .main {
    min-inline-size: 0;
  }
  .main > * + * {
    margin-block-start: 1.25em;
  }
  section > * + * {
    margin-block-start: 0.75em;
  }
  [part='details'] {
    display: none;
    margin-inline-start: -0.6em;
    color: var(--_muted);
  }
  #details {
    display: grid;
    gap: 1.5em;
  }
  dl {
    display: grid;
    gap: 0.85em;
  }
  dt {
    font-size: 0.8125em;
  }
  .unselected {
    padding: 3em 1em;
    text-align: center;
  }
  @container (inline-size < 46em) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25em;
    }
    h2 {
      font-size: 1.2em;
    }
    aside {
      order: -1;
      margin-block-start: -1.25em;
    }
    [part='details'] {
      display: inline-flex;
    }
    .open [part='details'] svg {
      transform: scaleY(-1);
    }
    aside:not(.open) #details {
      display: none;
    }
    #details {
      padding: 0.85em 1em;
      border-radius: var(--_radius);
      background: var(--_tint);
    }
    dl {
      grid-template-columns: repeat(auto-fill, minmax(7.5em, 1fr));
    }
  }
`;
