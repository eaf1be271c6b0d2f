import {css} from 'lit';
import {unseen} from '../../styles/unseen.js';

export const threadStyles = css`
  .older {
    justify-self: start;
    /* Not what the browser keeps in place: that is the first message. */
    overflow-anchor: none;
  }
  /* Blocks: a grid of hundreds of rows measures each of them more than once. */
  .messages li + li {
    margin-block-start: 0.75em;
  }
  .messages li {
    /* The open composer covers the window's end. */
    scroll-margin-block: 1em 17em;
  }
  /* What is far away costs no layout; its size is a guess until it was drawn once. */
  .message {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9em;
    border-radius: var(--_radius);
  }
  .messages .message.continues {
    margin-block-start: 0.1em;
    contain-intrinsic-block-size: auto 3em;
  }
  .message:focus-visible {
    outline: 2px solid var(--_link);
    outline-offset: -2px;
  }
  .day,
  .new {
    display: flex;
    align-items: center;
    gap: 0.75em;
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--_muted);
  }
  .day::after,
  .new::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_line);
  }
  .messages .day:not(:first-child) {
    margin-block-start: 1.5em;
  }
  .new {
    color: var(--_link);
  }
  .new::after {
    border-color: var(--_link);
  }
  .empty {
    padding-block: 1em;
  }
  .messages + .end {
    block-size: 1px;
    margin-block-start: 0;
  }
  /* Always within reach; on a low window it would leave no room to read. */
  .dock {
    display: grid;
    justify-items: center;
    background: var(--_surface, Canvas);
    padding-block: 0.5em 0.75em;
  }
  .dock portico-reply {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .latest {
    min-block-size: 2.5em;
    margin-block: 0.25em 0.6em;
    border-radius: 2em;
    background-color: var(--_surface, Canvas);
  }
  .latest.primary {
    background-color: var(--_accent);
  }
  @container (inline-size < 30em) {
    .dock {
      justify-items: end;
    }
    .latest:not(.primary) {
      min-inline-size: 2.75em;
      padding: 0;
    }
    .latest:not(.primary) span {
      ${unseen}
    }
  }
  .kept {
    display: grid;
    gap: 0.6em;
    margin-block-start: 1em;
  }
  @media (min-height: 26em) {
    .dock {
      position: sticky;
      z-index: 1;
      inset-block-end: calc(var(--portico-ticket-detail-dock-offset, 0px) + var(--_keyboard, 0px));
    }
    /* What does not fit, with a failure above the open field, scrolls. */
    .dock portico-reply {
      max-block-size: calc(100vh - 1.5em - var(--portico-ticket-detail-dock-offset, 0px) - var(--_keyboard, 0px));
      overflow-y: auto;
    }
    .latest {
      position: absolute;
      inset-block-end: 100%;
    }
  }
  /* Where the page itself is printed. */
  @media print {
    .dock,
    .older,
    .actions,
    portico-solution,
    portico-rating {
      display: none;
    }
    .message {
      content-visibility: visible;
    }
  }
`;
