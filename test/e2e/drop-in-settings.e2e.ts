import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {sampleCustomers} from '../../mocks/testing.js';
import {buildDropIn} from '../../scripts/build/drop-in.js';
import {serveSite} from '../../scripts/serve/site.js';
import {enginesToTest} from '../support/browser.js';
import {sharedPage} from '../support/engine-page.js';
import {fallback, serveDropIn, type DropInSite} from '../support/drop-in-site.js';
import {until} from '../support/wait.js';
import {click, sees, signIn, type} from './steps.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;
const subject = 'Scanners lose Wi-Fi near gate 4';

describe('what the one-script drop-in is told', async () => {
  let site: DropInSite;
  before(async () => {
    site = await serveDropIn();
    await buildDropIn(join(site.folder, 'newer'), {version: '99.0.0'});
  });
  after(() => site.close());
  beforeEach(() => {
    site.backend.portal.world.sessions = {};
  });

  for (const engine of await enginesToTest()) {
    describe(engine.name, () => {
      const page = sharedPage(engine);

      it('before it comes, whatever one of the calls throws', async () => {
        await page.open(`${site.url}queue.html`);
        await page.find('button', 'Let me in');
        assert.match(String(await page.run(() => (window as {versionSeen?: string}).versionSeen)), /^\d+\.\d+\.\d+$/);
      });

      for (const [name, where, expected] of [
        ['script-first', 'in a cookie and on the device, by itself', {asks: 'Sign out', drafts: 1, bearer: false}],
        ['memory', 'in the page alone, with data-auth and data-drafts', {asks: 'Sign in', drafts: 0, bearer: true}],
      ] as const) {
        it(`to keep session and drafts ${where}`, async () => {
          const before = site.asked.length;
          await page.open(`${site.url}${name}.html`);
          await signIn(page, anna);
          await click(page, 'link', subject);
          await type(page, 'textbox', 'Your reply', 'Gate 5, too.');
          await page.reload();
          await page.find('button', expected.asks);
          const drafts = await page.run(() => {
            const keys = Object.keys(localStorage).filter(key => key.startsWith('portico-draft:'));
            localStorage.clear();
            return keys.length;
          });
          const bearer = site.asked.slice(before).some(({headers}) => headers.authorization?.startsWith('Bearer '));
          assert.deepEqual({drafts, bearer}, {drafts: expected.drafts, bearer: expected.bearer});
        });
      }

      it('with a name that it does not know, which it says', async () => {
        await page.open(`${site.url}queue.html`);
        await page.find('button', 'Let me in');
        const said = await page.run(() => {
          const lines: string[] = [];
          const {error} = console;
          console.error = (line: string) => void lines.push(line);
          const settings = {bakend: '/portal-api', wording: {}, colour: 'red'};
          if (window.portico && 'configure' in window.portico) window.portico.configure(settings);
          console.error = error;
          return lines;
        });
        assert.deepEqual(said, ['portico.configure: there is no setting bakend, colour.']);
      });

      it('once, however often it is loaded; it names the other version', async () => {
        await page.open(`${site.url}twice.html`);
        await page.find('textbox', 'Email');
        const state = await page.run(() => ({
          providers: document.querySelectorAll('portico-provider').length,
          backend: document.querySelector('portico-provider')?.backend,
          warnings: (window as unknown as {warnings: string[]}).warnings,
        }));
        assert.equal(state.providers, 1);
        assert.equal(state.backend, '/portal-api');
        assert.equal(state.warnings.length, 1);
        assert.match(state.warnings[0] ?? '', /loads Portico \d+\.\d+\.\d+ and then 99\.0\.0\. The first one serves/);
      });

      it('under a name with its hash and with integrity="…", as integrity.json has them', async () => {
        const values = JSON.parse(await readFile(join(site.folder, 'portico/integrity.json'), 'utf8')) as Record<string, string>;
        assert.equal(Object.keys(values).length, 2);
        const scripts = Object.entries(values).map(
          ([name, value]) => `<script src="portico/${name}" integrity="${value}" data-backend="/portal-api"></script>`,
        );
        const body = '<portico-portal></portico-portal>';
        for (const script of scripts) {
          await writeFile(join(site.folder, 'pinned.html'), `<!doctype html><title>Pinned</title>${script}${body}`);
          await page.open(`${site.url}pinned.html`);
          await page.find('textbox', 'Email');
        }
      });

      it('with crossorigin, where it comes from another origin; without, it says so', async () => {
        const elsewhere = await serveSite(join(site.folder, 'portico'), {
          headersOf: () => ({'access-control-allow-origin': '*'}),
        });
        try {
          const open = async (attribute: string) => {
            const tag = `<script src="${elsewhere.url}portico.js" data-backend="/portal-api" ${attribute}></script>`;
            const body = `<portico-portal>${fallback}</portico-portal>`;
            await writeFile(join(site.folder, 'elsewhere.html'), `<!doctype html><title>Elsewhere</title>${tag}${body}`);
            await page.open(`${site.url}elsewhere.html`);
          };
          await open('crossorigin');
          await page.find('textbox', 'Email');
          // The others load the parts all the same.
          if (engine.name !== 'chromium') return;
          const before = page.errors.length;
          await open('');
          await until('what is wrong', () => Promise.resolve(page.errors.length > before));
          await sees(page, fallback);
          assert.match(
            page.errors.slice(before).join('\n'),
            /^Portico cannot load its parts from another origin: .*crossorigin.*$/,
          );
        } finally {
          await elsewhere.close();
        }
      });

      it('that RT has the tickets', async () => {
        const before = site.asked.length;
        await page.open(`${site.url}rt.html`);
        await until('a question to the gateway', async () =>
          Promise.resolve(site.asked.slice(before).some(({path}) => path.startsWith('/help-desk/'))),
        );
        await sees(page, fallback);
        assert.ok(!site.asked.slice(before).some(({path}) => path.startsWith('/portal-api/')));
      });
    });
  }
});
