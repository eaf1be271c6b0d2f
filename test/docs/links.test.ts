import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {posix, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {docsContents, docsPages} from '../../scripts/docs/contents.js';
import {docsHtml} from '../../scripts/docs/page.js';
import {root} from '../../scripts/lib/files.js';

const contents = docsContents();
const pages = new Map(docsPages().map(page => [`docs/${page.path}.html`, docsHtml(page, contents)]));
const idsOf = (html: string) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));

/** Links of a page that lead nowhere. */
function deadLinks(path: string, html: string): string[] {
  const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link]) => link!);
  return links.filter(link => {
    if (/^(https?:|mailto:|data:)/.test(link)) return false;
    const [file = '', hash] = link.split('#', 2);
    const target = file === '' ? path : posix.join(posix.dirname(path), file);
    const page = pages.get(target);
    // Pictures of the Markdown keep their place beside the pages.
    const folder = target.endsWith('.webp') ? '.' : 'demo';
    if (page === undefined) return !existsSync(resolve(root, folder, target));
    return hash !== undefined && hash !== '' && !idsOf(page).has(hash);
  });
}

describe('the docs site', () => {
  for (const [path, html] of pages) {
    it(`has no dead link in ${path}`, () => assert.deepEqual(deadLinks(path, html), []));
  }

  it('would notice one', () => {
    const html = '<a href="quick-start.html#nowhere">a</a><a href="gone.html">b</a><a href="quick-start.html">c</a>';
    assert.deepEqual(deadLinks('docs/x.html', html), ['quick-start.html#nowhere', 'gone.html']);
  });

  it('has a page for each element, and leads to every page', () => {
    const [start = ''] = [...pages].filter(([path]) => path === 'docs/quick-start.html').map(([, html]) => html);
    for (const path of pages.keys()) assert.ok(start.includes(`href="${path.replace('docs/', '')}"`), path);
  });
});
