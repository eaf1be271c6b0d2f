import {css} from 'lit';
import {unseen} from '../../styles/unseen.js';

/**
 * Rows are grids with the same columns, so that nothing shifts when others are drawn, and all of the same height, so that a
 * place in the list is a matter of counting. Only what every row does not have is cut with an ellipsis, and the subject: to do so in every cell doubles the cost.
 */
export const tableStyles = css`
  :host {
    --_gap: var(--portico-ticket-list-gap, calc(0.75em * var(--_density)));
    --_row: calc(1.5em + 2 * var(--_gap));
    --_gutter: 1.1em;
  }
  table,
  thead,
  tbody {
    display: block;
  }
  [part='list'] {
    transition: opacity var(--_duration);
  }
  /* Rows come and go without moving the others; the browser need not make up for it. */
  tbody {
    overflow-anchor: none;
  }
  .searched {
    --_row: calc(2.9em + 2 * var(--_gap));
  }
  :host(:state(stale)) [part='list'] {
    opacity: 0.6;
  }
  .head,
  .row {
    display: grid;
    grid-template-columns: var(--_columns);
    align-items: center;
    column-gap: 1em;
    border-block-end: 1px solid var(--_line);
  }
  .row {
    position: relative;
    block-size: var(--_row);
    overflow: clip;
    transition: background-color var(--_duration);
  }
  .gap {
    display: block;
  }
  th,
  td {
    min-inline-size: 0;
    padding: 0;
    text-align: start;
    font-weight: inherit;
  }
  td:not(.subject) {
    font-size: 0.9375em;
    line-height: 1.3;
  }
  td .badge {
    font-weight: inherit;
  }
  th.subject,
  td.subject {
    padding-inline-start: var(--_gutter);
  }
  .sort {
    justify-content: start;
    max-inline-size: calc(100% + 0.6em);
    margin-inline-start: -0.6em;
    padding-inline: 0.6em;
    border: 0;
    border-radius: 0.3em;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: inherit;
    text-align: start;
  }
  [aria-sort] .sort {
    color: inherit;
    font-weight: 600;
  }
  .sort svg {
    inline-size: 1em;
    block-size: 1em;
  }
  .row:hover,
  .row:focus-within {
    background: var(--_tint);
  }
  .row[aria-current] {
    background: var(--_tint-strong);
    box-shadow: inset 3px 0 var(--_accent);
  }
  .row[aria-current]:dir(rtl) {
    box-shadow: inset -3px 0 var(--_accent);
  }
  .line {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
  }
  .subject-link,
  .snippet {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .subject-link {
    display: block;
    min-inline-size: 0;
    min-block-size: 0;
    padding: 0;
    border: 0;
    color: inherit;
    font-weight: 450;
    text-align: start;
    text-decoration: none;
    line-height: 1.5;
  }
  .unread .subject-link {
    font-weight: 650;
  }
  .subject-link:hover {
    background: none;
    text-decoration: underline;
  }
  /* The whole row is the target. */
  .subject-link::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .subject-link:focus-visible {
    outline: none;
    /* A warning may stand at the window's end. */
    scroll-margin-block-end: 9em;
  }
  .subject-link:focus-visible::after {
    outline: 2px solid var(--_link);
    outline-offset: -2px;
    border-radius: 0.3em;
  }
  /* Hangs in the gutter, so that subjects stand in one line. */
  .dot {
    position: absolute;
    inset-inline-start: 0.25em;
    inline-size: 0.5em;
    block-size: 0.5em;
    align-self: center;
    border-radius: 50%;
    background: var(--_link);
  }
  .reference,
  .line .waiting {
    flex: none;
    font-size: 0.875em;
  }
  td.status .waiting {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 0.8667em;
    line-height: 1.4;
  }
  .waiting {
    color: var(--_link);
  }
  .snippet {
    display: block;
    font-size: 0.875em;
    line-height: 1.5;
  }
  mark {
    background: color-mix(in oklab, var(--_accent) 22%, transparent);
    color: inherit;
  }
  .row-skeleton div {
    display: grid;
    grid-template-columns: 5fr 2fr 2fr;
    align-items: center;
    gap: 3em;
    block-size: var(--_row);
    border-block-end: 1px solid var(--_line);
  }
  .row-skeleton span:not(.visually-hidden) {
    block-size: 0.8em;
    max-inline-size: 78%;
    border-radius: 0.4em;
    background: var(--_tint-strong);
    animation: waiting 1.4s ease-in-out infinite alternate;
  }
  .row-skeleton div:nth-child(even) span:first-child {
    max-inline-size: 56%;
  }
  @keyframes waiting {
    to {
      opacity: 0.5;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .row-skeleton span:not(.visually-hidden) {
      animation: none;
    }
  }
  @container (inline-size < 48em) {
    table,
    .row-skeleton {
      --_row: calc(4.7em + 2 * var(--_gap));
    }
    .searched {
      --_row: calc(6em + 2 * var(--_gap));
    }
    /* Its buttons show to whoever comes to them by keyboard. */
    .head {
      display: flex;
      flex-wrap: wrap;
    }
    .head:not(:focus-within) {
      ${unseen}
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-content: center;
      gap: 0.15em 0.75em;
      padding-inline-start: var(--_gutter);
    }
    td.subject {
      flex: 1 0 100%;
      order: -1;
      padding: 0;
    }
    .line {
      flex-wrap: wrap;
      gap: 0 0.5em;
    }
    .subject-link {
      display: -webkit-box;
      flex: 1 0 100%;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      white-space: normal;
      line-height: 1.4;
    }
    .reference {
      display: none;
    }
    td.status .waiting {
      display: inline;
      margin-inline-start: 0.6em;
    }
    .waits td.requester {
      display: none;
    }
    td.requester,
    td.owner {
      max-inline-size: 9em;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    td:not(.subject, .status) {
      color: var(--_muted);
    }
    .standard td.createdAt,
    .standard td.owner {
      display: none;
    }
    td.status {
      order: 0;
    }
    td {
      order: 1;
    }
    .row-skeleton div {
      grid-template-columns: 1fr;
      align-content: center;
      gap: 0.5em;
    }
    .row-skeleton span:nth-child(3) {
      display: none;
    }
  }
`;
