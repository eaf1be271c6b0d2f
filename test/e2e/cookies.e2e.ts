import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {sampleCustomers} from '../../mocks/testing.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {buildHost, type BuiltHost} from '../support/build-host.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import {until} from '../support/wait.js';
import {click, sees, seesNoMore, signIn, type, wholeDocument} from './steps.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;
const subject = 'Scanners lose Wi-Fi near gate 4';
/** Almost the largest file that the settings allow; more than the buffers between page and backend hold. */
const largeFile = 9_900_000;

describe('a page with a backend of its own origin', async () => {
  let host: BuiltHost;
  let files: string;
  before(async () => {
    host = await buildHost('test/hosts/plain');
    files = mkdtempSync(join(tmpdir(), 'portico-'));
    writeFileSync(join(files, 'gate-4.log'), Buffer.alloc(largeFile, 'rssi -71\n'));
  });
  after(async () => {
    await host.remove();
    rmSync(files, {recursive: true});
  });

  for (const engine of await enginesToTest()) {
    describe(`in ${engine.name}`, () => {
      let site: Site;
      let page: BrowserPage;
      const messagesWith = (text: string) =>
        Object.values(site.backend.portal.world.messages).filter(message => message.text === text).length;

      before(async () => {
        site = await serveSite(host.folder);
        page = await openPage(engine);
      });
      after(async () => {
        await page.close();
        await site.close();
      });

      it('R60 signs in with a cookie, which a reload keeps and no script can read', async () => {
        await page.open(site.url);
        await signIn(page, anna);
        await page.reload();
        await page.find('link', subject);
        const token = /^portico_session=([^;]{20,});.*HttpOnly/.exec(site.cookies[0] ?? '')?.[1];
        assert.ok(token, site.cookies.join('\n'));
        const kept = await page.run(() => document.cookie + JSON.stringify([localStorage, sessionStorage]));
        assert.ok(!(kept + (await page.run(wholeDocument))).includes(token));
      });

      it('shows how far a file is, and when it is there', async () => {
        const release = site.holdUploads();
        await click(page, 'link', subject);
        await page.find('textbox', 'Your reply');
        await (await page.select('input[type="file"]')).chooseFiles(join(files, 'gate-4.log'));
        const bar = await page.select('progress');
        await until('a first piece of the file', async () => Number(await bar.value()) > 0);
        assert.ok(Number(await bar.value()) < largeFile, 'the rest is held');
        release();
        await sees(page, 'Ready to send');
        await click(page, 'button', 'Remove gate-4.log');
        await seesNoMore(page, 'Ready to send');
      });

      for (const kind of ['drop-answer', 'truncate'] as const) {
        it(`R29 X2 keeps the text when the answer is lost (${kind}), and trying again does not double the reply`, async () => {
          const text = `The access point is above the gate (${kind}).`;
          await type(page, 'textbox', 'Your reply', text);
          // More often than the adapter and, on a kept connection, the browser try by themselves.
          site.backend.fault({kind, operation: 'createReply', times: 20});
          // Else it shows by itself that it arrived.
          site.backend.fault({kind: 'refuse', code: 'unavailable', operation: 'listChanges', times: Infinity});
          await click(page, 'button', 'Send reply');
          await sees(page, 'We could not send your reply. It is kept here.');
          await sees(page, text);
          assert.equal(messagesWith(text), 1);
          site.backend.clearFaults();
          await pressRetry(page);
          await seesNoMore(page, 'We could not send your reply');
          await until('an empty field', async () => (await (await page.find('textbox', 'Your reply')).value()) === '');
          await sees(page, text);
          assert.equal((await page.text()).split(text).length - 1, 1);
          assert.equal(messagesWith(text), 1);
        });
      }

      it('says that a list whose answer breaks off could not be loaded, and loads it on demand', async () => {
        site.backend.fault({kind: 'truncate', operation: 'listTickets', times: 3});
        await page.open('about:blank');
        await page.open(site.url);
        await sees(page, 'We could not load this');
        site.backend.clearFaults();
        await click(page, 'button', 'Try again');
        await page.find('link', subject);
      });

      it('R68 signs out in all tabs', async () => {
        const other = await page.newWindow();
        await other.open(`${site.url}#/portico/tickets/gate-4-wifi`);
        await other.find('heading', subject);
        await click(page, 'button', 'Sign out');
        for (const tab of [page, other]) {
          await tab.find('heading', 'You are signed out');
          const everything = await tab.run(wholeDocument);
          for (const trace of [anna.name, subject]) assert.ok(!everything.includes(trace), `"${trace}" is still there`);
        }
        await other.reload();
        await other.find('heading', 'Sign in to Acme Support');
        assert.deepEqual(site.backend.portal.world.sessions, {});
      });

      it('says what is wrong when the backend’s address answers with a web page', async () => {
        site.backend.fault({kind: 'html', times: 100});
        await page.open('about:blank');
        await page.open(site.url);
        await sees(page, 'The help desk gave an answer that we do not understand. Tell the owner of this page.');
        const told = await page.run(() => window.consoleErrors);
        assert.equal(told.length, 1, told.join('\n'));
        assert.match(told[0] ?? '', /^<portico-portal>: .*text\/html.*backend="\/portal-api"/s);
        site.backend.clearFaults();
      });
    });
  }
});

/** By keyboard: what comes in meanwhile may move the button away from under a pointer. */
async function pressRetry(page: BrowserPage): Promise<void> {
  await page.find('button', 'Try again');
  await page.run(() => {
    const all = (root: ParentNode): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap(one => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    all(document)
      .find(one => one.localName === 'button' && one.part.contains('retry'))
      ?.focus();
  });
  await page.press('Enter');
}
