import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {demoFolder} from '../../scripts/build/demo.js';
import {sampleCustomers} from '../../mocks/testing.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {serveFolder, type StaticServer} from '../../scripts/serve/static-server.js';
import {until} from '../support/wait.js';
import {hasNoErrors, isAccessible, click, sees, signIn, type, wholeDocument} from './steps.js';

const anna = sampleCustomers.find(({contactId}) => contactId === 'anna')!;
const subject = 'Scanners lose Wi-Fi near gate 4';
const draft = 'It began on Monday, when';

/** Moves the clock of the demo's backend, as its panel does, in all windows. Runs in a page. */
function travel(minutes: number): void {
  const key = 'portico-demo-clock';
  localStorage.setItem(key, String(Number(localStorage.getItem(key)) + minutes * 60_000));
  dispatchEvent(new StorageEvent('storage', {key}));
}

for (const engine of await enginesToTest()) {
  describe(`a session without activity in two windows of ${engine.name}`, () => {
    let server: StaticServer;
    let one: BrowserPage;
    let two: BrowserPage;
    const windows = () => [one, two];

    before(async () => {
      server = await serveFolder(demoFolder);
      one = await openPage(engine);
      two = await one.newWindow();
      for (const window of windows()) {
        await window.open(`${server.url}index.html?as=anna#/portico/tickets/gate-4-wifi`);
        await sees(window, subject);
      }
    });
    after(async () => {
      await one.close();
      await server.close();
    });

    it('X2 shows in the other window what is written in one', async () => {
      await type(one, 'textbox', 'Your reply', draft);
      await until('the draft', async () => (await (await two.find('textbox', 'Your reply')).value()) === draft);
    });

    it('R67 warns in both, and staying in one is enough', async () => {
      await one.run(travel, 58.5);
      for (const window of windows()) await window.find('button', 'Stay signed in');
      await isAccessible(one, 'the warning');
      await click(one, 'button', 'Stay signed in');
      for (const window of windows()) await until('no warning', async () => !(await window.has('button', 'Stay signed in')));
    });

    it('R67 ends in both, and nothing of the customer is left in the page', async () => {
      await one.run(travel, 61);
      for (const window of windows()) {
        await window.find('heading', 'Your session has ended');
        const left = await window.run(wholeDocument);
        for (const text of [subject, draft, anna.email, 'Anna Virtanen']) assert.ok(!left.includes(text), `"${text}" is left`);
        // As if the page came out of the cache of pages for going back.
        await window.run(() => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})));
        await window.find('heading', 'Your session has ended');
      }
      await isAccessible(one, 'the end of the session');
    });

    it('R67 X2 leads back to the same ticket with the draft', async () => {
      await signIn(one, anna);
      await sees(one, subject);
      assert.equal(await (await one.find('textbox', 'Your reply')).value(), draft);
      await one.reload();
      await sees(one, subject);
      assert.equal(await (await one.find('textbox', 'Your reply')).value(), draft, 'over a reload, too');
    });

    it('X2 R68 asks about the draft before signing out, and another customer does not see it', async () => {
      await click(one, 'button', 'Sign out');
      await one.find('alertdialog', 'You have something written that is not sent');
      await isAccessible(one, 'the question');
      await click(one, 'button', 'Discard and sign out');
      await one.find('heading', 'You are signed out');
      assert.ok(!(await one.run(() => Object.values(localStorage).join())).includes(draft));
    });

    it('has no errors', () => windows().forEach(hasNoErrors));
  });
}
