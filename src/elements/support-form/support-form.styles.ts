import {css} from 'lit';

export const supportFormStyles = css`
  form,
  .filed {
    display: grid;
    gap: calc(1.25em * var(--_density));
    max-inline-size: 40em;
  }
  h2 {
    margin-block-end: 0.35em;
  }
  .header {
    max-inline-size: 72ch;
    margin-block-end: 1.25em;
    color: var(--_muted);
  }
  .field {
    display: grid;
    gap: 0.35em;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  input.number:not([type='checkbox'], [type='file']),
  input.date:not([type='checkbox'], [type='file']) {
    max-inline-size: 12em;
  }
  .label {
    padding: 0;
    font-weight: 600;
  }
  .optional {
    font-weight: 400;
  }
  .help {
    font-size: 0.875em;
  }
  p.error {
    color: var(--_danger);
    font-weight: 550;
  }
  .count {
    font-size: 0.875em;
  }
  .articles {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    padding-block: 0.25em 0.85em;
    padding-inline: 1em 0.25em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .articles-title {
    align-self: center;
    font-weight: 600;
    font-size: 0.9375em;
  }
  .articles ul {
    grid-column: 1 / -1;
    display: grid;
    gap: 0.6em;
    padding-inline-end: 0.75em;
  }
  .articles .muted {
    font-size: 0.875em;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .summary {
    padding: 1em 1.15em;
    border: 2px solid var(--_danger);
    border-radius: var(--_radius);
  }
  .summary ul {
    margin-block-start: 0.4em;
  }
  .summary .link {
    min-block-size: 24px;
    color: var(--_danger);
    text-align: start;
  }
  .files {
    display: grid;
    justify-items: start;
    gap: 0.5em;
  }
  .files .tray {
    inline-size: 100%;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
`;
