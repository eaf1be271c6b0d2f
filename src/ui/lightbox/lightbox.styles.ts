import {css} from 'lit';

/** Light on dark whatever the page is like: images look best so. */
export const lightboxStyles = css`
  dialog {
    position: fixed;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: rgb(16 16 18 / 0.97);
    color: #fff;
    overscroll-behavior: contain;
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }
  dialog::backdrop {
    background: none;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 0.25em;
    padding: 0.35em 0.5em 0.35em 1em;
  }
  .name {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    font-weight: 550;
  }
  .name span {
    font-weight: 400;
    opacity: 0.8;
  }
  .stage {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 1em;
    min-inline-size: 0;
    padding: 0.5em;
    touch-action: pan-y pinch-zoom;
  }
  .zoom {
    min-inline-size: 0;
    min-block-size: 0;
    padding: 0;
    border: 0;
    border-radius: 0;
    cursor: zoom-in;
  }
  .zoom:hover {
    background: none;
  }
  .stage img {
    display: block;
    max-inline-size: calc(100vw - 1em);
    max-block-size: calc(100dvh - 6em);
    object-fit: contain;
    background: #fff;
  }
  .zoomed {
    display: block;
    overflow: auto;
    touch-action: auto;
  }
  .zoomed .zoom {
    cursor: zoom-out;
  }
  .zoomed img {
    max-inline-size: none;
    max-block-size: none;
  }
  .error {
    max-inline-size: 30em;
    text-align: center;
  }
  progress {
    inline-size: 12em;
  }
  .turning button {
    position: absolute;
    inset-block-start: 50%;
    translate: 0 -50%;
    border-radius: 50%;
    background: rgb(0 0 0 / 0.6);
  }
  .turning .previous {
    inset-inline-start: 0.5em;
  }
  .turning .next {
    inset-inline-end: 0.5em;
  }
  .turning .next svg,
  .turning .previous:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .turning .next:dir(rtl) svg {
    transform: none;
  }
`;
