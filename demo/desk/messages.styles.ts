import {css} from 'lit';

/** Messages as agents see them: theirs tinted, notes unlike everything else. */
export const messageStyles = css`
  .messages {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
  .message {
    padding: 0.75rem 1rem;
    border: 1px solid var(--desk-line);
    border-radius: 0.6rem;
  }
  .message.team {
    border-color: transparent;
    background: var(--desk-tint);
  }
  .message.note {
    border: 1px dashed var(--desk-note-line);
    background: var(--desk-note);
  }
  .message header {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: baseline;
    margin-block-end: 0.25rem;
  }
  .message b {
    font-weight: 650;
  }
  .message .text {
    max-inline-size: 72ch;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .earlier {
    justify-self: start;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    margin-block-start: 0.5rem;
  }
  .files li {
    padding: 0.15rem 0.6rem;
    border: 1px solid var(--desk-line);
    border-radius: 0.4rem;
    background: var(--desk-paper);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
`;
