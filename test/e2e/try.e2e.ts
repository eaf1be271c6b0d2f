import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {root} from '../../scripts/lib/files.js';
import {enginesToTest, openPage, type BrowserPage} from '../support/browser.js';
import {until} from '../support/wait.js';

/** Advice is the same in every engine. */
const engine = (await enginesToTest()).find(({name}) => name === 'chromium');

describe('npm run try', {skip: !engine}, () => {
  let temporary: string;
  let script: ChildProcess;
  let said = '';
  let site: string;
  let page: BrowserPage;
  before(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'portico-try-e2e-'));
    script = spawn(process.execPath, ['--import', 'tsx', 'scripts/try.ts', 'test/hosts/drop-in'], {
      cwd: root,
      env: {...process.env, PORT: '0', TMPDIR: temporary},
    });
    script.stdout?.on('data', (text: Buffer) => (said += String(text)));
    await until('its address', () => Promise.resolve(said.includes('Ctrl-C')));
    site = /http:\S+/.exec(said)![0];
    page = await openPage(engine!);
  });
  after(async () => {
    await page.close();
    script.kill('SIGKILL');
    await rm(temporary, {recursive: true});
  });

  it('serves pages, drop-in and backend, and says on the console what is written wrong, and nothing of what is to come', async () => {
    await page.open(`${site}tried.html`);
    await page.find('textbox', 'Email');
    const warnings = () => page.run(() => (window as unknown as {warnings: string[]}).warnings);
    // Of two portals: said last, with what is not defined.
    await until('all advice', async () => (await warnings()).some(line => line.startsWith('PORTICO_W07')));
    assert.match(
      (await warnings()).sort().join('\n'),
      /^PORTICO_W01 <portico-portal>: .*routng.*routing.*\nPORTICO_W07 .*#first.*$/,
    );
    assert.ok(await page.run(() => document.querySelector('portico-ticket-list:not(:defined)') !== null));
  });

  it('leaves nothing behind when it ends', async () => {
    script.kill('SIGTERM');
    await once(script, 'exit');
    assert.equal(script.exitCode, 0);
    assert.deepEqual(
      (await readdir(temporary)).filter(name => name.startsWith('portico-try-')),
      [],
    );
  });
});
