import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {sampleCustomers} from '../../mocks/testing.js';
import {buildDropIn} from '../../scripts/build/drop-in.js';
import {root} from '../../scripts/lib/files.js';
import {hardHosts, hostTable, type HardHost} from '../hosts/host-table.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {cellTitle} from '../support/evidence/table.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import {until} from '../support/wait.js';
import {click, sees, signIn, type} from './steps.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;
const subject = 'Scanners lose Wi-Fi near gate 4';

/** How the sign-in looks; the document of a frame counts as the page. Runs in a page. */
function looks(): {[name: string]: string | number} | undefined {
  const page = document.querySelector('iframe')?.contentDocument ?? document;
  const portal = page.querySelector('portico-portal');
  const field = portal?.querySelector('input[autocomplete="current-password"]');
  const button = portal?.querySelector('[type=submit], button:not([type=button])');
  if (!portal || !field || !button) return undefined;
  const look = (element: Element) => {
    const {display, fontSize, borderTopStyle, borderTopWidth} = getComputedStyle(element);
    return {display, fontSize, borderTopStyle, borderTopWidth, height: Math.round(element.getBoundingClientRect().height)};
  };
  return {
    display: getComputedStyle(portal).display,
    ...Object.fromEntries(Object.entries(look(field)).map(([name, value]) => [`field ${name}`, value])),
    ...Object.fromEntries(Object.entries(look(button)).map(([name, value]) => [`button ${name}`, value])),
  };
}

describe('hard hosts', async () => {
  let folder: string;
  let site: Site;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portico-hosts-'));
    await buildDropIn(folder);
    const turbo = resolve(root, 'node_modules/@hotwired/turbo/dist');
    site = await serveSite(resolve(root, 'test/hosts/hard'), {folders: {'/portico/': folder, '/turbo/': turbo}});
  });
  after(async () => {
    await site.close();
    await rm(folder, {recursive: true});
  });

  for (const engine of await enginesToTest()) {
    describe(engine.name, () => {
      let page: BrowserPage;
      let plain: {[name: string]: string | number};
      before(async () => {
        page = await openPage(engine);
        await page.open(`${site.url}plain.html`);
        plain = await until('the sign-in', () => page.run(looks));
      });
      after(() => page.close());

      for (const [row, name] of Object.entries(hardHosts) as [HardHost, string][]) {
        it(cellTitle(hostTable, row, 'looks', engine.name), async () => {
          // Whatever became of the row before.
          site.backend.portal.world.sessions = {};
          await page.open(`${site.url}${name}.html`);
          if (name === 'instant' || name === 'turbo') await click(page, 'link', 'Help');
          // How the tag itself is laid out, the page may say: it may also hide it.
          const expected = name.startsWith('unset') ? {...plain, display: 'inline'} : plain;
          assert.deepEqual(await until('the sign-in', () => page.run(looks)), expected);
        });

        it(cellTitle(hostTable, row, 'works', engine.name), async () => {
          const before = page.errors.length;
          if (name === 'in-a-frame') await page.enterFrame('iframe');
          await signIn(page, anna);
          await sees(page, subject);
          await click(page, 'link', subject);
          await page.find('textbox', 'Your reply');
          const reply = `From ${name} in ${engine.name}`;
          await type(page, 'textbox', 'Your reply', reply);
          await click(page, 'button', 'Send reply');
          // Until it is there, signing out asks what should become of it.
          await until('an empty field', async () => (await (await page.find('textbox', 'Your reply')).value()) === '');
          assert.ok(JSON.stringify(site.backend.portal.world).includes(reply), 'the backend has it');
          await click(page, 'button', 'Sign out');
          await page.find('textbox', 'Email');
          assert.deepEqual(
            page.errors.slice(before).filter(error => !error.startsWith('Failed to load ')),
            [],
          );
          if (name === 'in-a-form') assert.equal(await page.run(() => (window as unknown as {sent: number}).sent), 0);
        });
      }
    });
  }
});
