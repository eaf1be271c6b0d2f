import {css} from 'lit';

export const replyStyles = css`
  form {
    display: grid;
    gap: 0.6em;
    padding: 1em 1.15em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  :host(:state(dragging)) form {
    border: 1px dashed var(--_accent);
    background: var(--_tint);
  }
  .label {
    font-weight: 650;
  }
  .problem,
  .notice-title {
    margin: 0;
  }
  .problem {
    color: var(--_danger);
    font-weight: 550;
  }
  .problem:empty {
    display: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
  }
  .hint {
    flex: 1 1 12em;
    font-size: 0.8125em;
  }
  .refused {
    padding: 1em 1.15em;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
  }
`;
