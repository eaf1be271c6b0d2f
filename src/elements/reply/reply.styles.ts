import {css} from 'lit';
import {unseen} from '../../styles/unseen.js';

export const replyStyles = css`
  :host {
    display: grid;
    gap: 0.75em;
    container-type: inline-size;
  }
  /* One line: field, files, send. What only matters while writing comes with it. */
  :host([compact]:not(:state(dirty))) form:not(:focus-within) {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    padding: 0.4em;
  }
  :host([compact]:not(:state(dirty))) form:not(:focus-within) :is(.attach span, .label),
  :host(:not(:state(dragging))) .hint:not(.shown) {
    ${unseen}
  }
  :host([compact]:not(:state(dirty))) form:not(:focus-within) textarea {
    min-block-size: var(--_target);
    block-size: var(--_target);
    padding: 0.65em 0.75em;
  }
  :host([compact]:not(:state(dirty))) form:not(:focus-within) textarea::placeholder {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [part='send'] svg {
    display: none;
  }
  @container (inline-size < 26em) {
    /* Both ways on fit beside each other. */
    .notice > svg {
      display: none;
    }
    :host([compact]) form {
      padding: 0.75em;
    }
    :host([compact]) textarea {
      min-block-size: 5em;
    }
    :host([compact]) .attach span {
      ${unseen}
    }
    :host([compact]:not(:state(dirty))) form:not(:focus-within) [part='send'] svg {
      display: block;
    }
    :host([compact]:not(:state(dirty))) form:not(:focus-within) [part='send'] span {
      ${unseen}
    }
  }
  :host([compact]) textarea {
    max-block-size: 40vh;
  }
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
  /* One frame: the field has none of its own. */
  form textarea,
  form textarea:focus-visible {
    min-block-size: 5.5em;
    padding: 0;
    border: 0;
    outline: none;
    resize: none;
  }
  form:has(textarea:focus-visible) {
    outline: 2px solid var(--_link);
    outline-offset: -2px;
  }
  form:has(textarea[aria-invalid='true']) {
    border-color: var(--_danger);
  }
  form textarea[aria-invalid='true'] {
    box-shadow: none;
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
  .actions [part='send'] {
    margin-inline-start: auto;
  }
  .hint {
    order: 1;
    flex: 1 1 100%;
    font-size: 0.8125em;
  }
  .refused {
    display: grid;
    gap: 0.6em;
    padding: 1em 1.15em;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
  }
`;
