import {css} from 'lit';

export const messageStyles = css`
  article {
    display: grid;
    gap: 0.5em;
    padding: calc(1em * var(--_density)) 1.15em;
    border-radius: var(--_radius);
  }
  :host([continues]) article {
    padding-block: 0.6em;
  }
  article.agent {
    background: var(--_tint);
  }
  article.system {
    padding-block: 0.5em;
    font-size: 0.9375em;
    color: var(--_muted);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.15em 0.6em;
  }
  .author {
    font-weight: 650;
  }
  .side,
  .meta {
    font-size: 0.875em;
  }
  .meta {
    margin-inline-start: auto;
  }
  @container (inline-size < 30em) {
    article {
      padding-inline: 0.85em;
    }
    header {
      column-gap: 0.45em;
    }
    .side,
    .meta {
      font-size: 0.8125em;
    }
  }
  .note {
    display: flex;
    align-items: center;
    gap: 0.4em;
    font-size: 0.875em;
    font-weight: 650;
    color: var(--_success);
  }
  .body {
    max-inline-size: 72ch;
    overflow-x: auto;
  }
  .plain {
    white-space: pre-wrap;
  }
  .html :is(p, ul, ol, dl, pre, blockquote, table, figure, h1, h2, h3, h4, h5, h6, hr) {
    margin-block: 0.6em;
  }
  .html > :first-child {
    margin-block-start: 0;
  }
  .html > :last-child {
    margin-block-end: 0;
  }
  .html :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1em;
    font-weight: 650;
  }
  .html :is(ul, ol) {
    padding-inline-start: 1.5em;
    list-style: revert;
  }
  .html blockquote {
    margin-inline: 0;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_line);
    color: var(--_muted);
  }
  /* Muted once: what is quoted in a quotation stays readable. */
  .html blockquote blockquote {
    color: inherit;
  }
  .html table {
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  .html :is(td, th) {
    padding: 0.3em 0.6em;
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  .html img {
    max-inline-size: 100%;
    block-size: auto;
  }
  .html pre {
    overflow-x: auto;
  }
  .quote summary {
    display: inline-flex;
    align-items: center;
    min-block-size: 2em;
    padding-inline: 0.6em;
    margin-block-start: 0.25em;
    border-radius: var(--_radius);
    background: var(--_tint-strong);
    font-size: 0.875em;
    font-weight: 550;
    color: var(--_muted);
    cursor: pointer;
    list-style: none;
  }
  .quote summary::-webkit-details-marker {
    display: none;
  }
  .quote[open] summary {
    margin-block-end: 0.6em;
  }
  .quote > :is(p, div) {
    color: var(--_muted);
  }
  /* Mixed with a muted colour, that of links would be too pale. */
  :is(blockquote, .quote) a,
  .held .link {
    color: inherit;
  }
  .quote[open] .when-closed,
  .quote:not([open]) .when-open {
    display: none;
  }
  .held-image {
    display: inline-block;
    min-inline-size: 2.5em;
    padding: 0.2em 0.5em;
    border: 1px dashed var(--_line-strong);
    border-radius: 0.3em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .held-image:empty::before {
    content: '…';
  }
  .held {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    font-size: 0.875em;
  }
  .attachments {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .attachments li {
    min-inline-size: 0;
  }
  @media print {
    .quote::details-content {
      display: block;
      content-visibility: visible;
    }
    .quote summary,
    [part='show-images'] {
      display: none;
    }
    article {
      break-inside: avoid-page;
    }
  }
`;
