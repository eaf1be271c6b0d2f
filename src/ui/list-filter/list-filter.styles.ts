import {css} from 'lit';

export const listFilterStyles = css`
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    gap: 1.25em 1.5em;
  }
  fieldset {
    display: grid;
    align-content: start;
    gap: 0.1em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.25em;
    font-weight: 600;
    font-size: 0.9375em;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  @media (pointer: fine) {
    .option {
      min-block-size: 2em;
    }
  }
  .days {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    gap: 0.5em;
  }
  .day {
    display: grid;
    gap: 0.1em;
    font-size: 0.9375em;
  }
`;
