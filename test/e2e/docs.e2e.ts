import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {demoFolder} from '../../scripts/build/demo.js';
import {docsPages} from '../../scripts/docs/contents.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {serveFolder, type StaticServer} from '../../scripts/serve/static-server.js';
import {until} from '../support/wait.js';
import {hasNoErrors, isAccessible} from './steps.js';

/** Elements that have nothing to show for the ticket of the example, or show nothing at all. */
const quiet = ['portico-provider', 'portico-solution', 'portico-view-switcher'];

/** What the example of a page shows, as text; undefined until its element is there. Runs in a page. */
function shown(): string | undefined {
  const element = document.querySelector('.example-stage > *');
  if (!element?.matches(':defined')) return undefined;
  const texts = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].map(node => node.textContent.trim());
  return [element.textContent, ...texts].join(' ').trim();
}

describe('the docs site', async () => {
  let server: StaticServer;
  before(async () => {
    server = await serveFolder(demoFolder);
  });
  after(() => server.close());

  for (const engine of await enginesToTest()) {
    describe(engine.name, () => {
      let page: BrowserPage;
      before(async () => {
        page = await openPage(engine);
      });
      after(() => page.close());

      const all = docsPages().flatMap(({path, tag}) => (tag ? [{path, tag}] : []));
      for (const {path, tag} of engine.name === 'chromium' ? all : all.slice(0, 4)) {
        it(`shows a living <${tag}>`, async () => {
          await page.open(`${server.url}docs/${path}.html`);
          const text = await until('the element', () => page.run(shown).then(found => (found === undefined ? false : {found})));
          if (!quiet.includes(tag)) await until('what it shows', async () => (await page.run(shown)) !== '');
          else assert.ok(text);
          await isAccessible(page, path);
          hasNoErrors(page);
        });
      }

      it('changes the example as a reader chooses', async () => {
        await page.open(`${server.url}docs/elements/portico-reply.html`);
        await (await page.find('checkbox', 'compact')).click();
        await until('the attribute', () =>
          page.run(() => document.querySelector('portico-reply')?.hasAttribute('compact') ?? false),
        );
        assert.match(await page.text(), /<portico-reply ticket-id="[^"]+" compact>/);
      });

      for (const path of engine.name === 'chromium' ? ['quick-start', 'rules', 'evidence/index'] : ['quick-start']) {
        it(`is accessible in ${path}`, async () => {
          await page.open(`${server.url}docs/${path}.html`);
          await isAccessible(page, path);
          hasNoErrors(page);
        });
      }
    });
  }
});
