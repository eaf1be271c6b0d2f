import {css} from 'lit';
import {unseen} from '../../styles/unseen.js';

export const listToolsStyles = css`
  :host {
    container-type: inline-size;
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
  .search input:not([type='checkbox']) {
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
  .tool,
  .tool button {
    font-weight: 450;
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
  .panel-content {
    display: grid;
    gap: 1em;
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
  /* Over a row, where there is nothing to hit but the row itself. */
  .news button {
    margin-block-start: 3.25em;
    animation: news var(--_duration);
  }
  @keyframes news {
    from {
      opacity: 0;
    }
  }
  .narrow-only,
  :host(:state(own-rows)) [data-panel='columns'] {
    display: none;
  }
  :host(:state(own-rows)) .narrow-only {
    display: flex;
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
  @container (inline-size < 48em) {
    .narrow-only {
      display: flex;
    }
    .tools {
      gap: 0.25em;
    }
    /* Two lines: search and filters, and whose tickets with the rest. */
    .search {
      flex: 1 1 calc(100% - 6em);
      max-inline-size: none;
    }
    .tool .text {
      ${unseen}
    }
    .tool {
      min-inline-size: var(--_target);
      padding-inline: 0.4em;
    }
    .tools > .tool:not([part='filter']) {
      order: 1;
    }
    slot[name='controls'] {
      flex: 1 1 calc(100% - 3 * (var(--_target) + 0.5em));
      min-inline-size: 0;
      margin-inline-start: 0;
    }
    .panel {
      padding: 1em;
    }
    .choice select {
      flex: 1;
      max-inline-size: none;
    }
  }
`;
