import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {sampleCustomers} from '../../mocks/testing.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {buildConsumers, consumers, moveIn, moveOut, refusedLines, typeProblems} from '../support/consumers.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import {until} from '../support/wait.js';
import {click, hasNoErrors, signIn} from './steps.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;
const subject = 'Scanners lose Wi-Fi near gate 4';

describe('a project that has installed the package', async () => {
  before(moveIn);
  after(moveOut);

  for (const name of consumers) {
    it(`with ${name} is told by the types of every wrong line, and of no other`, () => {
      const refused = refusedLines(name);
      assert.ok(refused.length > 0);
      const lines = new Set(typeProblems(name).map(({file, line}) => `${file}:${line}`));
      assert.deepEqual(
        [...lines],
        refused.map(({file, line}) => `${file}:${line}`),
      );
    });
  }

  describe('runs it', async () => {
    let folder: string;
    let site: Site;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'portico-consumers-'));
      await buildConsumers(folder);
      site = await serveSite(folder);
    });
    after(async () => {
      await site.close();
      await rm(folder, {recursive: true});
    });

    for (const engine of await enginesToTest()) {
      describe(`in ${engine.name}`, () => {
        let page: BrowserPage;
        before(async () => (page = await openPage(engine)));
        after(() => page.close());

        for (const path of [...consumers.map(name => `${name}/`), 'react/?by-reference']) {
          it(`as ${path}: its handler gets the event and prevents it, its properties and references arrive`, async () => {
            await page.open(site.url + path);
            await signIn(page, anna);
            await click(page, 'link', subject);
            const ticketId = await until('the ticket that was asked for', () => askedFor(page));
            assert.ok(
              !(await address(page)).includes(`/tickets/${ticketId}`),
              'The ticket opens, although the handler prevented it',
            );
            await page.find('table', 'Tickets');
            await click(page, 'checkbox', 'Hold tickets back');
            await click(page, 'link', subject);
            await page.find('heading', subject);
            await page.find('button', 'Answer');
            const there = await address(page);
            assert.ok(there.endsWith(`/tickets/${ticketId}`), `${ticketId} is open at ${there}`);
            await click(page, 'button', 'All tickets');
            await page.find('table', 'Tickets');
            assert.match(await page.run(() => document.title), /^Portico in /, 'The portal took the title of the tab');
            hasNoErrors(page);
          });
        }
      });
    }
  });
});

/** The ticket that the project's handler has heard of. */
function askedFor(page: BrowserPage): Promise<string | undefined> {
  return page.run(() => /Asked for: (\S+)/.exec(document.querySelector('main > p')?.textContent ?? '')?.[1]);
}

/** As the page has it: Firefox's driver hears of it a little later. */
function address(page: BrowserPage): Promise<string> {
  return page.run(() => location.href);
}
