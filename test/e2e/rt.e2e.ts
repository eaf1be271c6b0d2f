import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {root} from '../../scripts/lib/files.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {commandsLike} from '../docs/commands.js';
import {openRtLab, rtMissing, type LabCompany, type RtLab} from '../support/rt-lab.js';
import {freePort} from '../support/terminal.js';
import {click, hasNoErrors, sees, type} from './steps.js';

const engines = await enginesToTest();
// RT takes seconds for its own pages; one engine is enough for what no engine differs in.
const engine = engines.find(({name}) => name === 'chromium');

const [command] = commandsLike('rt');

describe(command!.text, {skip: rtMissing || !engine}, () => {
  let lab: RtLab;
  let company: LabCompany;
  let started: ChildProcess;
  let site: string;
  let said = '';
  const folder = mkdtempSync(join(tmpdir(), 'portico-rt-e2e-'));

  before(async () => {
    lab = await openRtLab();
    company = await lab.company(2);
    const port = await freePort();
    site = `http://127.0.0.1:${port}/`;
    // What npm would start, without npm between it and the signals.
    const {scripts} = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {scripts: Record<string, string>};
    const [, ...args] = scripts[command!.text.replace('npm run ', '')]!.split(' ');
    const env = {...process.env, PORT: String(port), CI: 'true'};
    started = spawn(process.execPath, [...args, '--home', lab.home], {cwd: root, env});
    for (const stream of [started.stdout, started.stderr]) stream?.on('data', (text: Buffer) => (said += String(text)));
    for (const end = Date.now() + 120_000; Date.now() < end && !said.includes('Ctrl-C') && started.exitCode === null;)
      await wait(200);
    assert.match(said, /Ctrl-C/);
  });

  after(async () => {
    started.kill('SIGKILL');
    rmSync(folder, {recursive: true});
    await lab.close();
  });

  it('R27 a customer answers a colleague’s ticket with a file, and RT’s own page shows both to the agent', async () => {
    const [customer, colleague] = company.people;
    const subject = `Scanner of ${colleague!.name}`;
    const ticket = await lab.fileTicket(colleague!, {subject, text: 'It does not start'});
    await lab.desk.act('reply', {as: 'agent', ticket, text: 'Please send us the log.'});
    await lab.desk.act('comment', {as: 'agent', ticket, text: 'SECRET-COMMENT about them'});
    const file = join(folder, 'scanner-log.txt');
    writeFileSync(file, 'booted twice\n');

    const page = await openPage(engine!);
    try {
      await page.open(`${site}#/portico/tickets`);
      await type(page, 'textbox', 'User name', customer!.login);
      await (await page.select('input[autocomplete="current-password"]')).fill(customer!.password);
      await click(page, 'button', 'Sign in');
      await shows(page, 'Sign out');
      await (await page.find('combobox', 'Show')).choose('Organization’s tickets');
      await shows(page, subject);
      await click(page, 'link', subject);
      await shows(page, 'Please send us the log.');
      await type(page, 'textbox', 'Your reply', 'Here it is, with the log.');
      await (await page.select('input[type="file"]')).chooseFiles(file);
      await sees(page, 'scanner-log.txt');
      await click(page, 'button', 'Send reply');
      await shows(page, 'Your reply was sent.');
      assert.doesNotMatch(await page.text(), /SECRET/);
      hasNoErrors(page);

      const desk = await page.newWindow();
      await desk.open(`${lab.url}/Ticket/Display.html?id=${ticket}`);
      await (await desk.select('input[name="user"]')).fill('agent');
      await (await desk.select('input[name="pass"]')).fill(lab.passwords.agent);
      await (await desk.select('input[type="submit"]')).click();
      await shows(desk, 'Here it is, with the log.');
      await shows(desk, 'scanner-log.txt');
    } finally {
      await page.close();
    }
  });

  it('stops everything when it is interrupted', async () => {
    const ended = once(started, 'exit');
    started.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    await assert.rejects(fetch(site));
    await assert.rejects(fetch(lab.url));
  });
});

/** Waits for what RT has to say, which takes its time: an RT that has just started compiles its pages first. */
async function shows(page: BrowserPage, text: string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(500)) {
    if ((await page.text().catch(() => '')).includes(text)) return;
  }
  assert.fail(`"${text}" is not there`);
}
