import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {sampleCustomers} from '../../mocks/testing.js';
import {enginesToTest, type BrowserPage} from '../support/browser.js';
import {sharedPage} from '../support/engine-page.js';
import {fallback, serveDropIn, type DropInSite} from '../support/drop-in-site.js';
import {until} from '../support/wait.js';
import {click, sees, seesNoMore, signIn, type} from './steps.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;
const subject = 'Scanners lose Wi-Fi near gate 4';

describe('the one-script drop-in', async () => {
  let site: DropInSite;
  before(async () => {
    site = await serveDropIn();
  });
  after(() => site.close());
  beforeEach(() => {
    site.backend.portal.world.sessions = {};
  });

  for (const engine of await enginesToTest()) {
    describe(engine.name, () => {
      const page = sharedPage(engine);

      it('serves a tag that comes after it, with everything in it, and asks nobody but the site', async () => {
        await page.open(`${site.url}script-first.html`);
        await signIn(page, anna);
        await click(page, 'button', 'Filter');
        await click(page, 'link', subject);
        await page.find('textbox', 'Your reply');
        assert.ok(!(await page.text()).includes(fallback), 'what the tag holds is for when it fails');
        await page.run(() => void (location.hash = '#/portico/new'));
        await page.find('textbox', 'Subject');
        await click(page, 'button', 'Sign out');
        await page.find('textbox', 'Email');
        const origins = await page.run(() => performance.getEntriesByType('resource').map(({name}) => new URL(name).origin));
        assert.deepEqual([...new Set(origins)], [new URL(site.url).origin]);
      });

      it('serves single elements that were there before it, with one session', async () => {
        await page.open(`${site.url}tags-first.html`);
        await enter(page);
        await sees(page, subject);
      });

      it('serves elements that stand for a tag, each once, and says which stand for none', async () => {
        await page.open(`${site.url}stand-ins.html`);
        await enter(page);
        await page.find('button', 'Sign out');
        // The page looked again and again meanwhile, and once more.
        const [portal, ...others] = await page.run(async () => {
          document.body.append(document.createElement('hr'));
          await new Promise(done => setTimeout(done, 200));
          return [...document.querySelectorAll('portico-portal')].map(({parentElement, outerHTML}) => [
            parentElement?.dataset['portico'],
            outerHTML.slice(0, outerHTML.indexOf('>')),
          ]);
        });
        assert.deepEqual(others, []);
        assert.equal(portal?.[0], 'portal');
        assert.match(portal[1] ?? '', / routing="memory"/);
        if (engine.name !== 'webkit') assert.match(page.errors.join('\n'), /data-portico="portl": there is no such element/);
      });

      it('says which tag there is not', async () => {
        await page.open(`${site.url}misspelt.html`);
        await sees(page, fallback);
        if (engine.name !== 'webkit')
          assert.match(page.errors.join('\n'), /<portico-tickets>: there is no such element\. Known are link, /);
      });

      it('serves as a module, which no page can tell apart by its current script', async () => {
        await page.open(`${site.url}module.html`);
        await page.find('textbox', 'Email');
      });

      it('serves what navigation without a reload puts into the page, each time', async () => {
        await page.open(`${site.url}navigation.html`);
        for (const _visit of [1, 2]) {
          await click(page, 'button', 'Help');
          await page.find('textbox', 'Email');
          await click(page, 'button', 'Guide');
          await seesNoMore(page, 'Sign in');
        }
      });

      it('serves a tag that is taken out and put back, with its session and its page', async () => {
        await page.open(`${site.url}navigation.html`);
        await click(page, 'button', 'Help');
        await signIn(page, anna);
        await click(page, 'link', subject);
        await page.find('textbox', 'Your reply');
        const same = await page.run(async () => {
          const portal = document.querySelector('portico-portal')!;
          portal.remove();
          await new Promise(done => setTimeout(done, 300));
          document.querySelector('main')!.append(portal);
          return portal.isConnected;
        });
        assert.ok(same);
        await type(page, 'textbox', 'Your reply', 'Still here');
        await click(page, 'button', 'Send reply');
        await sees(page, 'Your reply was sent.');
        await click(page, 'button', 'Sign out');
        await page.find('textbox', 'Email');
      });

      it('serves ten portals', async () => {
        await page.open(`${site.url}ten.html`);
        await until('ten portals', () =>
          page.run(
            () => [...document.querySelectorAll('portico-portal')].filter(portal => portal.matches(':defined')).length === 10,
          ),
        );
        await page.find('textbox', 'Email');
      });
    });
  }
});

/** Signs in with an element that shows no portal around it. */
async function enter(page: BrowserPage): Promise<void> {
  await type(page, 'textbox', 'Email', anna.email);
  await (await page.select('input[autocomplete="current-password"]')).fill(anna.password);
  await click(page, 'button', 'Sign in');
}
