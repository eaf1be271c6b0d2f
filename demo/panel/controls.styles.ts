import {css} from 'lit';

/** What the parts of the panel look like. */
export const panelControls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  p {
    margin: 0 0 0.5rem;
    color: light-dark(#55606e, #9ba7b5);
  }
  .problem:empty {
    display: none;
  }
  .problem {
    margin-block-start: 0.5rem;
    color: light-dark(#a32014, #ff9c8f);
  }
  ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  small {
    display: block;
    font-size: 0.8125rem;
    font-weight: 400;
    color: light-dark(#55606e, #9ba7b5);
  }
  button {
    min-block-size: 2.5rem;
    padding: 0.4rem 0.85rem;
    border: 1px solid light-dark(#8593a3, #66758a);
    border-radius: 0.5rem;
    background: light-dark(#fff, #1c222b);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: light-dark(#f0f3f6, #29313c);
  }
  :focus-visible {
    outline: 2px solid light-dark(#0b5fa5, #74b8f2);
    outline-offset: 2px;
  }
  a {
    display: inline-block;
    padding-block: 0.2rem;
    color: light-dark(#0b5fa5, #74b8f2);
  }
  label {
    display: grid;
    gap: 0.15rem;
    font-size: 0.8125rem;
    color: light-dark(#55606e, #9ba7b5);
  }
  label.inline {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
  }
  select,
  input {
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.5rem;
    border: 1px solid light-dark(#8593a3, #66758a);
    border-radius: 0.5rem;
    background: light-dark(#fff, #1c222b);
    color: light-dark(#1d2530, #e3e8ee);
    font: inherit;
    font-size: 0.875rem;
  }
  input[type='checkbox'] {
    inline-size: 1.15em;
    min-block-size: 1.15em;
    margin: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5rem;
    margin-block-end: 0.5rem;
  }
  .row > label:not(.inline) {
    flex: 1 1 7rem;
  }
`;
