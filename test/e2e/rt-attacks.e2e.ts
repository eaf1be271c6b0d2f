import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {buildHost, type BuiltHost} from '../support/build-host.js';
import {openRtLab, rtMissing, type LabCustomer, type RtLab} from '../support/rt-lab.js';
import {RtAgent} from '../support/rt-agent.js';
import {serveRtSite, type RtSite} from '../support/rt-site.js';
import {serveFolder, type StaticServer} from '../../scripts/serve/static-server.js';
import {until} from '../support/wait.js';
import {patiently, signInAtRt} from './rt-steps.js';
import {click, hasNoErrors, sees, seesNoMore, type} from './steps.js';

const marker = 'SECRET-COMMENT of this journey';
const secretFile = {
  name: 'secret-journey.txt',
  type: 'text/plain',
  base64: Buffer.from('SECRET-FILE of this journey').toString('base64'),
};

/** RT is the same in every engine, and so is what they send it. */
describe('a portal on a real RT', {skip: rtMissing}, async () => {
  const engine = (await enginesToTest()).find(({name}) => name === 'chromium');
  if (!engine) return;
  let host: BuiltHost;
  let lab: RtLab;
  let site: RtSite;
  let elsewhere: StaticServer;
  let page: BrowserPage;
  let files: string;
  let alice: LabCustomer;
  let own: string;
  let colleagues: string;

  before(async () => {
    files = mkdtempSync(join(tmpdir(), 'portico-'));
    writeFileSync(join(files, 'readme.txt'), 'The light is red.\nThen it goes out.\n');
    [host, lab] = await Promise.all([buildHost('test/hosts/rt'), openRtLab()]);
    const {people} = await lab.company(2);
    alice = people[0]!;
    own = await lab.fileTicket(alice, {subject: 'Scanner does not charge', text: 'The light stays off.'});
    colleagues = await lab.fileTicket(people[1]!, {subject: 'Labels come out blank'});
    await lab.desk.act('comment', {as: 'agent', ticket: own, text: marker, files: [secretFile]});
    site = await serveRtSite(host.folder, lab.url);
    elsewhere = await serveFolder(host.folder);
    page = await openPage(engine);
  });
  after(async () => {
    await page.close();
    await elsewhere.close();
    await site.close();
    await lab.close();
    await host.remove();
    rmSync(files, {recursive: true});
  });

  it('R60 signs in with the user name, and offers no account that RT does not keep', async () => {
    await page.open(site.url);
    await patiently(() => page.find('textbox', 'User name'));
    assert.ok(!(await page.has('link', 'Forgot your password?')));
    await signInAtRt(page, alice);
    await patiently(() => page.find('link', 'Scanner does not charge'));
    assert.ok(!(await page.text()).includes('Labels come out blank'), 'only the customer’s own at first');
  });

  it('R12 shows the organization’s tickets', async () => {
    await (await page.find('combobox', 'Show')).choose('Organization’s tickets');
    await patiently(() => page.find('link', 'Labels come out blank'));
    await page.find('link', 'Scanner does not charge');
  });

  it('R20 R27 replies with a file, which an agent reads in RT’s own interface', async () => {
    await click(page, 'link', 'Scanner does not charge');
    await patiently(() => sees(page, 'The light stays off.'));
    await type(page, 'textbox', 'Your reply', 'Now it blinks. Ünïcödé 😀');
    await (await page.select('input[type="file"]')).chooseFiles(join(files, 'readme.txt'));
    await sees(page, 'Ready to send');
    await click(page, 'button', 'Send reply');
    await patiently(() => seesNoMore(page, 'Ready to send'));
    await patiently(() => sees(page, 'readme.txt'));
    const agent = await new RtAgent(lab.url).signIn('agent', lab.passwords.agent);
    const html = await agent.history(own);
    assert.ok(html.includes('Now it blinks. Ünïcödé 😀'), 'the text');
    assert.ok(html.includes(marker), 'the agent sees comments, so this is the agent’s view');
    assert.ok(html.includes('readme.txt'), 'the name of the file');
    assert.equal(await agent.follow(html, '/readme.txt'), 'The light is red.\nThen it goes out.\n');
  });

  it('a page of another origin cannot write with the customer’s cookie', async () => {
    const evil = await page.newWindow();
    // Another port of the same host is the same site: the browser sends the cookie along.
    await evil.open(elsewhere.url);
    const forge = (url: string) =>
      fetch(url, {
        method: 'POST',
        mode: 'no-cors',
        credentials: 'include',
        headers: {'content-type': 'text/plain'},
        body: '{"Content": "Forged", "ContentType": "text/plain"}',
      }).then(
        answer => answer.type,
        (error: unknown) => String(error),
      );
    await evil.run(forge, `${site.url}rt/REST/2.0/ticket/${own}/correspond`);
    await evil.run((url: string) => {
      const form = document.createElement('form');
      Object.assign(form, {method: 'post', action: url, enctype: 'multipart/form-data'});
      const field = document.createElement('input');
      Object.assign(field, {name: 'JSON', value: '{"Content": "Forged", "ContentType": "text/plain"}'});
      form.append(field);
      document.body.append(form);
      form.submit();
    }, `${site.url}rt/REST/2.0/ticket/${own}/correspond`);
    await patiently(() => until('two refusals', async () => site.traffic.find('"code":"forbidden"').length === 2));
    const {rows} = await lab.desk.act<{rows: {parts: {base64: string}[]}[]}>('history', {ticket: own});
    const texts = rows.flatMap(({parts}) => parts.map(({base64}) => Buffer.from(base64, 'base64').toString()));
    assert.ok(!texts.some(text => text.includes('Forged')), texts.join('\n'));
  });

  it('R7 nothing of the comment, its file or an agent’s address came to the browser in all of this', async () => {
    assert.ok(site.traffic.count > 10);
    assert.notDeepEqual(site.traffic.find('Now it blinks. Ünïcödé'), [], 'what customers see is found');
    for (const secret of [marker, secretFile.name, 'SECRET-FILE', 'ada.agent@lab.test'])
      assert.deepEqual(site.traffic.find(secret), []);
    assert.ok(colleagues !== own);
    hasNoErrors(page);
  });
});
