import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sampleCustomers} from '../../mocks/testing.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {buildHost, type BuiltHost} from '../support/build-host.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import {until} from '../support/wait.js';
import {click, sees, seesNoMore, signIn, type} from './steps.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;
const subject = 'Scanners lose Wi-Fi near gate 4';

describe('one reply, whatever happens', async () => {
  let host: BuiltHost;
  before(async () => {
    host = await buildHost('test/hosts/plain');
  });
  after(() => host.remove());

  for (const engine of await enginesToTest()) {
    describe(`in ${engine.name}`, () => {
      let site: Site;
      let page: BrowserPage;
      let other: BrowserPage;
      const messagesWith = (text: string) =>
        Object.values(site.backend.portal.world.messages).filter(message => message.text === text).length;
      const written = async (tab: BrowserPage) => (await tab.find('textbox', 'Your reply')).value();

      before(async () => {
        site = await serveSite(host.folder);
        page = await openPage(engine);
        await page.open(site.url);
        await signIn(page, anna);
        await click(page, 'link', subject);
        await page.find('textbox', 'Your reply');
        other = await page.newWindow();
      });
      after(async () => {
        await page.close();
        await site.close();
      });

      it('R29 X2 a reply whose answer alone was lost is known again after a reload', async () => {
        const text = 'The light is green.';
        await type(page, 'textbox', 'Your reply', text);
        site.backend.fault({kind: 'drop-answer', operation: 'createReply', times: 20});
        // Else it is known again before.
        site.backend.fault({kind: 'refuse', code: 'unavailable', operation: 'listChanges', times: Infinity});
        await click(page, 'button', 'Send reply');
        await sees(page, 'We could not send your reply. It is kept here.');
        site.backend.clearFaults();
        await page.reload();
        await page.find('textbox', 'Your reply');
        await sees(page, text);
        await seesNoMore(page, 'Trying again cannot send it twice.');
        assert.equal((await page.text()).split(text).length - 1, 1);
        assert.equal(messagesWith(text), 1);
      });

      it('R29 X2 a reply that did not arrive is there after a reload, and trying again sends it once', async () => {
        const text = 'The cable is fine.';
        await type(page, 'textbox', 'Your reply', text);
        site.backend.fault({kind: 'reset', operation: 'createReply', times: 20});
        await click(page, 'button', 'Send reply');
        await sees(page, 'We could not send your reply. It is kept here.');
        await page.reload();
        await sees(page, 'Trying again cannot send it twice.');
        site.backend.clearFaults();
        await click(page, 'button', 'Try again');
        await seesNoMore(page, 'Trying again cannot send it twice.');
        await sees(page, text);
        assert.equal(messagesWith(text), 1);
      });

      it('R29 X2 a draft that two windows have is sent once, and leaves both', async () => {
        const text = 'We moved the access point.';
        await type(page, 'textbox', 'Your reply', text);
        await other.open(await page.url());
        await until('the draft in the other window', async () => (await written(other)) === text);
        // The answer is lost for the one, while the other sends the same.
        site.backend.fault({kind: 'drop-answer', operation: 'createReply', times: 1});
        await Promise.all([click(page, 'button', 'Send reply'), click(other, 'button', 'Send reply')]);
        await until('an empty field', async () => (await written(other)) === '' && (await written(page)) === '');
        await sees(page, text);
        await sees(other, text);
        assert.equal(messagesWith(text), 1);
      });

      it('X7 a reply from one window shows in the other', async () => {
        const text = 'It works now, thank you.';
        await type(page, 'textbox', 'Your reply', text);
        await click(page, 'button', 'Send reply');
        await sees(other, text);
        assert.equal(messagesWith(text), 1);
      });
    });
  }
});
