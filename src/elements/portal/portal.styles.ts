import {css} from 'lit';
import {unseen} from '../../styles/unseen.js';

export const portalStyles = css`
  :host {
    container-type: inline-size;
    min-block-size: var(--portico-portal-min-height, 24em);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
    margin-block-end: 1.5em;
    border-block-end: 1px solid var(--_line);
  }
  .name img {
    max-block-size: 2em;
    max-inline-size: 8em;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  nav a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
  .name {
    display: flex;
    align-items: center;
    gap: 0.6em;
    flex: 1;
    font-weight: 650;
    white-space: nowrap;
  }
  .account {
    font-size: 0.9375em;
  }
  @container (inline-size < 28em) {
    .account {
      ${unseen}
    }
  }
  .notice {
    margin-block-end: 1.25em;
  }
  .list-header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    margin-block-end: 1em;
  }
`;
