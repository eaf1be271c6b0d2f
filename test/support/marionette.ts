import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {connect, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {FirefoxInstall} from './firefox.js';
import {until} from './wait.js';
import {elementId, type ElementReference} from './webdriver.js';

/** Firefox with access to its own insides, such as its password manager, which no driver for all engines reaches. */
export interface PrivilegedFirefox {
  open(url: string): Promise<void>;
  /** Types in the first element of the document that matches. */
  type(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Runs the body of a function in the page, and gives what it returns. */
  inPage<Result>(script: string): Promise<Result>;
  /** Runs the body of an async function in the browser's own window, with its privileges. */
  inBrowser<Result>(script: string, ...args: readonly unknown[]): Promise<Result>;
  close(): Promise<void>;
}

/** Settings of a fresh profile: any free port, and no pages or requests of the browser's own. */
const settings = {
  'marionette.port': 0,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'signon.management.page.breach-alerts.enabled': false,
};

/** Starts Firefox with a profile of its own and talks to it by Marionette, Firefox's own remote protocol. */
export async function openPrivilegedFirefox({executablePath}: FirefoxInstall): Promise<PrivilegedFirefox> {
  const profile = await mkdtemp(join(tmpdir(), 'portico-firefox-'));
  const lines = Object.entries(settings).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile];
  const firefox = spawn(executablePath, args, {stdio: 'ignore'});
  const ended = once(firefox, 'exit');
  const portFile = join(profile, 'MarionetteActivePort');
  const port = await until('the port of Firefox', async () => existsSync(portFile) && Number(await readFile(portFile, 'utf8')));
  const send = marionette(connect(port, '127.0.0.1'));
  await send('WebDriver:NewSession', {});
  const run = async <Result>(context: 'content' | 'chrome', script: string, args: readonly unknown[] = []) => {
    await send('Marionette:SetContext', {value: context});
    const {value} = await send<{value: Result}>('WebDriver:ExecuteScript', {script, args});
    return value;
  };
  const element = async (selector: string) => {
    await send('Marionette:SetContext', {value: 'content'});
    const {value} = await send<{value: ElementReference}>('WebDriver:FindElement', {using: 'css selector', value: selector});
    return elementId(value);
  };
  return {
    open: async url => {
      await send('Marionette:SetContext', {value: 'content'});
      await send('WebDriver:Navigate', {url});
    },
    type: async (selector, text) => void (await send('WebDriver:ElementSendKeys', {id: await element(selector), text})),
    click: async selector => void (await send('WebDriver:ElementClick', {id: await element(selector)})),
    inPage: script => run('content', script),
    inBrowser: (script, ...args) => run('chrome', `return (async function () {${script}}).apply(null, arguments);`, args),
    close: async () => {
      firefox.kill();
      await ended;
      await rm(profile, {recursive: true, force: true, maxRetries: 5});
    },
  };
}

/**
 * Sends commands over Marionette's connection, one after the other. A message is its length, a colon, and JSON: `[0, id, name,
 * parameters]` there, `[1, id, error, result]` back.
 */
function marionette(socket: Socket): <Result>(name: string, parameters: object) => Promise<Result> {
  const answers = new Map<number, (message: [1, number, {message: string} | null, unknown]) => void>();
  let received = Buffer.alloc(0);
  socket.on('data', data => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      // The first message is a greeting.
      if (Array.isArray(message)) answers.get(Number(message[1]))?.(message as [1, number, {message: string} | null, unknown]);
    }
  });
  let last = 0;
  return async <Result>(name: string, parameters: object) => {
    const id = ++last;
    const json = JSON.stringify([0, id, name, parameters]);
    const answer = new Promise<[1, number, {message: string} | null, unknown]>(resolve => answers.set(id, resolve));
    socket.write(`${Buffer.byteLength(json)}:${json}`);
    const [, , error, result] = await answer;
    if (error) throw new Error(`Marionette ${name}: ${error.message}`);
    return result as Result;
  };
}
