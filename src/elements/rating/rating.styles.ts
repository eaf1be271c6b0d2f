import {css} from 'lit';

export const ratingStyles = css`
  fieldset {
    display: grid;
    gap: 0.35em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .scores {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-inline-start: -0.6em;
  }
  .scores label {
    display: grid;
    place-items: center;
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    border-radius: var(--_radius);
    cursor: pointer;
    transition: background-color var(--_duration);
  }
  .scores label:hover {
    background: var(--_tint-strong);
  }
  .scores label:focus-within {
    outline: 2px solid var(--_link);
    outline-offset: -2px;
  }
  .scores svg {
    inline-size: 1.6em;
    block-size: 1.6em;
    fill: none;
    stroke: var(--_line-strong);
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .scores .chosen svg {
    fill: var(--_accent);
    stroke: var(--_accent);
  }
  .word {
    margin-inline-start: 0.5em;
    font-weight: 550;
  }
  .small {
    display: inline-flex;
    margin-inline: 0 0.5em;
    vertical-align: -0.2em;
  }
  .small svg {
    inline-size: 1.125em;
    block-size: 1.125em;
  }
  blockquote {
    margin: 0;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_line);
    color: var(--_muted);
    white-space: pre-wrap;
  }
`;
