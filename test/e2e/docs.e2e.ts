import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {demoFolder} from '../../scripts/build/demo.js';
import {docsPages} from '../../scripts/docs/contents.js';
import {enginesToTest} from '../support/browser.js';
import {sharedPage} from '../support/engine-page.js';
import {serveFolder, type StaticServer} from '../../scripts/serve/static-server.js';
import {until} from '../support/wait.js';
import {hasNoErrors, isAccessible} from './steps.js';

/** What the example of each element says once it is alive. */
const says: Readonly<Record<string, string>> = {
  'portico-link': 'Go to Acme Support',
  'portico-login': 'Forgot your password?',
  'portico-participants': 'Who takes part',
  'portico-portal': 'Sign in to Acme Support',
  'portico-provider': 'Battery swollen',
  'portico-rating': 'How satisfied are you',
  'portico-reply': 'Attach files',
  'portico-solution': 'Does this solve it?',
  'portico-support-form': 'Tell us what happened',
  'portico-ticket-detail': 'Conversation',
  'portico-ticket-list': 'Battery swollen',
  'portico-view-switcher': 'Owned by me',
};

/** The words of an example that can be seen, through shadow roots. Runs in a page. */
function shown(): string {
  const words = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || getComputedStyle(node).display === 'none') return '';
    return [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(words).join(' ');
  };
  return [...document.querySelectorAll('.example-stage > *')].map(words).join(' ');
}

describe('the docs site', async () => {
  let server: StaticServer;
  before(async () => {
    server = await serveFolder(demoFolder);
  });
  after(() => server.close());

  for (const engine of await enginesToTest()) {
    describe(engine.name, () => {
      const page = sharedPage(engine);

      const all = docsPages().flatMap(({path, tag}) => (tag ? [{path, tag}] : []));
      for (const {path, tag} of engine.name === 'chromium' ? all : all.slice(0, 4)) {
        it(`shows a living <${tag}>`, async () => {
          await page.open(`${server.url}docs/${path}.html`);
          const wanted = says[tag];
          assert.ok(wanted, 'says nothing');
          await until(wanted, async () => (await page.run(shown)).includes(wanted));
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

      it('writes the HTML of the example so that it can be copied, whatever is in it', async () => {
        await page.open(`${server.url}docs/elements/portico-reply.html`);
        await page.find('checkbox', 'compact');
        const source = await page.run(() => {
          const input = document.querySelector<HTMLInputElement>('.example-controls input:not([type="checkbox"])')!;
          input.value = '"1" & "2"';
          input.dispatchEvent(new Event('change'));
          return new Promise<string>(resolve =>
            setTimeout(() => resolve(document.querySelector('docs-example pre')!.textContent), 100),
          );
        });
        const copy = await page.run(html => {
          const [element, ...more] = new DOMParser().parseFromString(html, 'text/html').body.children;
          return [element?.localName, element?.getAttribute('ticket-id'), more.length];
        }, source);
        assert.deepEqual(copy, ['portico-reply', '"1" & "2"', 0]);
      });

      it('lets a reader accept the solution', async () => {
        await page.open(`${server.url}docs/elements/portico-solution.html`);
        await (await page.find('button', 'Yes, it is solved')).click();
        await until('what follows', async () => (await page.run(shown)).includes('Good to know'));
        hasNoErrors(page);
      });

      it('begins with the first guide', async () => {
        await page.open(`${server.url}docs/`);
        assert.match(await page.text(), /Quick start/);
        const link = await page.run(() => document.querySelector<HTMLAnchorElement>('.contents a[href*="theming"]')!.href);
        assert.equal(link, `${server.url}docs/theming.html`);
        hasNoErrors(page);
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
