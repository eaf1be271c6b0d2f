import {readFileSync} from 'node:fs';
import {posix, resolve} from 'node:path';
import {root} from '../lib/files.js';
import type {DocsPage, DocsSection} from './contents.js';
import {elementPage} from './element-page.js';
import {escapeHtml, renderMarkdown} from './markdown.js';

/** The HTML of a page of the docs, in the frame that all of them have. */
export function docsHtml(page: DocsPage, contents: readonly DocsSection[]): string {
  const up = '../'.repeat(page.path.split('/').length);
  const text = page.tag ? elementPage(page.tag) : readFileSync(resolve(root, page.source ?? ''), 'utf8');
  const {html, headings} = renderMarkdown(text, page.source ?? `docs/${page.path}.md`);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(page.title)} – Portico</title>
    <link rel="icon" href="${up}site/logo.svg" />
    <link rel="stylesheet" href="${up}docs/docs.css" />
    <script type="module" src="${up}docs/main.ts"></script>
  </head>
  <body>
    <a class="skip" href="#page">Skip to the page</a>
    <header class="site-header">
      <div class="wide bar">
        <a class="brand" href="${up}docs/quick-start.html">Portico <span class="brand-part">Docs</span></a>
        <nav class="site-nav" aria-label="Site">
          <a href="${up}docs/quick-start.html" aria-current="true">Docs</a>
          <a href="${up}index.html">Demo</a>
          <a href="${up}desk.html">Desk</a>
          <a href="${up}settings.html">Settings</a>
        </nav>
      </div>
    </header>
    <div class="wide frame">
      <a class="to-contents" href="#contents">All pages</a>
      <main id="page" tabindex="-1">
${html}
      </main>
${headings.length > 2 ? onThisPage(headings) : ''}
      <nav class="contents" id="contents" aria-label="Docs" tabindex="-1">
${contents.map(section => sectionHtml(section, page)).join('\n')}
      </nav>
    </div>
  </body>
</html>
`;
}

function sectionHtml({title, pages}: DocsSection, current: DocsPage): string {
  const links = pages.map(page => {
    const here = page.path === current.path ? ' aria-current="page"' : '';
    const text = page.tag ? `<code>${page.tag}</code>` : escapeHtml(page.title);
    return `<li><a href="${relative(current, page)}"${here}>${text}</a></li>`;
  });
  const list = `<ul>${links.join('')}</ul>`;
  // Long, and seldom looked for.
  if (title === 'Decisions' && !current.path.startsWith('decisions/'))
    return `<details class="folded"><summary>${title}</summary>${list}</details>`;
  return `<h2>${title}</h2>${list}`;
}

function relative(from: DocsPage, to: DocsPage): string {
  return `${posix.relative(posix.dirname(`/${from.path}`), `/${to.path}`)}.html`;
}

function onThisPage(headings: readonly {readonly id: string; readonly text: string}[]): string {
  const links = headings.map(({id, text}) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`);
  return `<nav class="on-this-page" aria-label="On this page"><h2>On this page</h2><ul>${links.join('')}</ul></nav>`;
}
