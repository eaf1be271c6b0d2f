import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {demoFolder} from '../../scripts/build/demo.js';
import type {Studio} from '../shots/page/main.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {buildHost, type BuiltHost} from '../support/build-host.js';
import {serveFolder, type StaticServer} from '../../scripts/serve/static-server.js';

const chromium = (await enginesToTest()).find(({name}) => name === 'chromium');
const skip = chromium ? false : 'contrast is measured in Chromium';

describe('sample themes', {skip}, () => {
  let host: BuiltHost;
  let server: StaticServer;
  let demo: StaticServer;
  let page: BrowserPage;
  before(async () => {
    host = await buildHost('test/shots/page');
    [server, demo] = await Promise.all([serveFolder(host.folder), serveFolder(demoFolder)]);
    page = await openPage(chromium!);
    await page.open(server.url);
  });
  after(async () => {
    await page.close();
    await Promise.all([server.close(), demo.close()]);
    await host.remove();
  });

  for (const screen of ['list', 'ticket', 'reply-failed', 'form-errors', 'sign-in-refused']) {
    describe(screen, () => {
      before(() => page.run(name => (window as unknown as {studio: Studio}).studio.show(name), screen));

      for (const theme of ['ledger', 'sherbet', 'folio'] as const) {
        it(`axe finds nothing wrong with it in ${theme}, light and dark`, async () => {
          await page.run(name => (window as unknown as {studio: Studio}).studio.dress(name), theme);
          for (const scheme of ['light', 'dark']) {
            await page.run(async chosen => {
              document.documentElement.style.colorScheme = chosen;
              // What fades has come to its new colour then.
              await new Promise(resolve => setTimeout(resolve, 250));
            }, scheme);
            assert.deepEqual(await page.accessibilityProblems(), [], scheme);
          }
        });
      }
    });
  }

  it('are switched in the demo', async () => {
    await page.open(`${demo.url}elements.html`);
    const radius = await page.run(async () => {
      const switches = document.querySelector('demo-appearance')!;
      while (!switches.shadowRoot?.querySelector('option[value="ledger"]')) await new Promise(resolve => setTimeout(resolve, 20));
      const select = [...switches.shadowRoot.querySelectorAll('select')].find(one =>
        one.querySelector('option[value="ledger"]'),
      )!;
      const choose = async (theme: string) => {
        select.value = theme;
        select.dispatchEvent(new Event('change'));
        const link = document.querySelector<HTMLLinkElement>('link[data-sample-theme]');
        if (link) await new Promise(resolve => (link.onload = resolve));
        return getComputedStyle(document.querySelector('portico-link')!).getPropertyValue('--portico-radius');
      };
      return [await choose('ledger'), await choose('folio'), await choose('')];
    });
    assert.deepEqual(radius, ['2px', '.15em', '']);
  });
});
