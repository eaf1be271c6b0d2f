import {css} from 'lit';

/** A question to the customer in the flow of the page, with its answers below. */
export const panel = css`
  .panel {
    display: grid;
    gap: 0.75em;
    padding: calc(1em * var(--_density)) 1.15em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .panel :is(h3, legend) {
    padding: 0;
    font-weight: 650;
  }
  .panel .answers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  .panel form {
    display: grid;
    gap: 0.5em;
  }
  .panel .label {
    font-weight: 550;
  }
  .panel textarea {
    min-block-size: 5em;
  }
  .panel .problem {
    color: var(--_danger);
    font-weight: 550;
  }
  .panel .problem:empty {
    display: none;
  }
`;
