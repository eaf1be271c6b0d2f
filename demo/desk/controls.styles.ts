import {css} from 'lit';
import {unseen} from '../../src/styles/unseen.js';

/** Buttons, fields and text of the desk. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  a {
    color: var(--desk-accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  select,
  input:not([type='checkbox'], [type='radio']),
  textarea {
    min-block-size: 2.5rem;
    max-inline-size: 100%;
    padding: 0.35rem 0.75rem;
    border: 1px solid var(--desk-edge);
    border-radius: 0.5rem;
    background: var(--desk-paper);
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.1rem;
    block-size: 1.1rem;
    margin: 0;
    accent-color: var(--desk-accent);
  }
  button {
    cursor: pointer;
  }
  button:hover {
    background: var(--desk-back);
  }
  button.primary {
    border-color: var(--desk-accent);
    background: var(--desk-accent);
    color: var(--desk-on-accent);
    font-weight: 600;
  }
  button.primary:hover {
    filter: brightness(1.12);
  }
  button.quiet {
    border-color: transparent;
    background: none;
  }
  :focus-visible {
    outline: 2px solid var(--desk-accent);
    outline-offset: 2px;
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h3 {
    font-size: 0.8125rem;
    font-weight: 650;
    color: var(--desk-soft);
  }
  small,
  .soft {
    font-size: 0.8125rem;
    color: var(--desk-soft);
  }
  time {
    font-variant-numeric: tabular-nums;
  }
  .problem {
    color: var(--desk-problem);
  }
  .problem:empty {
    display: none;
  }
  .unseen {
    ${unseen}
  }
  @media (pointer: coarse) {
    button,
    select,
    input:not([type='checkbox'], [type='radio']) {
      min-block-size: 2.75rem;
    }
  }
`;
