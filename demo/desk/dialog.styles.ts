import {css} from 'lit';

/** A question in front of the desk. */
export const dialogStyles = css`
  dialog {
    inline-size: min(32rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 2rem);
    padding: 1.5rem;
    border: 1px solid var(--desk-line);
    border-radius: 0.9rem;
    background: var(--desk-paper);
    color: inherit;
    box-shadow: 0 16px 48px rgb(0 0 0 / 0.25);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.35);
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
    margin-block-start: 1rem;
  }
  label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.2rem;
    font-size: 0.875rem;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
    gap: 0.9rem;
  }
  textarea {
    min-block-size: 6rem;
    resize: vertical;
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0.6rem;
  }
`;
