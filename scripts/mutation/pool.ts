import {type ChildProcess, fork} from 'node:child_process';
import {resolve} from 'node:path';
import {root} from '../lib/files.js';
import type {Mutant} from './mutants.js';
import type {Outcome, Ready} from './worker.js';

/** Milliseconds that one mutant may take before it counts as one that never ends. */
const patience = 20_000;

/** Broken rules make the mock backend complain at length. */
const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const;

/** Tries mutants one after the other in a process of their own, which is replaced when a mutant hangs or crashes it. */
export class MutantRunner {
  #child: ChildProcess | undefined;
  #sources: string | undefined;

  /** Loads the rules and the tests. */
  async start(): Promise<Ready> {
    const child = fork(resolve(root, 'scripts/mutation/worker.ts'), {
      cwd: root,
      execArgv: ['--import', 'tsx'],
      stdio: [...stdio],
    });
    this.#child = child;
    const ready = await answerOf<Ready>(child, undefined);
    if (!ready) throw new Error('The tests of the rules could not be loaded; run `npm run test:node test/mocks` to see why.');
    const sources = JSON.stringify(ready.mutants);
    if (this.#sources !== undefined && sources !== this.#sources) throw new Error('The rules have changed since the run began.');
    this.#sources = sources;
    return ready;
  }

  /** Tries one mutant. One that hangs or crashes the tests counts as noticed. */
  async try({id}: Mutant): Promise<Outcome> {
    if (!this.#child) await this.start();
    const child = this.#child;
    child?.send(id);
    const outcome = child && (await answerOf<Outcome>(child, patience));
    if (outcome) return outcome;
    this.stop();
    return {id, killedBy: 'time-out', tests: 1};
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

/** The next message; undefined if none comes in time or the process ends. */
function answerOf<Message>(child: ChildProcess, milliseconds: number | undefined): Promise<Message | undefined> {
  return new Promise(done => {
    const finish = (message?: unknown): void => {
      clearTimeout(timer);
      child.off('message', finish).off('exit', end);
      done(message as Message | undefined);
    };
    const end = (): void => finish();
    const timer = milliseconds === undefined ? undefined : setTimeout(end, milliseconds);
    child.once('message', finish).once('exit', end);
  });
}
