import {css} from 'lit';

/** Declarations that hide something from sight and from nothing else: it keeps its words and its focus. */
export const unseen = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;
