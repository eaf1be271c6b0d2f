import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createElement} from 'react';
import {renderToString} from 'react-dom/server';
import {sampleCustomers} from '../../mocks/testing.js';
import {App} from '../hosts/react/app.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {buildHost, type BuiltHost} from '../support/build-host.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import {sees, signIn, type} from './steps.js';
import {isTakenOver, rendersAgain} from './taken-over.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;

describe('a page of React 19', async () => {
  let host: BuiltHost;
  let site: Site;
  before(async () => {
    host = await buildHost('test/hosts/react');
    const page = join(host.folder, 'index.html');
    const html = await readFile(page, 'utf8');
    await writeFile(page, html.replace('<!--app-->', renderToString(createElement(App))));
    site = await serveSite(host.folder);
  });
  after(async () => {
    await site.close();
    await host.remove();
  });

  for (const engine of await enginesToTest()) {
    it(`in ${engine.name} is hydrated after the elements were upgraded, and renders again around the form`, async () => {
      const page = await openPage(engine);
      try {
        await page.open(site.url);
        await isTakenOver(page);
        await isUnharmed(page);
        await hasWhatArrives(page);
        await type(page, 'textbox', 'Email', 'half an addr');
        await rendersAgain(page);
        assert.equal(await (await page.find('textbox', 'Email')).value(), 'half an addr');
        await signIn(page, anna);
        await sees(page, 'Scanners lose Wi-Fi near gate 4');
        await rendersAgain(page);
        await page.find('table', 'Tickets');
        await page.find('button', 'Sign out');
        await isUnharmed(page);
      } finally {
        await page.close();
      }
    });

    it(`in ${engine.name} works when it is hydrated so late that React renders it anew`, async () => {
      const page = await openPage(engine);
      try {
        await page.open(`${site.url}?late`);
        await page.find('textbox', 'Email');
        await page.run(() => window.hydrate());
        await isTakenOver(page);
        await signIn(page, anna);
        await sees(page, 'Scanners lose Wi-Fi near gate 4');
      } finally {
        await page.close();
      }
    });
  }
});

/** Attributes and references arrive; of properties docs/frameworks.md says that React gives none when it hydrates. */
async function hasWhatArrives(page: BrowserPage): Promise<void> {
  const arrived = await page.run(() => ({
    attribute: document.querySelector('portico-portal')?.keepTitle,
    reference: JSON.stringify(document.querySelector('portico-provider')?.wording),
    property: Boolean(document.querySelector('portico-portal')?.wording),
  }));
  assert.deepEqual(arrived, {attribute: true, reference: '{"en":{"reply.send":"Answer"}}', property: false});
}

/** React has thrown nothing away, and has nothing to complain about. */
async function isUnharmed(page: BrowserPage): Promise<void> {
  assert.deepEqual(await page.run(() => window.hydrationErrors), []);
  assert.deepEqual(await page.run(() => window.consoleErrors), []);
  assert.ok(await page.run(() => window.served.every(element => element.isConnected)), 'React has rendered the page anew');
}
