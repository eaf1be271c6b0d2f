import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createSSRApp} from 'vue';
import {renderToString} from 'vue/server-renderer';
import {sampleCustomers} from '../../mocks/testing.js';
import {App} from '../hosts/vue/app.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {buildHost, type BuiltHost} from '../support/build-host.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import {sees, signIn, type} from './steps.js';
import {isTakenOver, rendersAgain} from './taken-over.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;

describe('a page of Vue 3', async () => {
  let host: BuiltHost;
  let site: Site;
  before(async () => {
    host = await buildHost('test/hosts/vue');
    const page = join(host.folder, 'index.html');
    const html = await readFile(page, 'utf8');
    await writeFile(page, html.replace('<!--app-->', await renderToString(createSSRApp(App))));
    site = await serveSite(host.folder);
  });
  after(async () => {
    await site.close();
    await host.remove();
  });

  for (const engine of await enginesToTest()) {
    for (const when of ['', '?late']) {
      it(`in ${engine.name} is hydrated ${when ? 'after the form came' : 'early'}, and renders again around the form`, async () => {
        const page = await openPage(engine);
        try {
          await page.open(`${site.url}${when}`);
          await isTakenOver(page);
          await type(page, 'textbox', 'Email', 'half an addr');
          await rendersAgain(page);
          assert.equal(await (await page.find('textbox', 'Email')).value(), 'half an addr');
          await signIn(page, anna);
          await sees(page, 'Scanners lose Wi-Fi near gate 4');
          await rendersAgain(page);
          await page.find('table', 'Tickets');
          await isUnharmed(page);
        } finally {
          await page.close();
        }
      });
    }
  }
});

/** Vue has thrown nothing away, and has nothing to complain about. */
async function isUnharmed(page: BrowserPage): Promise<void> {
  assert.deepEqual(await page.run(() => window.hydrationWarnings), []);
  assert.deepEqual(await page.run(() => window.consoleErrors), []);
  assert.ok(await page.run(() => window.servedElements.every(element => element.isConnected)), 'Vue has rendered the page anew');
}
