import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {serveFolder, type StaticServer} from '../../scripts/serve/static-server.js';

const html = `<!doctype html><html lang="en"><title>Harness</title><body>
<p hidden>Not shown</p>
<x-form><span>Slotted words</span></x-form>
<script>
  customElements.define('x-form', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({mode: 'open'});
      root.innerHTML = '<slot></slot><label>Your name <input value="old"></label><input type="file" multiple><button>Greet</button><output></output>';
      const [name, files] = root.querySelectorAll('input');
      root.querySelector('button').onclick = () => {
        const list = [...files.files].map(file => file.name).join(' ');
        root.querySelector('output').textContent = 'Hello ' + name.value + ' with ' + list;
      };
    }
  });
</script>`;

describe('a page', async () => {
  let folder: string;
  let server: StaticServer;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'portico-'));
    for (const [name, text] of Object.entries({'index.html': html, 'a.txt': 'a', 'b.txt': 'b'}))
      writeFileSync(join(folder, name), text);
    server = await serveFolder(folder, '/some/path/');
  });
  after(async () => {
    await server.close();
    rmSync(folder, {recursive: true});
  });

  for (const engine of await enginesToTest()) {
    it(`in ${engine.name} is acted on through shadow trees`, async () => {
      const page = await openPage(engine);
      try {
        await greet(page);
      } finally {
        await page.close();
      }
    });
  }

  async function greet(page: BrowserPage): Promise<void> {
    await page.open(server.url);
    assert.equal(await page.url(), server.url);
    await (await page.find('textbox', 'Your name')).fill('Ada');
    await (await page.select('input[type="file"]')).chooseFiles(join(folder, 'a.txt'), join(folder, 'b.txt'));
    await (await page.find('button', 'Greet')).click();
    const text = await page.text();
    assert.match(text, /^Slotted words .*Hello Ada with a\.txt b\.txt$/);
    assert.equal(await page.has('button', 'Leave'), false);
    assert.equal(await page.run(async (left, right) => Promise.resolve(left + right), 1, 2), 3);
    await page.press('Tab');
    const problems = await page.accessibilityProblems();
    assert.ok(
      problems.some(problem => problem.startsWith('label: ')),
      'the file input has no label',
    );
    assert.equal((await page.screenshot())[1], 'P'.charCodeAt(0));
    await page.reload();
    assert.doesNotMatch(await page.text(), /Hello/);
  }
});
