import {relative, resolve} from 'node:path';
import {run} from 'node:test';
import {dot, spec} from 'node:test/reporters';
import {root} from '../lib/files.js';
import {nothingRan, type SuiteResult} from './result.js';
import type {TestOutcome} from '../evidence/cells.js';

/** How to run files with node:test. */
export interface PlainSuiteOptions {
  /** Paths from the repository's root. */
  readonly files: readonly string[];
  /** Files that run at once; `true` leaves it to the number of cores. */
  readonly concurrency: number | true;
  /** Name every test, not only those that failed. */
  readonly verbose: boolean;
}

/** Runs test files with node:test, each in a process of its own. A file without a test counts as a failure. */
export async function runPlainSuite({files, concurrency, verbose}: PlainSuiteOptions): Promise<SuiteResult> {
  const stream = run({files: files.map(file => resolve(root, file)), concurrency, execArgv: ['--import', 'tsx']});
  let result: SuiteResult = {...nothingRan, failed: files.length};
  const outcomes: TestOutcome[] = [];
  let unfinished = files.length;
  const empty = new Set<string>();

  stream.on('test:pass', test => {
    // Node reports a file without tests as one passed test that has the file's name.
    if (test.nesting === 0 && files.some(file => resolve(root, file) === resolve(root, test.name))) empty.add(test.name);
    if (!test.skip) outcomes.push({title: test.name, passed: true});
  });
  stream.on('test:fail', test => outcomes.push({title: test.name, passed: false}));
  stream.on('test:summary', ({file, counts}) => {
    if (file) unfinished -= 1;
    else
      result = {
        passed: counts.passed,
        failed: counts.tests - counts.passed - counts.skipped - counts.todo,
        skipped: counts.skipped + counts.todo,
        notes: [],
        outcomes,
      };
  });
  const output = verbose ? stream.compose(spec) : stream.compose(dot);
  for await (const text of output) process.stdout.write(String(text));
  process.stdout.write('\n');

  const notes = [...empty].map(file => `${relative(root, file)} contains no test`);
  if (unfinished > 0 && result.failed === 0) notes.push(`${unfinished} test files gave no result`);
  return {...result, passed: result.passed - empty.size, failed: result.failed + notes.length, notes};
}
