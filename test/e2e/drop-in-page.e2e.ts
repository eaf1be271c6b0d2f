import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {readdir, rename, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {sampleCustomers} from '../../mocks/testing.js';
import {publicElements} from '../../scripts/build/framework-types.js';
import {root} from '../../scripts/lib/files.js';
import type {Manifest} from '../../scripts/manifest/manifest.js';
import {standInAttributes} from '../../src/drop-in/stand-in.js';
import {enginesToTest} from '../support/browser.js';
import {sharedPage} from '../support/engine-page.js';
import {serveDropIn, type DropInSite} from '../support/drop-in-site.js';
import {until} from '../support/wait.js';
import {click, sees, signIn} from './steps.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;
const script = '<script src="portico/portico.js" data-backend="/portal-api" async></script>';
const portal = '<portico-portal></portico-portal>';
const farDown = '<div style="block-size: 6000px"></div>';

/** The backends of all providers in the page. Runs in it. */
const backends = () => [...document.querySelectorAll('portico-provider')].map(({backend}) => backend);

describe('the drop-in, whatever else is in the page', async () => {
  let site: DropInSite;
  before(async () => {
    site = await serveDropIn();
  });
  after(() => site.close());

  for (const engine of await enginesToTest()) {
    describe(engine.name, () => {
      const page = sharedPage(engine);

      /** Opens a page with this in its body, and what it says on the console in `window.said`. */
      async function show(body: string): Promise<void> {
        const listen = `window.said = []; for (const level of ['warn', 'error']) {
          const before = console[level];
          console[level] = (...parts) => { said.push(parts.join(' ')); before(...parts); };
        }`;
        const head = `<meta charset="utf-8"><title>Help</title><link rel="icon" href="data:,"><script>${listen}</script>`;
        await writeFile(
          join(site.folder, 'page.html'),
          `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
        );
        await page.open(`${site.url}page.html`);
      }
      /** Takes a part away, as a bad line does. */
      async function without(name: string): Promise<{comesBack(): Promise<void>}> {
        const parts = join(site.folder, 'portico/parts');
        const file = (await readdir(parts)).find(one => one.startsWith(`${name}-`))!;
        await rename(join(parts, file), join(site.folder, file));
        return {comesBack: () => rename(join(site.folder, file), join(parts, file))};
      }
      const said = () => page.run(() => (window as unknown as {said: string[]}).said.join('\n'));

      it('takes from a stand-in, which anybody may write who writes a comment, what says what to show, and nothing else', async () => {
        await show(`${script}${portal}<article>
          <div data-portico="link" data-portico-onfocus="window.harmed = true" data-portico-autofocus data-portico-tabindex="0"
            data-portico-style="position: fixed; inset: 0" data-portico-href="javascript:window.harmed = true"></div>
          <div data-portico="portal" data-portico-backend="https://elsewhere.example/api" data-portico-auth="memory"
            data-portico-routing="memory"></div>
          <div data-portico="provider" data-portico-scope="document" data-portico-backend="https://elsewhere.example/api"></div>
        </article>`);
        await page.find('textbox', 'Email');
        const attributes = await page.run(() =>
          [...document.querySelectorAll('article > div > *')].flatMap(element =>
            [...element.attributes].map(({name, value}) => `${element.localName} ${name}=${value}`),
          ),
        );
        // The portal's own colour.
        const isOfBrand = (attribute: string) => /^\S+ style=--_brand-accent: #\w+;$/.test(attribute);
        assert.deepEqual(
          attributes.filter(attribute => !isOfBrand(attribute)),
          ['portico-portal routing=memory'],
        );
        assert.deepEqual(await page.run(backends), ['/portal-api']);
        assert.equal(await page.run(() => 'harmed' in window), false);
        assert.match(await said(), /data-portico-backend is not passed on\. Known are address, /);
        assert.match(await said(), /data-portico="provider": there is no such element/);
      });

      it('takes its settings from its own tag, not from what is named as if it were that', async () => {
        await show(`<img name="currentScript" data-backend="https://elsewhere.example/api">${portal}${script}`);
        await page.find('textbox', 'Email');
        assert.deepEqual(await page.run(backends), ['/portal-api']);
      });

      it('starts in a page that has an element with its name as id', async () => {
        await show(`<h2 id="portico">Portico</h2>${script}${portal}`);
        await page.find('textbox', 'Email');
        assert.equal(await said(), '');
      });

      it('starts where a style hides what is not defined, as soon as its place comes near', async () => {
        await show(`<style>:not(:defined) { display: none }</style>${script}<div>${portal}</div>`);
        await page.find('textbox', 'Email');
        await show(`<style>:not(:defined) { display: none }</style>${script}${farDown}<div>${portal}</div>`);
        await page.run(() => new Promise(done => setTimeout(done, 500)));
        assert.equal(await page.run(() => document.querySelector('portico-portal:defined')), null);
        await page.run(() => scrollTo(0, document.body.scrollHeight));
        await page.find('textbox', 'Email');
      });

      it('takes settings that come when the first tag is there already, and none that it does not know', async () => {
        await show(`${script.replace(' data-backend="/portal-api"', '')}${portal}`);
        await until('the tag', () => page.run(() => document.querySelector('portico-portal:defined') !== null));
        await page.run(() => {
          const settings = {backend: '/portal-api', bakend: '/elsewhere', id: 'ours'};
          (window.portico as {configure(settings: object): void}).configure(settings);
        });
        await page.find('textbox', 'Email');
        assert.equal(await page.run(() => document.querySelector('portico-provider')?.id), '');
        assert.match(await said(), /there is no setting bakend, id\./);
      });

      it('puts its provider back when a framework takes the whole document over', async () => {
        await show(`${script}${portal}`);
        await page.find('textbox', 'Email');
        await page.run(() => document.querySelector('portico-provider')!.remove());
        await until('the provider', () => page.run(() => document.querySelector('html > portico-provider') !== null));
        await sees(page, 'Sign in');
      });

      it('defines at a call what stands in place of a tag, too, however far down', async () => {
        await show(`${script}${farDown}`);
        await until('the script', () => page.run(() => 'portico' in window));
        const defined = await page.run(async () => {
          document.body.insertAdjacentHTML('beforeend', '<div data-portico="portal"></div>');
          await (window.portico as {load(): Promise<void>}).load();
          return document.querySelector('portico-portal')?.matches(':defined');
        });
        assert.equal(defined, true);
      });

      it('leaves a page alone that strips its tag each time', async () => {
        await show(`<script>
          window.times = 0;
          new MutationObserver(() => {
            for (const tag of document.querySelectorAll('portico-portal')) { tag.remove(); window.times += 1; }
          }).observe(document, {childList: true, subtree: true});
        </script>${script}<div data-portico="portal"></div>`);
        await until('the word', async () => (await said()).includes('keeps removing <portico-portal>'));
        assert.ok((await page.run(() => (window as unknown as {times: number}).times)) <= 20);
      });

      it('tries a language again that could not be loaded, when the connection is back', async () => {
        const missing = await without('fi');
        try {
          await show(`<script>document.documentElement.lang = 'fi'</script>${script}${portal}`);
          await sees(page, 'Sign in');
          await until('the word', async () => (await said()) !== '');
        } finally {
          await missing.comesBack();
        }
        await page.run(() => dispatchEvent(new Event('online')));
        await sees(page, 'Kirjaudu');
      });

      it('names a second script that says something else', async () => {
        await show(`${script}${portal}`);
        await page.find('textbox', 'Email');
        await page.run(() => {
          const second = document.createElement('script');
          second.src = 'portico/portico.js';
          second.dataset['backend'] = '/elsewhere';
          document.head.append(second);
        });
        await until('the word', async () => (await said()).includes('the second time with data-backend="/elsewhere"'));
      });

      it('tries a part again that could not be loaded, at the customer’s wish', async () => {
        const missing = await without('portico-support-form');
        try {
          await show(`${script}${portal}`);
          await signIn(page, anna);
          await click(page, 'link', 'File a support ticket');
          await page.find('button', 'Try again');
        } finally {
          await missing.comesBack();
        }
        await click(page, 'button', 'Try again');
        await page.find('textbox', 'Subject');
      });
    });
  }

  it('knows the attributes that the manifest has, but those that say whom to ask', () => {
    const manifest = JSON.parse(readFileSync(resolve(root, 'custom-elements.json'), 'utf8')) as Manifest;
    const all = publicElements(manifest)
      .filter(({tagName}) => tagName !== 'portico-provider')
      .flatMap(({attributes = []}) => attributes.map(({name}) => name));
    const others = ['auth', 'backend', 'drafts', 'href'];
    assert.deepEqual([...standInAttributes].sort(), [...new Set(all)].filter(name => !others.includes(name)).sort());
  });
});
