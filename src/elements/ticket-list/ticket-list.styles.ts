import {css} from 'lit';

export const ticketListStyles = css`
  :host {
    container-type: inline-size;
    --_gap: var(--portico-ticket-list-gap, 0.75em);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em;
    margin-block-end: 0.75em;
  }
  .search {
    position: relative;
    flex: 1 1 14em;
    max-inline-size: 26em;
  }
  .search svg {
    position: absolute;
    inset-inline-start: 0.75em;
    inset-block-start: calc(50% - 0.5625em);
    color: var(--_muted);
    pointer-events: none;
  }
  .search input:not([type='checkbox'], [type='file']) {
    padding-inline-start: 2.4em;
    border-color: var(--_line-strong);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .choice > span {
    white-space: nowrap;
  }
  .choice select {
    inline-size: auto;
    max-inline-size: 16em;
  }
  slot[name='controls'] {
    display: flex;
    align-items: center;
    gap: 0.75em;
    margin-inline-start: auto;
  }
  .tool {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    white-space: nowrap;
  }
  .tool[aria-expanded='true'] {
    background: var(--_tint-strong);
  }
  .number {
    min-inline-size: 1.5em;
    padding-inline: 0.4em;
    border-radius: 1em;
    background: var(--_accent);
    -webkit-text-fill-color: var(--_on-accent);
    font-size: 0.8125em;
    line-height: 1.5;
    text-align: center;
  }
  .panel {
    display: grid;
    gap: 1em;
    justify-items: start;
    margin-block-end: 1em;
    padding: 1.25em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .panel[hidden] {
    display: none;
  }
  .panel > :first-child {
    justify-self: stretch;
  }
  .summary,
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .summary:has(.chip, .figures) {
    gap: 0.5em 1em;
    min-block-size: var(--_target);
    margin-block-end: 0.25em;
  }
  .chips li {
    max-inline-size: 100%;
  }
  .chip {
    max-inline-size: 100%;
    min-block-size: 2em;
    padding: 0.15em 0.5em 0.15em 0.8em;
    border-color: transparent;
    border-radius: 1em;
    background: var(--_tint-strong);
    font-size: 0.9375em;
    font-weight: inherit;
    text-align: start;
  }
  .chip:hover {
    background: color-mix(in oklab, currentColor 16%, transparent);
  }
  .chip svg {
    inline-size: 0.9em;
    block-size: 0.9em;
  }
  @media (pointer: coarse) {
    .chip {
      min-block-size: var(--_target);
      border-radius: 1.5em;
    }
  }
  .news {
    position: sticky;
    inset-block-start: 0.5em;
    z-index: 2;
    display: grid;
    justify-items: center;
    block-size: 0;
    overflow: visible;
  }
  .news button {
    animation: news var(--_duration);
  }
  @keyframes news {
    from {
      opacity: 0;
    }
  }
  .narrow-only {
    display: none;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    transition: opacity var(--_duration);
  }
  :host(:state(stale)) table {
    opacity: 0.6;
  }
  th {
    padding: 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    font-weight: inherit;
  }
  .sort {
    justify-content: start;
    inline-size: 100%;
    padding-inline: 0.6em;
    border: 0;
    border-radius: 0.3em;
    color: var(--_muted);
    font-size: 0.875em;
    white-space: nowrap;
  }
  [aria-sort] .sort {
    color: inherit;
    font-weight: 600;
  }
  .sort svg {
    inline-size: 1em;
    block-size: 1em;
  }
  td {
    padding: var(--_gap) 0.6em;
    border-block-end: 1px solid var(--_line);
    vertical-align: top;
  }
  td:not(.subject) {
    font-size: 0.9375em;
  }
  td.createdAt,
  td.lastActivityAt,
  td.status {
    white-space: nowrap;
  }
  td.subject {
    inline-size: 42%;
    min-inline-size: 14em;
  }
  .label {
    display: none;
  }
  tbody tr {
    position: relative;
    /* WebKit stretches what is absolute in a row over the whole table, unless the row is transformed. */
    transform: translate(0, 0);
    transition: background-color var(--_duration);
  }
  tbody tr:hover {
    background: var(--_tint);
  }
  tbody tr:focus-within {
    background: var(--_tint);
  }
  tr[aria-current] {
    background: var(--_tint-strong);
    box-shadow: inset 3px 0 var(--_accent);
  }
  .subject-link {
    display: inline;
    min-block-size: 0;
    padding: 0;
    border: 0;
    color: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: none;
    line-height: 1.4;
  }
  /* Two lines at most, so that rows keep an even height; the detail has the whole subject. */
  .two-lines {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
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
  }
  .subject-link:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    border-radius: 0.3em;
  }
  .unread .subject-link {
    font-weight: 750;
  }
  .dot {
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.4em;
    border-radius: 50%;
    background: var(--_accent);
  }
  .reference {
    margin-inline-start: 0.4em;
    font-size: 0.875em;
  }
  .snippet {
    display: block;
    font-size: 0.875em;
  }
  mark {
    background: color-mix(in oklab, var(--_accent) 22%, transparent);
    color: inherit;
  }
  .more {
    display: grid;
    justify-items: center;
    gap: 0.5em;
    padding-block: 1em;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 0.5em;
    padding: 3em 1em;
    text-align: center;
  }
  .empty-title {
    font-weight: 600;
    font-size: 1.125em;
  }
  @container (inline-size < 44em) {
    .narrow-only {
      display: flex;
    }
    .search,
    slot[name='controls'] {
      flex: 1 1 100%;
      max-inline-size: none;
      margin-inline-start: 0;
    }
    .choice {
      flex: 1 1 8em;
      display: grid;
      gap: 0.15em;
      font-size: 0.9375em;
    }
    .choice select {
      inline-size: 100%;
    }
    table,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0.15em 1em;
      padding: var(--_gap) 0.25em;
      border-block-end: 1px solid var(--_line);
    }
    td {
      padding: 0;
      border: 0;
    }
    td.subject {
      flex: 1 0 100%;
      min-inline-size: 0;
    }
    td.createdAt,
    td.owner {
      display: none;
    }
    td.status {
      order: 1;
    }
    td.requester {
      order: 2;
      color: var(--_muted);
    }
    td.lastActivityAt {
      order: 3;
      margin-inline-start: auto;
      color: var(--_muted);
    }
  }
`;
