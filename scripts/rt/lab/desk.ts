import {spawn, type ChildProcessWithoutNullStreams} from 'node:child_process';
import {join, resolve} from 'node:path';
import {createInterface} from 'node:readline';
import {root} from '../../lib/files.js';
import {labEnvironment} from './init.js';

/** A file as the desk sends it. */
export interface DeskFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** A message as the desk left it in RT. */
export interface DeskMessage {
  readonly transaction: string;
  /** Ids of all its parts. */
  readonly attachments: readonly string[];
  /** Its parts with a file name. */
  readonly files: readonly {readonly id: string; readonly name: string}[];
}

/** The desk's side of a lab: agents' and administrators' acts, made in RT itself by `desk.pl`. */
export class LabDesk {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;
  #last: Promise<unknown>;
  #said = '';

  private constructor(home: string) {
    this.#process = spawn('perl', [resolve(root, 'scripts/rt/lab/desk.pl')], {env: labEnvironment(home, 80)});
    this.#process.stderr.on('data', (text: Buffer) => (this.#said = (this.#said + String(text)).slice(-2000)));
    this.#answers = createInterface({input: this.#process.stdout})[Symbol.asyncIterator]();
    this.#last = Promise.resolve();
  }

  /** Loads RT, which takes a second or two. */
  static async open(home: string): Promise<LabDesk> {
    const desk = new LabDesk(home);
    await desk.#read();
    return desk;
  }

  /**
   * Does one act, after those before it.
   *
   * @param act A name of `desk.pl`, and what that act takes.
   */
  act<Result>(act: string, details: Readonly<Record<string, unknown>> = {}): Promise<Result> {
    const run = async (): Promise<unknown> => {
      this.#process.stdin.write(`${JSON.stringify({act, ...details})}\n`);
      return this.#read();
    };
    const result = this.#last.then(run, run);
    this.#last = result.catch(() => undefined);
    return result as Promise<Result>;
  }

  /** Ends the process. */
  async close(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = new Promise(done => this.#process.once('exit', done));
    this.#process.stdin.end();
    await ended;
  }

  async #read(): Promise<unknown> {
    const next = await this.#answers.next();
    if (next.done) throw new Error(`The desk ended: ${this.#said}`);
    const answer = JSON.parse(next.value) as {ok?: unknown; error?: string};
    if (answer.error !== undefined) throw new Error(answer.error.trim());
    return answer.ok;
  }
}

/** Where a lab keeps its passwords. */
export function seedFile(home: string): string {
  return join(home, 'seed.json');
}
