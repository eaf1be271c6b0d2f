import {css} from 'lit';

export const attachmentStyles = css`
  :host {
    max-inline-size: 100%;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 0.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .card {
    flex: 1;
    justify-content: start;
    min-inline-size: 0;
    padding-inline: 0.75em;
    border: 0;
    text-align: start;
    font-weight: inherit;
  }
  .what {
    display: grid;
    min-inline-size: 0;
  }
  .name {
    font-weight: 550;
  }
  .size,
  .error {
    font-size: 0.8125em;
  }
  .card > svg:last-child {
    margin-inline-start: 0.5em;
    color: var(--_muted);
  }
  img {
    inline-size: 3em;
    block-size: 3em;
    margin-inline-start: -0.4em;
    border-radius: calc(var(--_radius) - 2px);
    object-fit: cover;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.25em;
    margin-block-start: 0.25em;
    accent-color: var(--_accent);
  }
  .error span {
    color: var(--_danger);
  }
`;
