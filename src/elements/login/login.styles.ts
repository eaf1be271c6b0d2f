import {css} from 'lit';

export const loginStyles = css`
  :host {
    container-type: inline-size;
  }
  .page-main {
    display: grid;
    gap: 1em;
    max-inline-size: 26em;
  }
  .card {
    max-inline-size: 30em;
  }
  /* On a narrow place the page has a frame of its own, and two would lie in each other. */
  @container (inline-size >= 30em) {
    .card {
      padding: 2em;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 1.5);
    }
  }
  .split {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: 2em;
    align-items: center;
  }
  .brand {
    display: grid;
    gap: 0.5em;
    font-size: 1.5em;
    font-weight: 650;
  }
  .brand img {
    max-inline-size: 8em;
    max-block-size: 4em;
  }
  .text {
    white-space: pre-line;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
  }
  .links a,
  .links button {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
  .signed-in {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
`;
