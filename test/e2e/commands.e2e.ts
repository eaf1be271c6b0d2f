import assert from 'node:assert/strict';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {root} from '../../scripts/lib/files.js';
import {commandsLike, titleOf} from '../docs/commands.js';
import {snippetsOf} from '../docs/snippets.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {serveSite} from '../../scripts/serve/site.js';
import {freePort, isFree, run, start} from '../support/terminal.js';
import {hasNoErrors, sees, signIn} from './steps.js';

/** What somebody has written who reads the quick start. */
const [ownPage] = snippetsOf('html').filter(
  ({file, code}) => file === 'docs/quick-start.md' && code.includes('<portico-portal>'),
);

// One engine: here commands are tested, not pages.
const chromium = (await enginesToTest()).find(({name}) => name === 'chromium');

/** What the README says is served, and what shows that it is. */
const pages = [
  ['', 'Go to Acme Support'],
  ['desk.html', 'No ticket'],
  ['settings.html', 'Visibility filter'],
  ['docs/quick-start.html', 'npm ci && npm start'],
] as const;

describe('commands of the docs, as somebody types them', {skip: chromium ? false : 'needs Chromium'}, () => {
  /** The repository, copied to where it may be written to, and beside it a site. */
  let folder: string;
  let repository: string;
  let mySite: string;
  let page: BrowserPage;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'portico-commands-'));
    [repository, mySite] = [join(folder, 'portico'), join(folder, 'my-site')];
    copyRepository(repository);
    mkdirSync(mySite);
    writeFileSync(join(mySite, 'index.html'), ownPage!.code);
    page = await openPage(chromium!);
  });
  after(async () => {
    await page.close();
    rmSync(folder, {recursive: true});
  });

  for (const command of commandsLike('demo')) {
    it(`${titleOf(command)} shows the demo, the desk, the settings and the docs`, async () => {
      const wanted = /PORT=(\d+)/.exec(command.text)?.[1];
      const port = wanted ? await freePort() : 5173;
      const wasFree = await isFree(port);
      const demo = start(command.text.replace(wanted ?? '', wanted ? String(port) : ''), {cwd: root});
      try {
        const address = await demo.says(/http:\/\/127\.0\.0\.1:\d+\//);
        // Vite takes the next port where somebody else has this one.
        if (wasFree) assert.equal(address, `http://127.0.0.1:${port}/`);
        for (const [path, text] of pages) {
          if (wanted) {
            // It differs in its address alone.
            assert.equal((await fetch(address + path)).status, 200, path);
            continue;
          }
          await page.open(address + path);
          await sees(page, text);
        }
        await leave(page);
        hasNoErrors(page);
      } finally {
        await demo.interrupt();
      }
    });
  }

  for (const command of commandsLike('dropIn')) {
    it(`${titleOf(command)} makes a folder that a site needs nothing else besides`, async () => {
      await run(command.text, repository);
      const site = join(folder, 'published');
      cpSync(mySite, site, {recursive: true});
      cpSync(join(repository, 'dist/drop-in'), join(site, 'portico'), {recursive: true});
      const files = readdirSync(join(site, 'portico'));
      assert.ok(files.includes('parts') && files.some(name => /^portico-.{8}\.js$/.test(name)), files.join());
      const integrity = readFileSync(join(site, 'portico/integrity.json'), 'utf8');
      assert.match(integrity, /"portico\.js": "sha384-/);
      const served = await serveSite(site);
      try {
        await page.open(served.url);
        await sees(page, 'Sign in');
        await leave(page);
        hasNoErrors(page);
      } finally {
        await served.close();
      }
    });
  }

  for (const command of commandsLike('try')) {
    it(`${titleOf(command)} serves a folder with the portal, and keeps nothing`, async () => {
      const port = await freePort();
      const temporary = mkdtempSync(join(folder, 'temporary-'));
      const before = listing(mySite);
      const env = {PORT: String(port), TMPDIR: temporary};
      const served = start(command.text.replace(/PORT=\d+/, `PORT=${port}`), {cwd: repository, env});
      try {
        await served.says(/Ctrl-C/);
        const [, email = '', password = ''] = /^ {2}(\S+@\S+) {2}(.+)$/m.exec(served.said) ?? [];
        await page.open(/http:\S+/.exec(served.said)![0]);
        await signIn(page, {email, password});
        await page.find('table', 'Tickets');
        await leave(page);
        hasNoErrors(page);
      } finally {
        await served.interrupt();
      }
      // Node and tsx have caches there.
      const ours = listing(temporary).filter(path => path.startsWith('portico'));
      assert.deepEqual([listing(mySite), ours], [before, []]);
      await assert.rejects(fetch(`http://127.0.0.1:${port}/`));
    });
  }

  for (const command of commandsLike('mockServer')) {
    it(`${titleOf(command)} answers as the comments say`, async () => {
      const port = await freePort();
      const script = command.text.replaceAll(/(?<=--port |127\.0\.0\.1:)\d+/g, String(port));
      // The first line goes on in a terminal of its own.
      const [first = '', ...others] = script.split('\n\n');
      const server = start(first, {cwd: root});
      try {
        assert.equal(await server.says(/http:\S+/), /^api=(\S+)/m.exec(script)?.[1]);
        const said = await run(others.join('\n\n'), root);
        const [list = '', ...answers] = said.split(/(?=HTTP\/)/);
        assert.equal((JSON.parse(list) as {items: unknown[]}).items.length, 2);
        assert.deepEqual(
          answers.map(answer => /^HTTP\/\S+ (\d+)/.exec(answer)?.[1]),
          [...script.matchAll(/ # (\d{3})/g)].map(([, status]) => status),
        );
        assert.match(answers[0] ?? '', /"code":"not-found"/);
      } finally {
        await server.interrupt();
      }
    });
  }
});

/** A page that goes on loading would say that its server has gone. */
function leave(page: BrowserPage): Promise<void> {
  return page.open('about:blank');
}

/** What the commands need of the repository; packages are where they are. */
function copyRepository(to: string): void {
  const left = ['node_modules', 'dist', '.git', '.cache', 'test/shots'].map(path => resolve(root, path));
  cpSync(root, to, {recursive: true, filter: path => !left.includes(path)});
  symlinkSync(resolve(root, 'node_modules'), join(to, 'node_modules'));
}

function listing(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
