import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {sampleCustomers} from '../../mocks/testing.js';
import {dropInFiles, firstScript} from '../../scripts/build/drop-in.js';
import {commandsLike, titleOf} from '../docs/commands.js';
import {nameOf, snippetsOf} from '../docs/snippets.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {
  buildConsumers,
  consumers,
  moveIn,
  moveOut,
  packedDropIn,
  refusedLines,
  street,
  typeProblems,
} from '../support/consumers.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import {openEditor, type EditorSettings} from '../support/editor.js';
import {run} from '../support/terminal.js';
import {until} from '../support/wait.js';
import {click, hasNoErrors, sees, signIn} from './steps.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;
/** Major versions of those that are there in more than one. */
const versions: Readonly<Record<string, string>> = {react: '19.', 'react-18': '18.'};
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

  it('has the drop-in that `npm run build drop-in` makes, byte for byte', async () => {
    const entries = readdirSync(packedDropIn, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
    const packed = entries.map(({parentPath, name}) => relative(packedDropIn, join(parentPath, name)));
    const built = await dropInFiles();
    assert.deepEqual(packed.sort(), built.map(({path}) => path).sort());
    for (const {path, text} of built) assert.ok(readFileSync(join(packedDropIn, path), 'utf8') === text, path);
  });

  for (const command of commandsLike('install')) {
    it(`${titleOf(command)} brings it with what it needs`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'portico-install-'));
      try {
        // From the file that would be uploaded.
        const tarball = readdirSync(street).find(name => name.endsWith('.tgz'))!;
        const install = command.text.replace('portico', join(street, tarball));
        await run(`${install} --prefer-offline --no-audit --no-fund`, folder);
        const imports = ['portico/all', 'portico/adapter/http', 'lit'].map(name => `await import('${name}');`).join(' ');
        await run(`node --input-type=module --eval "${imports}"`, folder);
      } finally {
        await rm(folder, {recursive: true});
      }
    });
  }

  for (const snippet of snippetsOf('json')) {
    it(`lets VS Code offer tags, values and parts with the settings of ${nameOf(snippet)}`, () => {
      const {inHtml, inCss} = openEditor(street, JSON.parse(snippet.code) as EditorSettings);
      assert.ok(inHtml('<portico-').includes('portico-portal'));
      assert.deepEqual(inHtml('<portico-portal routing="').sort(), ['hash', 'memory', 'query']);
      assert.ok(inCss('portico-ticket-list::').includes('::part(row)'));
      assert.ok(inCss('portico-portal { --portico').includes('--portico-portal-min-height'));
    });
  }

  describe('runs it', async () => {
    let folder: string;
    let site: Site;
    let mirror: Site;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'portico-consumers-'));
      await buildConsumers(folder);
      site = await serveSite(folder, {folders: {'/node_modules/portico/drop-in/': packedDropIn}});
      mirror = await serveSite(packedDropIn, {headersOf: () => ({'access-control-allow-origin': '*'})});
      await writeDropInPages(join(folder, 'drop-in'), mirror.url);
    });
    after(async () => {
      await site.close();
      await mirror.close();
      await rm(folder, {recursive: true});
    });

    for (const engine of await enginesToTest()) {
      describe(`in ${engine.name}`, () => {
        let page: BrowserPage;
        before(async () => (page = await openPage(engine)));
        after(() => page.close());

        for (const name of consumers) {
          it(`as ${name}: its handler gets the event and prevents it, its properties and references arrive`, async () => {
            await page.open(`${site.url}${name}/`);
            await page.find('textbox', 'Email');
            const version = await page.run(() => document.querySelector<HTMLElement>('#root')?.dataset['version']);
            assert.ok((version ?? '').startsWith(versions[name] ?? ''), version);
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

        for (const place of ['own', 'mirror']) {
          it(`as the drop-in of node_modules, from the page's ${place === 'own' ? 'own site' : 'mirror'}, with its integrity`, async () => {
            await page.open(`${site.url}drop-in/${place}.html`);
            await signIn(page, anna);
            await sees(page, subject);
            const loaded = await page.run(() => performance.getEntriesByType('resource').map(({name}) => name));
            const origins = loaded.filter(name => name.includes('/parts/')).map(name => new URL(name).origin);
            const expected = new URL(place === 'own' ? site.url : mirror.url).origin;
            assert.deepEqual([...new Set(origins)], [expected]);
          });
        }
      });
    }
  });
});

/** Pages with nothing but the tag and the script, which the registry's package or a mirror of it gives. */
async function writeDropInPages(folder: string, mirror: string): Promise<void> {
  const integrity = (JSON.parse(readFileSync(join(packedDropIn, 'integrity.json'), 'utf8')) as Record<string, string>)[
    firstScript
  ];
  await mkdir(folder);
  for (const [name, place] of [
    ['own', '../node_modules/portico/drop-in/'],
    ['mirror', mirror],
  ]) {
    await writeFile(
      join(folder, `${name}.html`),
      `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Help</title>
    <link rel="icon" href="data:," />
    <script src="${place}${firstScript}" integrity="${integrity}" crossorigin="anonymous" data-backend="/portal-api" data-auth="memory" async></script>
  </head>
  <body>
    <portico-portal></portico-portal>
  </body>
</html>
`,
    );
  }
}

/** The ticket that the project's handler has heard of. */
function askedFor(page: BrowserPage): Promise<string | undefined> {
  return page.run(() => /Asked for: (\S+)/.exec(document.querySelector('main > p')?.textContent ?? '')?.[1]);
}

/** As the page has it: Firefox's driver hears of it a little later. */
function address(page: BrowserPage): Promise<string> {
  return page.run(() => location.href);
}
