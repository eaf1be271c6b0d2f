import assert from 'node:assert/strict';
import {readdirSync, renameSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {buildHost, type BuiltHost} from '../support/build-host.js';
import {cellTitle, whyNot} from '../support/evidence/table.js';
import {serveFolder, type StaticServer} from '../../scripts/serve/static-server.js';
import {handles, titleOf} from './offer.js';
import type {Findings, Theming} from './page/main.js';
import {scenes} from './scenes.js';
import {alone, exported, themingTable} from './theming-table.js';

const chromium = (await enginesToTest()).find(({name}) => name === 'chromium');
const skip = chromium ? false : 'rules and what they match are tried in Chromium';

describe('what a theme takes hold of', {skip}, () => {
  let host: BuiltHost;
  let server: StaticServer;
  let page: BrowserPage;
  /** By column and title: nothing, or what is wrong. */
  const found = {alone: new Map<string, string>(), exported: new Map<string, string>()};
  const left = new Set<string>();
  const unknown = new Set<string>();
  const bare = new Map<string, string>();
  const failures: string[] = [];

  before(async () => {
    host = await buildHost('test/theming/page');
    server = await serveFolder(host.folder);
    page = await openPage(chromium!);
    await withoutTicketPage(host.folder, async () => {
      await page.open(server.url);
      await examine('page-not-loaded');
    });
    await page.open(server.url);
    for (const {name} of scenes) if (name !== 'page-not-loaded') await examine(name);
  });
  after(async () => {
    await page.close();
    await server.close();
    await host.remove();
  });

  async function examine(scene: string): Promise<void> {
    try {
      const settled = {alone: [...found.alone.keys()], exported: [...found.exported.keys()]};
      const findings: Findings = await page.run(
        (name, known) => (window as unknown as {theming: Theming}).theming.examine(name, known),
        scene,
        settled,
      );
      for (const [title, problem] of Object.entries(findings.alone)) found.alone.set(title, problem && `${scene}: ${problem}`);
      for (const [title, problem] of Object.entries(findings.exported))
        found.exported.set(title, problem && `${scene}: ${problem}`);
      for (const title of findings.left) left.add(title);
      for (const title of findings.unknown) unknown.add(`${title} on ${scene}`);
      for (const node of findings.bare) if (!bare.has(node)) bare.set(node, scene);
    } catch (error) {
      failures.push(`${scene}: ${String(error)}`);
    }
  }

  const seen = (problem: string | undefined) => problem ?? 'no scene shows it';

  for (const handle of handles) {
    const title = titleOf(handle);
    it(cellTitle(themingTable, title, alone, 'chromium'), () => {
      assert.equal(seen(found.alone.get(title)), '');
      if (handle.kind === 'state') assert.ok(left.has(title), 'no scene shows the element without it');
    });
    if (whyNot(themingTable, title, exported) !== undefined) continue;
    it(cellTitle(themingTable, title, exported, 'chromium'), () => assert.equal(seen(found.exported.get(title)), ''));
  }

  it('every scene comes up', () => assert.deepEqual(failures, []));
  it('no element has a part or a class that its documentation does not name', () => assert.deepEqual([...unknown], []));
  it('every node that a theme would want to reach has a part', () => assert.deepEqual(Object.fromEntries(bare), {}));
});

/** Serves the pages without the code of the portal's ticket page, as after a new version was put in the place of this one. */
async function withoutTicketPage(folder: string, act: () => Promise<void>): Promise<void> {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets).filter(name => name.startsWith('portico-ticket-detail'));
  assert.ok(names.length > 0, 'the ticket page is no file of its own');
  for (const name of names) renameSync(join(assets, name), join(folder, name));
  await act();
  for (const name of names) renameSync(join(folder, name), join(assets, name));
}
