import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {buildHost, type BuiltHost} from '../support/build-host.js';
import {openRtLab, rtMissing, type LabCustomer, type RtLab} from '../support/rt-lab.js';
import {serveRtSite, type RtSite} from '../support/rt-site.js';
import {until} from '../support/wait.js';
import {patiently, signInAtRt} from './rt-steps.js';
import {click, comesBackTo, hasNoErrors, sees, type} from './steps.js';

interface DeskHistory {
  readonly rows: readonly {readonly type: string; readonly parts: readonly {readonly name: string; readonly base64: string}[]}[];
}

/** RT is the same in every engine, and so is what they send it. */
describe('a session on a real RT', {skip: rtMissing}, async () => {
  const engine = (await enginesToTest()).find(({name}) => name === 'chromium');
  if (!engine) return;
  const subject = 'Scanner does not charge';
  let host: BuiltHost;
  let lab: RtLab;
  let site: RtSite;
  let page: BrowserPage;
  let alice: LabCustomer;
  let ticket: string;

  before(async () => {
    [host, lab] = await Promise.all([buildHost('test/hosts/rt'), openRtLab()]);
    const {people} = await lab.company(1);
    alice = people[0]!;
    ticket = await lab.fileTicket(alice, {subject, text: 'The light stays off.'});
    site = await serveRtSite(host.folder, lab.url);
    page = await openPage(engine);
    await page.open(site.url);
    await signInAtRt(page, alice);
    await patiently(() => click(page, 'link', subject));
    await patiently(() => sees(page, 'The light stays off.'));
  });
  after(async () => {
    await page.close();
    await site.close();
    await lab.close();
    await host.remove();
  });

  /** The messages that RT has from customers and agents after the first, with the names of their files. */
  async function inRt(): Promise<readonly (readonly [text: string, ...files: string[]])[]> {
    const {rows} = await lab.desk.act<DeskHistory>('history', {ticket});
    return rows
      .filter(({type}) => type === 'Correspond')
      .map(({parts}) => {
        const [text, ...others] = parts;
        return [Buffer.from(text!.base64, 'base64').toString().trim(), ...others.map(({name}) => name)] as const;
      });
  }

  const written = async () => String(await (await page.find('textbox', 'Your reply')).value());

  it('R67 X2 that ends in mid-reply keeps the words, and sends them once after signing in again', async () => {
    const text = 'Now it blinks, three times red.';
    await type(page, 'textbox', 'Your reply', text);
    site.wait(61);
    await click(page, 'button', 'Send reply');
    await patiently(() => sees(page, 'Your session has ended'));
    assert.deepEqual(await inRt(), []);
    await signInAtRt(page, alice);
    await patiently(() => sees(page, text));
    await sendWhatIsThere();
    await patiently(() => until('the reply in RT', async () => (await inRt()).length > 0));
    await patiently(() => sees(page, text));
    await until('nothing left to send', async () => (await written()) === '' && !(await page.has('button', 'Try again')));
    assert.deepEqual(await inRt(), [[text]]);
  });

  it('R67 that ends while the customer writes keeps the words, and what was typed goes on', async () => {
    await type(page, 'textbox', 'Your reply', 'We have tried another cable.');
    site.wait(61);
    await comesBackTo(page);
    await patiently(() => sees(page, 'Your session has ended'));
    await signInAtRt(page, alice);
    await patiently(() => until('the words', async () => (await written()) === 'We have tried another cable.'));
    await click(page, 'button', 'Send reply');
    await patiently(() => until('the reply in RT', async () => (await inRt()).length > 1));
    assert.deepEqual((await inRt()).slice(1), [['We have tried another cable.']]);
  });

  it('R67 warns in time, and goes on for as long as the customer stays', async () => {
    // So short that its end is always near.
    const short = await serveRtSite(host.folder, lab.url, 2);
    // A browser of its own: cookies know no ports.
    const tab = await openPage(engine);
    try {
      await tab.open(short.url);
      await signInAtRt(tab, alice);
      await patiently(() => tab.find('link', subject));
      await sees(tab, 'You will be signed out in');
      short.wait(1.5);
      await click(tab, 'button', 'Stay signed in');
      await until('the answer', async () => short.traffic.find('"left":120').length > 1);
      short.wait(1.5);
      await tab.reload();
      await patiently(() => tab.find('link', subject));
      // An open page that asks what changed is nobody who is there.
      short.wait(2.1);
      await comesBackTo(tab);
      await patiently(() => sees(tab, 'Your session has ended'));
      hasNoErrors(tab);
    } finally {
      await tab.close();
      await short.close();
    }
    hasNoErrors(page);
  });

  /** What was sent before may wait to be tried again; otherwise it is in the field. */
  async function sendWhatIsThere(): Promise<void> {
    const name = (await page.has('button', 'Try again')) ? 'Try again' : 'Send reply';
    await click(page, 'button', name);
  }
});
