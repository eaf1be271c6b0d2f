import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {sampleCustomers} from '../../mocks/testing.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {buildHost, type BuiltHost} from '../support/build-host.js';
import {cellTitle} from '../support/evidence/table.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import {until} from '../support/wait.js';
import {CONTROL, JOURNEY, pages, policyTable, SAYS, type PolicyPage} from './policies/policies.js';
import {pathOf, writePages} from './policies/strict-pages.js';
import {click, sees, signIn, type} from './steps.js';

const grace = sampleCustomers.find(({contactId}) => contactId === 'grace')!;

for (const engine of await enginesToTest()) {
  const page = await openPage(engine);
  const hasTrustedTypes = await page.run(() => 'trustedTypes' in window);
  // One page of each kind outside Chromium: what lets a script in there is the same.
  const tested = pages.filter(
    ({trustedTypes, once}) => (trustedTypes === undefined || hasTrustedTypes) && !(once && engine.name !== 'chromium'),
  );

  describe(`a page with a strict Content Security Policy in ${engine.name}`, () => {
    let host: BuiltHost;
    let site: Site;
    let files: string;
    const at = (one: PolicyPage, hash = '') => new URL(`${pathOf(one)}${hash}`, site.url).href;

    before(async () => {
      host = await buildHost('test/hosts/strict');
      site = await serveSite(host.folder, {headersOf: await writePages(host.folder)});
      files = mkdtempSync(join(tmpdir(), 'portico-'));
      writeFileSync(join(files, 'slip.txt'), 'RMA-7718');
    });
    after(async () => {
      await page.close();
      await site.close();
      await host.remove();
      rmSync(files, {recursive: true});
    });

    for (const one of tested) {
      const {name, trustedTypes, stops = false} = one;

      it(cellTitle(policyTable, name, CONTROL, engine.name), async () => {
        await page.open(at(one));
        const stopped = await page.run(() => window.tryNaiveWays());
        const {'HTML from a text': html, ...others} = stopped;
        assert.deepEqual(others, {'an inline style': true, 'an inline handler': true, eval: true});
        assert.equal(html, trustedTypes !== undefined);
      });

      if (stops) {
        it(cellTitle(policyTable, name, SAYS, engine.name), async () => {
          await page.open('about:blank');
          await page.open(at(one));
          const said = () => page.run(() => window.consoleErrors);
          await until('the error', async () => (await said()).length > 0);
          assert.equal((await said()).length, 1, (await said()).join('\n'));
          assert.match((await said()).join(), /^Portico cannot start: .*trusted-types lit-html dompurify 'allow-duplicates'$/);
        });
        continue;
      }

      it(cellTitle(policyTable, name, JOURNEY, engine.name), async () => {
        await page.open('about:blank');
        await page.open(at(one));
        await signIn(page, grace);
        await click(page, 'link', 'Where is our repair RMA-7718?');
        await type(page, 'textbox', 'Your reply', `Under a policy: ${name}.`);
        await (await page.select('input[type="file"]')).chooseFiles(join(files, 'slip.txt'));
        await page.find('button', 'Remove slip.txt');
        await click(page, 'button', 'Send reply');
        await sees(page, 'Your reply was sent.');
        await page.open(at(one, '#/portico/tickets/hostile'));
        await page.find('heading', 'Conversation');
        await page.run(() => document.querySelector('portico-portal')?.scrollIntoView());
        await (await page.select('[part~="quote"]')).click();
        await sees(page, 'Amount due');
        await page.open(at(one, '#/portico/tickets'));
        await page.find('table', 'Tickets');
        await exportsTheList(page);
        await click(page, 'button', 'Sign out');
        await page.find('heading', 'You are signed out');
        assert.deepEqual(await page.run(() => window.violations), []);
      });
    }
  });
}

/** Where downloads go is each driver's business; that there is a file to save is ours. */
async function exportsTheList(page: BrowserPage): Promise<void> {
  await page.run(() => {
    const {createObjectURL} = URL;
    URL.createObjectURL = blob => {
      document.documentElement.dataset['saved'] = (blob as Blob).type;
      return createObjectURL.call(URL, blob);
    };
  });
  await click(page, 'button', 'Export');
  await until('the file', () => page.run(() => document.documentElement.dataset['saved']));
}
