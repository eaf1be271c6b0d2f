import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {sampleCustomers, secretMarker} from '../../mocks/testing.js';
import {demoFolder} from '../../scripts/build/demo.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {serveFolder, type StaticServer} from '../../scripts/serve/static-server.js';
import {until} from '../support/wait.js';
import {click, hasNoErrors, isAccessible, sees, seesNoMore, signIn, type, wholeDocument} from './steps.js';

const grace = sampleCustomers.find(({contactId}) => contactId === 'grace')!;
const own = 'Where is our repair RMA-7718?';
const ofTheCompany = 'Second opinion on the Jebel Ali radio survey';
const ofAnotherCompany = 'gate-4-wifi';

for (const engine of await enginesToTest()) {
  describe(`the journey of a newcomer in ${engine.name}, on the built demo under a deep path`, () => {
    let files: string;
    let server: StaticServer;
    let page: BrowserPage;
    const at = (path: string) => `${server.url}#/portico${path}`;
    const file = (name: string) => join(files, name);

    before(async () => {
      files = mkdtempSync(join(tmpdir(), 'portico-'));
      writeFileSync(file('packing slip.txt'), 'RMA-7718, one S200');
      writeFileSync(file('courier.csv'), 'when,where\n2026-11-20,Dubai\n');
      server = await serveFolder(demoFolder, '/help/en/2026/');
      page = await openPage(engine);
    });
    after(async () => {
      await page.close();
      await server.close();
      rmSync(files, {recursive: true});
    });

    it('R88 R80 shows an article whose top right says "Go to Acme Support"', async () => {
      await page.open(server.url);
      await page.find('heading', 'When a scanner loses Wi-Fi in part of the warehouse');
      await click(page, 'link', 'Go to Acme Support');
      await until('the address of the portal', async () => (await page.url()) === at('/tickets'));
    });

    it('R1 R60 asks to sign in, and says so when the password is wrong', async () => {
      await page.find('heading', 'Sign in to Acme Support');
      await isAccessible(page, 'signing in');
      await type(page, 'textbox', 'Email', grace.email);
      await (await page.select('input[autocomplete="current-password"]')).fill('not her password');
      await click(page, 'button', 'Sign in');
      await sees(page, 'Email and password do not match.');
      await isAccessible(page, 'a failed sign-in');
      await signIn(page, grace);
    });

    it('R12 R40 lists her own tickets, and those of the organization on demand', async () => {
      await page.find('table', 'Tickets');
      await sees(page, own);
      assert.doesNotMatch(await page.text(), new RegExp(ofTheCompany));
      await isAccessible(page, 'the list');
      await (await page.find('combobox', 'Show')).choose('Organization’s tickets');
      await sees(page, ofTheCompany);
      assert.match(await page.text(), new RegExp(own.replace('?', '\\?')));
      await isAccessible(page, 'the organization’s list');
      await (await page.find('combobox', 'Show')).choose('Owned by me');
      await seesNoMore(page, ofTheCompany);
    });

    it('R40 searches over all tickets of the view', async () => {
      await type(page, 'searchbox', 'Search tickets', 'RMA-7718');
      await seesNoMore(page, 'Which ribbon for freezer labels?');
      await page.find('link', own);
      await type(page, 'searchbox', 'Search tickets', 'nothing has these words');
      await sees(page, 'No tickets match');
      await isAccessible(page, 'an empty search');
      await click(page, 'button', 'Show all');
      await page.find('link', 'Which ribbon for freezer labels?');
    });

    it('R43 R7 opens a ticket by its subject and shows the conversation', async () => {
      await click(page, 'link', own);
      await page.find('heading', own);
      await page.find('heading', 'Conversation');
      await page.find('textbox', 'Your reply');
      await isAccessible(page, 'a ticket');
      assert.equal(await leaks(page), false);
    });

    it('R20 R27 R30 takes a reply with two files, which is there after a reload', async () => {
      await type(page, 'textbox', 'Your reply', 'Here is what the courier gave us.');
      await (
        await page.select('portico-reply input[type="file"], input[type="file"]')
      ).chooseFiles(file('packing slip.txt'), file('courier.csv'));
      await page.find('button', 'Remove courier.csv');
      await isAccessible(page, 'a reply with files');
      await click(page, 'button', 'Send reply');
      await sees(page, 'Your reply was sent.');
      assert.equal(await repliesIn(page), 1);
      await page.reload();
      await page.find('heading', own);
      await until('the reply after a reload', async () => (await repliesIn(page)) === 1);
      const text = await page.text();
      for (const name of ['packing slip.txt', 'courier.csv']) assert.ok(text.includes(name), `${name} in ${text}`);
      await isAccessible(page, 'a ticket with files');
    });

    it('shows a hostile mail without running or loading anything of it', async () => {
      await page.open(at('/tickets/hostile'));
      await page.find('heading', 'Conversation');
      // Messages are cleaned when somebody comes near them.
      await page.run(() => document.querySelector('portico-portal')?.scrollIntoView());
      // It stands in a mail that was forwarded.
      await (await page.select('[part~="quote"]')).click();
      await sees(page, 'Amount due');
      assert.equal(await page.run(() => 'hostileMailRan' in window), false);
      const hosts = ['tracker.example', 'phish.example'];
      assert.deepEqual(await requestsTo(page, hosts), []);
      assert.ok((await page.url()).startsWith(server.url), 'the mail has not led away');
      await isAccessible(page, 'a hostile mail');
      assert.equal(await leaks(page), false);
    });

    it('holds the remote images of a mail back until she asks for them', async () => {
      await page.open(at('/tickets/ticket-333'));
      await sees(page, 'An image from the internet is held back.');
      const hosts = ['mail.kestrel.example'];
      assert.deepEqual(await requestsTo(page, hosts), []);
      await click(page, 'button', 'Show images');
      await until('the image', async () => (await requestsTo(page, hosts)).length > 0);
      assert.deepEqual(await requestsTo(page, hosts), ['https://mail.kestrel.example/logo.png'], 'the tracking pixel stays away');
    });

    it('R53 R28 R50 files a ticket, once everything that is needed is there', async () => {
      await page.open(at('/tickets'));
      await click(page, 'link', 'File a support ticket');
      await page.find('heading', 'File a support ticket');
      await isAccessible(page, 'the form');
      await click(page, 'button', 'Send');
      await sees(page, '3 things are missing or wrong');
      await isAccessible(page, 'the form with errors');
      await type(page, 'textbox', 'Subject', 'Freezer gate reads twice');
      await (await page.find('combobox', 'Topic')).choose('Scanner');
      await (await page.find('combobox', 'Model')).choose('S350 scanner');
      await type(page, 'textbox', 'What happened?', 'Each pallet that passes the freezer gate is counted twice since Monday.');
      await click(page, 'button', 'Send');
      await page.find('heading', 'Thank you, we have it');
      await isAccessible(page, 'the confirmation');
      await click(page, 'link', 'Open ticket');
      await page.find('heading', 'Freezer gate reads twice');
      await sees(page, 'Each pallet that passes the freezer gate is counted twice');
    });

    it('R22 closes a ticket after asking in place', async () => {
      await click(page, 'button', 'Close ticket');
      await page.find('group', 'Is this solved? The ticket will be closed.');
      await isAccessible(page, 'the question before closing');
      await click(page, 'button', 'Cancel');
      await click(page, 'button', 'Close ticket');
      await click(page, 'button', 'Close ticket');
      await page.find('button', 'Open again');
      await sees(page, 'Closed');
      await isAccessible(page, 'a closed ticket');
    });

    it('goes back by the browser’s own button', async () => {
      await page.run(() => history.back());
      await page.find('heading', 'File a support ticket');
      await page.run(() => history.back());
      await page.find('table', 'Tickets');
      await page.find('link', 'Freezer gate reads twice');
      assert.equal(await page.url(), at('/tickets'));
    });

    it('R13 answers another company’s ticket as one that does not exist', async () => {
      const shown = async (id: string) => {
        await page.open(at(`/tickets/${id}`));
        await sees(page, 'We cannot find this');
        return page.text();
      };
      assert.equal(await shown(ofAnotherCompany), await shown('no-such-ticket'));
      await isAccessible(page, 'a ticket that does not exist');
    });

    it('R68 signs out in all tabs, and leaves nothing of her in any', async () => {
      const other = await page.newWindow();
      await other.open(at('/tickets/ticket-318'));
      await signIn(other, grace);
      await other.find('heading', own);
      await page.open(at('/tickets'));
      await page.find('link', own);
      await click(page, 'button', 'Sign out');
      for (const tab of [page, other]) {
        await tab.find('heading', 'You are signed out');
        await isAccessible(tab, 'signed out');
        const everything = await tab.run(wholeDocument);
        for (const trace of [grace.name, grace.email, own, 'Freezer gate', 'courier.csv']) {
          assert.ok(!everything.includes(trace), `"${trace}" is still in the page`);
        }
        assert.equal(await tab.run(() => sessionStorage.length + document.cookie.length), 0);
      }
      hasNoErrors(other);
    });

    it('R88 leads from a link to a ticket through signing in to that ticket', async () => {
      await page.open('about:blank');
      await page.open(at('/tickets/ticket-318'));
      await page.find('heading', 'Sign in to Acme Support');
      await signIn(page, grace);
      await page.find('heading', own);
      await until('the reply of before', async () => (await repliesIn(page)) === 1);
      assert.equal(await page.url(), at('/tickets/ticket-318'));
      hasNoErrors(page);
    });
  });
}

/** Replies of this journey in the conversation. */
async function repliesIn(page: BrowserPage): Promise<number> {
  const text = await page.text();
  return text.split('Here is what the courier gave us.').length - 1;
}

/** Does a word of the support team's own stand anywhere in the page, shown or not? */
async function leaks(page: BrowserPage): Promise<boolean> {
  return (await page.run(wholeDocument)).includes(secretMarker);
}

/** Addresses on these hosts that the page has asked for. */
async function requestsTo(page: BrowserPage, hosts: readonly string[]): Promise<string[]> {
  const all = await page.run(() => performance.getEntriesByType('resource').map(({name}) => name));
  return all.filter(address => hosts.includes(new URL(address).hostname));
}
