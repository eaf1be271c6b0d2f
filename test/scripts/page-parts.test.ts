import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {partsFolder, withParts} from '../../scripts/build/page-parts.js';
import {root} from '../../scripts/lib/files.js';

describe('parts of the demo’s pages', () => {
  const read = (name: string) => `<a href="./here.html#there">${name}</a>`;

  it('stand where the page says so, and a link to the page itself names the place alone', () => {
    const html = '<body>\n<!-- part: header -->\n<p>One</p>\n<!-- part: footer -->\n</body>';
    assert.equal(
      withParts(html, 'other.html', read),
      '<body>\n<a href="./here.html#there">header</a>\n<p>One</p>\n<a href="./here.html#there">footer</a>\n</body>',
    );
    assert.equal(withParts('<!-- part: header --><!-- else -->', 'here.html', read), '<a href="#there">header</a><!-- else -->');
  });

  it('are those that the articles ask for', () => {
    const part = (name: string) => readFileSync(resolve(root, partsFolder, `${name}.html`), 'utf8');
    for (const page of ['index.html', 'charging.html', 'label-streaks.html']) {
      const html = withParts(readFileSync(resolve(root, 'demo', page), 'utf8'), page, part);
      assert.match(html, /<header class="site-header">[^]*<footer class="site-footer"/);
      assert.match(html, page === 'index.html' ? /portico-link href="#/ : /portico-link href="\.\/index\.html#/);
    }
  });
});
