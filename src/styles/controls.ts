import {css} from 'lit';

/**
 * Buttons, fields and labels. What is primary sets its fill colour, not its colour: the accent is mixed from currentColor, which
 * stays the page's.
 */
export const controls = css`
  button,
  .button,
  input,
  select,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    min-block-size: var(--_target);
    margin: 0;
    padding: calc(0.4em * var(--_density)) 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    font-weight: 550;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--_duration);
  }
  button:hover,
  .button:hover {
    background: var(--_tint-strong);
  }
  button:focus-visible,
  .button:focus-visible {
    border-radius: var(--_radius);
  }
  .primary {
    border-color: transparent;
    background: var(--_accent);
    -webkit-text-fill-color: var(--_on-accent);
  }
  .primary svg {
    stroke: var(--_on-accent);
  }
  .primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, currentColor);
  }
  .quiet {
    border-color: transparent;
    padding-inline: 0.6em;
  }
  .link {
    min-block-size: 0;
    padding: 0;
    border: 0;
    border-radius: 0;
    color: var(--_link);
    font-weight: inherit;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .link:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  .icon-button {
    min-inline-size: var(--_target);
    padding: 0.4em;
    border-color: transparent;
  }
  input:not([type='checkbox'], [type='radio'], [type='file']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: var(--_target);
    margin: 0;
    padding: calc(0.5em * var(--_density)) 0.75em;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: transparent;
  }
  textarea {
    display: block;
    min-block-size: 7em;
    line-height: 1.5;
    resize: vertical;
    field-sizing: content;
    max-block-size: 60vh;
  }
  select option {
    background: Canvas;
    color: CanvasText;
  }
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: -1px;
    border-radius: var(--_radius);
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
`;
