import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {stripVTControlCharacters} from 'node:util';
import {until} from './wait.js';

/** A command that goes on until it is interrupted. */
export interface Running {
  /** Everything that it has written so far. */
  readonly said: string;
  /** Waits until it has written something, and gives what the pattern's first group holds, or all that it matches. */
  says(pattern: RegExp): Promise<string>;
  /** Ctrl-C: ends it and what it has started. */
  interrupt(): Promise<void>;
}

/** Starts a command as somebody types it, in a shell. */
export function start(command: string, options: {readonly cwd: string; readonly env?: NodeJS.ProcessEnv}): Running {
  // A group of its own, as in a terminal, so that all of it can be interrupted. Nobody sits before it whom a browser should open for.
  const env = {...process.env, CI: 'true', ...options.env};
  const child = spawn('bash', ['-c', command], {cwd: options.cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe']});
  const ended = once(child, 'close');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += String(text)));
  return {
    get said() {
      return stripVTControlCharacters(said);
    },
    says: async pattern => {
      const found = () => pattern.exec(stripVTControlCharacters(said));
      await until(`${pattern} from ${command}`, async () => found() !== null || child.exitCode !== null);
      const match = found();
      if (!match) throw new Error(`${command} ended: ${said}`);
      return match[1] ?? match[0];
    },
    interrupt: async () => {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
      await ended;
    },
  };
}

/** Runs a command as somebody types it, to its end. */
export async function run(command: string, cwd: string): Promise<string> {
  const child = spawn('bash', ['-eo', 'pipefail', '-c', command], {cwd, stdio: ['ignore', 'pipe', 'pipe']});
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += String(text)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${said}`);
  return said;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const {port} = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

/** Is nothing listening there? */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await new Promise<void>((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  } catch {
    return false;
  }
  await new Promise(done => server.close(done));
  return true;
}
