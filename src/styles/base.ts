import {css} from 'lit';
import {unseen} from './unseen.js';

/** What every element starts from: box model, text, focus ring, links. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-width: 0;
    font-family: var(--_font, inherit);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  h2 {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  h3 {
    font-size: 1em;
    font-weight: 650;
  }
  a {
    color: var(--_link);
    text-underline-offset: 0.18em;
  }
  svg {
    inline-size: 1.125em;
    block-size: 1.125em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :focus-visible {
    outline: 2px solid var(--_link);
    outline-offset: 2px;
    border-radius: 0.2em;
  }
  h2:focus,
  [tabindex='-1']:focus {
    outline: none;
  }
  .visually-hidden {
    ${unseen}
  }
  .muted {
    color: var(--_muted);
  }
  time,
  .figures {
    font-variant-numeric: tabular-nums;
  }
`;
