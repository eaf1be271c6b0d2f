import assert from 'node:assert/strict';
import {cp, mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {sampleCustomers} from '../../mocks/testing.js';
import {buildDropIn} from '../../scripts/build/drop-in.js';
import {root} from '../../scripts/lib/files.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import {until} from '../support/wait.js';
import {click, sees, seesNoMore, signIn} from './steps.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;
const fallback = 'Write to help@acme.example.';

/** Does a build have advice in it? */
async function guided(build: string): Promise<boolean> {
  const files = await readdir(join(build, 'parts'));
  const texts = await Promise.all(files.map(file => readFile(join(build, 'parts', file), 'utf8')));
  return texts.some(text => text.includes('PORTICO_W01'));
}

/** What the page has loaded of the drop-in, by file name without its hash. */
const partsLoaded = (page: BrowserPage): Promise<string[]> =>
  page.run(() =>
    performance
      .getEntriesByType('resource')
      .map(({name}) => /\/parts\/(.+)-[\w-]{8}\.js/.exec(name)?.[1] ?? '')
      .filter(name => name !== ''),
  );

/** How much has moved while nobody did anything, see https://web.dev/articles/cls. Runs in a page. */
function layoutShift(): Promise<number> {
  return new Promise(done => {
    let shift = 0;
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[]) shift += entry.value;
    }).observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(shift), 300);
  });
}

describe('the one-script drop-in', async () => {
  let folder: string;
  let site: Site;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portico-drop-in-'));
    await cp(resolve(root, 'test/hosts/drop-in'), folder, {recursive: true});
    await buildDropIn(join(folder, 'portico'));
    await buildDropIn(join(folder, 'newer'), {version: '99.0.0', guidance: true});
    await cp(join(folder, 'portico/portico.js'), join(folder, 'broken/portico.js'));
    site = await serveSite(folder);
  });
  after(async () => {
    await site.close();
    await rm(folder, {recursive: true});
  });

  it('has no advice for developers but where it is tried', async () => {
    assert.equal(await guided(join(folder, 'newer')), true);
    assert.equal(await guided(join(folder, 'portico')), false);
  });

  for (const engine of await enginesToTest()) {
    describe(engine.name, () => {
      let page: BrowserPage;
      before(async () => {
        page = await openPage(engine);
      });
      after(() => page.close());

      it('serves a tag that comes after it, with everything in it', async () => {
        await page.open(`${site.url}script-first.html`);
        await signIn(page, anna);
        await sees(page, 'Scanners lose Wi-Fi near gate 4');
        await click(page, 'link', 'Scanners lose Wi-Fi near gate 4');
        await page.find('textbox', 'Your reply');
        await click(page, 'button', 'Sign out');
        await page.find('textbox', 'Email');
        assert.ok(!(await page.text()).includes(fallback), 'what the tag holds is for when it fails');
      });

      it('serves single elements that were there before it, with one session', async () => {
        await page.open(`${site.url}tags-first.html`);
        await type(page);
        await sees(page, 'Scanners lose Wi-Fi near gate 4');
      });

      it('serves elements that stand for a tag, and says which stand for none', async () => {
        await page.open(`${site.url}stand-ins.html`);
        await page.find('button', 'Sign out');
        assert.equal(await page.run(() => document.querySelector('portico-portal')?.getAttribute('routing')), 'memory');
        if (engine.name !== 'webkit') assert.match(page.errors.join('\n'), /data-portico="portl": there is no such element/);
        await click(page, 'button', 'Sign out');
        await page.find('textbox', 'Email');
      });

      it('says which tag there is not', async () => {
        await page.open(`${site.url}misspelt.html`);
        await sees(page, fallback);
        if (engine.name !== 'webkit')
          assert.match(page.errors.join('\n'), /<portico-tickets>: there is no such element\. Known are link, /);
      });

      it('says where it is tried what is written wrong', async () => {
        const warnings = () => page.run(() => (window as unknown as {warnings: string[]}).warnings.join('\n'));
        await page.open(`${site.url}tried.html`);
        await until('advice', async () => (await warnings()).includes('PORTICO_W01 <portico-portal>: '));
        assert.match(await warnings(), /^PORTICO_W01 <portico-portal>: .*routng.*routing.*$/);
      });

      it('serves as a module, which no page can tell apart by its current script', async () => {
        await page.open(`${site.url}module.html`);
        await page.find('textbox', 'Email');
      });

      it('makes the calls that came before it, whatever one of them throws', async () => {
        await page.open(`${site.url}queue.html`);
        await page.find('button', 'Let me in');
        assert.match(String(await page.run(() => (window as {versionSeen?: string}).versionSeen)), /^\d+\.\d+\.\d+$/);
      });

      it('is there once, however often it is loaded, and names the other version', async () => {
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

      it('serves what navigation without a reload puts into the page, each time', async () => {
        await page.open(`${site.url}navigation.html`);
        for (const _visit of [1, 2]) {
          await click(page, 'button', 'Help');
          await page.find('textbox', 'Email');
          await click(page, 'button', 'Guide');
          await seesNoMore(page, 'Sign in');
        }
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

      it('loads nothing for a tag far down until somebody comes near, or the address leads to it', async () => {
        await page.open(`${site.url}far-down.html`);
        await page.run(() => new Promise(done => setTimeout(done, 500)));
        assert.deepEqual(await partsLoaded(page), []);
        await page.run(() => scrollTo(0, document.body.scrollHeight));
        await page.find('textbox', 'Email');
        await page.open(`${site.url}far-down.html?fresh#/portico/new`);
        await until('the portal', async () => (await partsLoaded(page)).includes('portico-portal'));
      });

      for (const [name, what] of [
        ['no-script', 'the script'],
        ['no-parts', 'a part'],
        ['no-backend', 'an answer of the backend'],
      ] as const) {
        it(`shows what the tag holds without ${what}`, async () => {
          await page.open(`${site.url}${name}.html`);
          if (name === 'no-backend') await page.find('button', 'Try again');
          await sees(page, fallback);
        });
      }

      if (engine.name === 'chromium') {
        for (const name of ['in-view', 'far-down']) {
          it(`moves nothing that a reader sees, ${name.replace('-', ' ')}`, async () => {
            await page.open(`${site.url}${name}.html`);
            if (name === 'far-down') await page.run(() => scrollTo(0, document.body.scrollHeight));
            await page.find('button', 'Sign in');
            assert.equal(await page.run(layoutShift), 0);
          });
        }
      }

      it('asks nobody but the site', async () => {
        await page.open(`${site.url}script-first.html`);
        await page.find('textbox', 'Email');
        const origins = await page.run(() => performance.getEntriesByType('resource').map(({name}) => new URL(name).origin));
        assert.deepEqual([...new Set(origins)], [new URL(site.url).origin]);
      });
    });
  }
});

/** Signs in with an element that shows no portal around it. */
async function type(page: BrowserPage): Promise<void> {
  await (await page.find('textbox', 'Email')).fill(anna.email);
  await (await page.select('input[autocomplete="current-password"]')).fill(anna.password);
  await click(page, 'button', 'Sign in');
}
