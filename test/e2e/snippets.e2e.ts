import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {buildDropIn} from '../../scripts/build/drop-in.js';
import {nameOf, snippets} from '../docs/snippets.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import {until} from '../support/wait.js';

const blocks = snippets().filter(({language}) => language === 'html');

describe('HTML of the docs, as it stands there', async () => {
  let folder: string;
  let site: Site;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portico-snippets-'));
    await buildDropIn(join(folder, 'portico'));
    site = await serveSite(folder);
    // What a snippet's page of its own would answer, for somebody who is not signed in there.
    await mkdir(join(folder, 'session'));
    await writeFile(join(folder, 'session/portal-token'), JSON.stringify({token: null}));
  });
  after(async () => {
    await site.close();
    await rm(folder, {recursive: true});
  });

  // One engine: what they do is tested in all of them elsewhere; here nobody may have mistyped.
  const [chromium] = (await enginesToTest()).filter(({name}) => name === 'chromium');
  if (!chromium) return;
  let page: BrowserPage;
  before(async () => {
    page = await openPage(chromium);
  });
  after(() => page.close());

  for (const snippet of blocks) {
    it(nameOf(snippet), async () => {
      await writeFile(join(folder, 'page.html'), pageWith(snippet.code));
      const before = page.errors.length;
      await page.open(`${site.url}page.html`);
      await until('what a visitor sees', async () => /sign in/i.test(await page.text()));
      assert.deepEqual(
        page.errors.slice(before).filter(error => !error.startsWith('Failed to load ')),
        [],
      );
      assert.deepEqual(await page.run(undefinedTags), []);
    });
  }
});

/** A snippet that only shows a tag, or only calls, is one of a page that has the rest. */
function pageWith(code: string): string {
  const backend = code.includes('<portico-provider') ? '' : ' data-backend="/portal-api"';
  const script = code.includes('portico.js') ? '' : `<script src="/portico/portico.js"${backend} async></script>`;
  const tag = /<portico-|data-portico=/.test(code) ? '' : '<portico-portal></portico-portal>';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Snippet</title><body>${code}${script}${tag}`;
}

/** Runs in a page. */
function undefinedTags(): string[] {
  const tags = [...document.querySelectorAll('*')].filter(({localName}) => localName.startsWith('portico-'));
  return tags.filter(tag => !tag.matches(':defined')).map(({localName}) => localName);
}
