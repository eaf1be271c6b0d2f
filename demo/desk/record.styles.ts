import {css} from 'lit';

export const recordStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .title {
    padding: 1.25rem 1.5rem 0.75rem;
  }
  .title p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    margin-block-end: 0.25rem;
    color: var(--desk-soft);
    font-size: 0.8125rem;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem;
    padding: 0 1.5rem 1rem;
    border-block-end: 1px solid var(--desk-line);
  }
  .acts label,
  .details label {
    display: grid;
    gap: 0.15rem;
    font-size: 0.8125rem;
    color: var(--desk-soft);
  }
  .acts :is(select, button),
  .details :is(select, input, button) {
    font-size: 0.875rem;
    color: var(--desk-ink);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
    padding: 1.25rem 1.5rem 0;
  }
  .written {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1.5rem;
  }
  .thread h3 {
    margin-block-end: 0.6rem;
  }
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1.5rem;
    padding-block-end: 4.5rem;
    font-size: 0.875rem;
  }
  .details h3 {
    margin-block-end: 0.4rem;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.2rem 0.9rem;
  }
  dt {
    color: var(--desk-soft);
  }
  dd {
    overflow-wrap: anywhere;
  }
  .set {
    display: flex;
    gap: 0.5rem;
    margin-block-start: 0.75rem;
  }
  .set label {
    flex: 1;
    min-inline-size: 0;
  }
  .set button {
    align-self: end;
  }
  summary {
    padding-block: 0.3rem;
    color: var(--desk-accent);
    cursor: pointer;
  }
  desk-composer {
    position: sticky;
    inset-block-end: 0;
    padding-block-end: 1.25rem;
    background: var(--desk-paper);
  }
  .nothing {
    padding: 2rem 1.5rem;
    color: var(--desk-soft);
  }
  @container (min-width: 50rem) {
    .body {
      grid-template-columns: minmax(0, 1fr) 17.5rem;
      gap: 2rem;
    }
  }
  @media (max-width: 52rem) {
    .title,
    .acts,
    .body {
      padding-inline: 1rem;
    }
    .acts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
    }
    .body {
      padding-block-end: 5rem;
    }
    desk-composer {
      position: static;
    }
  }
`;
