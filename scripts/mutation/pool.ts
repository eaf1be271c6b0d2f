import {type ChildProcess, fork} from 'node:child_process';
import {resolve} from 'node:path';
import {root} from '../lib/files.js';
import type {Mutant} from './mutants.js';
import type {Outcome, Ready, Running} from './worker.js';

/** Milliseconds that one test may take before it counts as one that never ends. Workers count steps and seldom need it. */
const patience = 60_000;

/** Broken rules make the mock backend complain at length. */
const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const;

/** Tries mutants one after the other in a process of their own, which is replaced when a mutant hangs or crashes it. */
export class MutantRunner {
  #child: ChildProcess | undefined;
  #sources: string | undefined;

  /** Loads the rules and the tests. */
  async start(): Promise<Ready> {
    return (await this.#load()).ready;
  }

  /**
   * Tries one mutant. One that hangs or crashes a test counts as noticed, if it does so again in a new process; and a test that
   * fails counts if it passes when the mutant is gone.
   */
  async try(mutant: Mutant): Promise<Outcome> {
    const first = await this.#tryOnce(mutant);
    const isLost = !this.#child;
    if (!isLost && !first.doubtful) return first;
    console.log(`once more, ${isLost ? 'never ends' : 'fails without it too'}: ${first.killedBy}  ${mutant.file}:${mutant.line}`);
    this.stop();
    const second = await this.#tryOnce(mutant);
    return second.doubtful ? {...second, killedBy: null, how: null} : second;
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  async #load(): Promise<{child: ChildProcess; ready: Ready}> {
    const child = fork(resolve(root, 'scripts/mutation/worker.ts'), {
      cwd: root,
      execArgv: ['--import', 'tsx'],
      stdio: [...stdio],
    });
    this.#child = child;
    const ready = await answerOf(child, undefined, message => message as Ready);
    if (!ready) throw new Error('The tests of the rules could not be loaded; run `npm run test:node test/mocks` to see why.');
    const sources = JSON.stringify(ready.mutants);
    if (this.#sources !== undefined && sources !== this.#sources) throw new Error('The rules have changed since the run began.');
    this.#sources = sources;
    return {child, ready};
  }

  async #tryOnce(mutant: Mutant): Promise<Outcome> {
    const child = this.#child ?? (await this.#load()).child;
    let running = '';
    const outcome = answerOf(child, patience, sent => {
      const message = sent as Outcome | Running;
      if ('id' in message) return message;
      ({running} = message);
      return undefined;
    });
    child.send(mutant);
    const told = await outcome;
    if (told) return told;
    this.stop();
    return {id: mutant.id, killedBy: running, how: 'time-out', tests: 1};
  }
}

/**
 * What is wanted of a process's messages. Undefined if none comes for so long or the process ends.
 * @param pick Gives undefined for a message after which others follow.
 */
function answerOf<Wanted>(
  child: ChildProcess,
  milliseconds: number | undefined,
  pick: (message: unknown) => Wanted | undefined,
): Promise<Wanted | undefined> {
  return new Promise(done => {
    let timer: NodeJS.Timeout | undefined;
    const finish = (wanted?: Wanted): void => {
      clearTimeout(timer);
      child.off('message', hear).off('exit', end);
      done(wanted);
    };
    const end = (): void => finish();
    const wait = (): void => {
      clearTimeout(timer);
      if (milliseconds !== undefined) timer = setTimeout(end, milliseconds);
    };
    const hear = (message: unknown): void => {
      const wanted = pick(message);
      if (wanted === undefined) wait();
      else finish(wanted);
    };
    child.on('message', hear).once('exit', end);
    wait();
  });
}
