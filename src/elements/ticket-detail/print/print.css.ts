/** Black on white, addresses of links stand behind them. */
export const printCss = `
  body { margin: 0; font: 10.5pt/1.45 system-ui, sans-serif; color: #000; background: #fff; overflow-wrap: anywhere; }
  h1 { margin: 0 0 0.2em; font-size: 16pt; line-height: 1.25; }
  p { margin: 0; }
  .facts { color: #444; }
  dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(11em, 1fr)); gap: 0.6em 1.5em; margin: 1em 0 1.5em; }
  dt { font-size: 8.5pt; color: #444; }
  dd { margin: 0; }
  article { padding-block: 0.9em; border-block-start: 0.5pt solid #999; }
  .head { display: flex; flex-wrap: wrap; gap: 0 0.75em; margin-block-end: 0.4em; break-after: avoid; }
  .head span, .files { font-size: 9pt; color: #444; }
  .files { margin-block-start: 0.6em; }
  .plain { white-space: pre-wrap; }
  .html :is(p, ul, ol, pre, blockquote, table) { margin-block: 0.5em; }
  blockquote { margin-inline: 0; padding-inline-start: 0.8em; border-inline-start: 1.5pt solid #999; color: #444; }
  table { border-collapse: collapse; }
  td, th { padding: 0.2em 0.5em; border: 0.5pt solid #999; text-align: start; vertical-align: top; }
  pre { white-space: pre-wrap; }
  img { max-inline-size: 100%; }
  a[href^='http']::after { content: ' (' attr(href) ')'; font-size: 0.85em; }
`;
