import {spawn} from 'node:child_process';
import {existsSync, openSync, closeSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {labEnvironment} from './init.js';
import {rtPaths} from './install.js';

/** An RT that runs. */
export interface RunningRt {
  /** Address without a slash at its end. */
  readonly url: string;
  readonly pid: number;
}

const secondsToStart = 120;

/**
 * Starts the lab's RT on 127.0.0.1 and waits until it answers. It goes on when this process ends; `stopRt` stops it.
 *
 * @param port 0 takes a free one.
 * @throws {Error} with the end of RT's log if it does not come up.
 */
export async function startRt(home: string, port = 0): Promise<RunningRt> {
  const taken = port === 0 ? await freePort() : port;
  const log = openSync(join(home, 'server.log'), 'a');
  const args = [rtPaths.server, '--host', '127.0.0.1', '--port', String(taken), '--max-workers', '4'];
  // A group of its own, so that the workers end with it.
  const child = spawn('perl', args, {env: labEnvironment(home, taken), stdio: ['ignore', log, log], detached: true});
  closeSync(log);
  child.unref();
  const {pid} = child;
  if (pid === undefined) throw new Error('RT could not be started.');
  const running = {url: `http://127.0.0.1:${taken}`, pid};
  writeFileSync(join(home, 'running.json'), JSON.stringify(running));
  for (const end = Date.now() + secondsToStart * 1000; Date.now() < end && child.exitCode === null; await wait(200)) {
    if (await answers(running.url)) return running;
  }
  await stopRt(home);
  throw new Error(`RT did not start:\n${readFileSync(join(home, 'server.log'), 'utf8').slice(-2000)}`);
}

/** The lab's RT if one was started and not stopped. */
export function runningRt(home: string): RunningRt | undefined {
  const path = join(home, 'running.json');
  if (!existsSync(path)) return undefined;
  const running = JSON.parse(readFileSync(path, 'utf8')) as RunningRt;
  return isAlive(running.pid) ? running : undefined;
}

/** Stops the lab's RT, its workers included, by process id. Does nothing if it does not run. */
export async function stopRt(home: string): Promise<void> {
  const running = runningRt(home);
  rmSync(join(home, 'running.json'), {force: true});
  if (!running) return;
  signal(running.pid, 'SIGTERM');
  for (let tries = 0; tries < 50 && isAlive(running.pid); tries += 1) await wait(100);
  if (isAlive(running.pid)) signal(running.pid, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name);
  } catch {
    // It ended by itself.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/NoAuth/Login.html`, {signal: AbortSignal.timeout(30_000)});
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
  const {port} = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}
