import {css} from 'lit';

export const panelStyles = css`
  :host {
    position: fixed;
    inset-block-end: 0.75rem;
    inset-inline-end: 0.75rem;
    z-index: 10;
    font:
      0.875rem/1.45 system-ui,
      sans-serif;
    color: light-dark(#1d2530, #e3e8ee);
    text-align: start;
  }
  section {
    display: grid;
    justify-items: end;
    gap: 0.5rem;
  }
  :host([at-start]) {
    inset-inline: 0.75rem auto;
  }
  :host([at-start]) section {
    justify-items: start;
  }
  .body {
    box-sizing: border-box;
    inline-size: min(25rem, calc(100vw - 1.5rem));
    max-block-size: min(44rem, calc(100dvh - 5rem));
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 1rem;
    border: 1px solid light-dark(#c9d1da, #3a4452);
    border-radius: 0.75rem;
    background: light-dark(#fff, #1c222b);
    box-shadow: 0 10px 32px rgb(0 0 0 / 0.22);
  }
  details + details {
    margin-block-start: 0.5rem;
    padding-block-start: 0.5rem;
    border-block-start: 1px solid light-dark(#e1e6eb, #313a46);
  }
  summary {
    padding-block: 0.35rem;
    font-weight: 650;
    cursor: pointer;
  }
  .customers button {
    inline-size: calc(100% + 1rem);
    margin-inline: -0.5rem;
    padding: 0.4rem 0.5rem;
    border-color: transparent;
    text-align: start;
  }
  .customers [aria-current] {
    background: light-dark(#eaf3fb, #16283a);
  }
  .customers [aria-current] b::after {
    content: ' · signed in';
    font-weight: 400;
  }
  .mails {
    gap: 0.75rem;
  }
  .mails b {
    font-weight: 600;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin: 0.35rem 0 0;
  }
  .toggle {
    min-block-size: 2.75rem;
    border-radius: 1.5rem;
    font-weight: 600;
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.15);
  }
  .count {
    font-weight: 400;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
