import {spawn, type ChildProcess} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {join} from 'node:path';
import type {Readable} from 'node:stream';
import {setTimeout as wait} from 'node:timers/promises';
import {NotInstalledError, whichProgram} from './installed.js';

/** WebKitGTK's browser and driver. */
export interface WebKitInstall {
  readonly driver: string;
  readonly browser: string;
  /** Virtual display; without it the browser opens on the display of the machine. */
  readonly xvfb: string | undefined;
}

/** A running WebDriver server. */
export interface WebKitDriver {
  /** TCP port on 127.0.0.1. */
  readonly port: number;
  /** Capabilities to ask a session with. */
  readonly capabilities: Record<string, unknown>;
  stop(): void;
}

/**
 * WebKitGTK with its driver. Safari is no substitute: its driver needs a grant by hand.
 *
 * @throws {NotInstalledError} if a part is missing.
 */
export function findWebKit(): WebKitInstall {
  const driver = whichProgram('WebKitWebDriver');
  const browser = miniBrowser();
  const xvfb = whichProgram('Xvfb');
  if (!driver || !browser || !(xvfb ?? process.env['DISPLAY'])) {
    throw new NotInstalledError('install WebKitGTK and a virtual display (Debian: apt-get install webkit2gtk-driver xvfb)');
  }
  return {driver, browser, xvfb};
}

function miniBrowser(): string | undefined {
  if (!existsSync('/usr/lib')) return undefined;
  const folders = ['', ...readdirSync('/usr/lib').filter(name => name.includes('-linux-'))];
  const versions = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'];
  const paths = folders.flatMap(folder => versions.map(version => join('/usr/lib', folder, version, 'MiniBrowser')));
  return paths.find(path => existsSync(path));
}

/**
 * Starts the driver, on a virtual display where there is one. Both end with `stop()` or with this process.
 *
 * @throws {Error} if the driver does not answer within ten seconds.
 */
export async function startWebKitDriver(install: WebKitInstall): Promise<WebKitDriver> {
  const children: ChildProcess[] = [];
  const stop = () => {
    for (const child of children.splice(0)) child.kill('SIGTERM');
    process.off('exit', stop);
  };
  process.on('exit', stop);

  const display = install.xvfb ? await startDisplay(install.xvfb, children) : process.env['DISPLAY'];
  const port = await freePort();
  const env = {...process.env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1'};
  const driver = spawn(install.driver, [`--port=${port}`, '--host=127.0.0.1'], {env, stdio: 'ignore'});
  driver.unref();
  children.push(driver);
  await answers(`http://127.0.0.1:${port}/status`);

  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {binary: install.browser, args: ['--automation']},
  };
  return {port, capabilities, stop};
}

/** Starts Xvfb on a display that it chooses, and returns its name, for example `:1`. */
async function startDisplay(xvfb: string, children: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset'];
  const child = spawn(xvfb, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  children.push(child);
  const pipe = child.stdio[3] as Readable & {unref(): void};
  const number = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`Xvfb ended with code ${code}`)));
    pipe.once('data', data => resolve(String(data).trim()));
  });
  child.unref();
  pipe.unref();
  return `:${number}`;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function answers(url: string): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await wait(100)) {
    const answered = await fetch(url).then(
      response => response.ok,
      () => false,
    );
    if (answered) return;
  }
  throw new Error(`WebKitWebDriver does not answer at ${url}`);
}
