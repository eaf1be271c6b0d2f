import {css} from 'lit';

/** Fields, sections and messages of the settings. */
export const settingsStyles = css`
  form,
  section,
  .criteria {
    display: grid;
    gap: 1.1rem;
    min-inline-size: 0;
  }
  section + section {
    margin-block-start: 1.25rem;
    padding-block-start: 2rem;
    border-block-start: 1px solid var(--desk-line);
  }
  section,
  h2 {
    scroll-margin-block-start: 1rem;
  }
  h2:focus {
    outline: none;
  }
  .field {
    display: grid;
    gap: 0.15rem;
    min-inline-size: 0;
  }
  .field > :is(input:not([type='checkbox']), select, textarea) {
    inline-size: 100%;
    max-inline-size: 32rem;
  }
  textarea {
    resize: vertical;
  }
  .field label,
  legend {
    font-weight: 550;
  }
  .field small:empty {
    display: none;
  }
  .check {
    grid-template-columns: auto 1fr;
    column-gap: 0.6rem;
    align-items: center;
  }
  .check > :is(small, .problem) {
    grid-column: 2;
  }
  [aria-invalid='true'] {
    border-color: var(--desk-problem);
    outline: 1px solid var(--desk-problem);
  }
  .inline {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.6rem;
    min-block-size: 2rem;
  }
  fieldset {
    display: grid;
    gap: 0.35rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0.75rem 1rem 1rem;
    border: 1px solid var(--desk-line);
    border-radius: 0.6rem;
  }
  .criterion,
  .column,
  .members li,
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .criterion > * {
    flex: 1 1 8rem;
    min-inline-size: 0;
  }
  .criterion > button {
    flex: 0 0 auto;
  }
  .criteria > ul {
    display: grid;
    gap: 0.6rem;
  }
  fieldset > button {
    justify-self: start;
  }
  .column .quiet {
    min-block-size: 1.75rem;
    padding-block: 0;
  }
  .members li {
    justify-content: space-between;
    min-block-size: 2.75rem;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
    gap: 1rem;
  }
  summary {
    padding-block: 0.5rem;
    font-weight: 550;
    cursor: pointer;
  }
  details.page > :not(summary) {
    margin-block-end: 0.9rem;
  }
  .mark {
    padding: 0.05rem 0.45rem;
    border-radius: 1rem;
    background: var(--desk-note);
    font-size: 0.75rem;
    font-weight: 500;
    white-space: nowrap;
  }
  .problem span {
    display: block;
  }
  .note,
  .summary,
  .switch {
    padding: 0.9rem 1.1rem;
    border-radius: 0.6rem;
    background: var(--desk-tint);
  }
  .note {
    background: var(--desk-note);
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem;
    margin-block-end: 1.75rem;
  }
  .switch > :first-child {
    flex: 1 1 18rem;
  }
  .missing,
  .summary ul {
    padding-inline-start: 1.2rem;
    list-style: disc;
  }
  .summary {
    margin-block-end: 1.5rem;
    border: 2px solid var(--desk-problem);
    background: none;
  }
  .summary h2 {
    font-size: 1rem;
    color: inherit;
  }
  .save-bar {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem;
    margin-block-start: 1.5rem;
    padding: 0.75rem 0;
    border-block-start: 1px solid var(--desk-line);
    background: var(--desk-back);
  }
  .save-bar [role='status'] {
    flex: 1;
  }
  /* The demo's own button stands there. */
  @media (max-width: 78rem) {
    .save-bar {
      padding-inline-end: 5.5rem;
    }
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 100%), 1fr));
    gap: 0.5rem;
    margin: 0 0 1.75rem;
    padding: 0;
    list-style: none;
  }
  .steps button {
    display: grid;
    inline-size: 100%;
    block-size: 100%;
    text-align: start;
  }
  .steps [aria-current] {
    border-color: var(--desk-accent);
    background: var(--desk-tint);
    font-weight: 600;
  }
  h2 + form,
  h2 + .summary,
  h2 + p {
    margin-block-start: 1rem;
  }
  a {
    overflow-wrap: anywhere;
  }
`;
