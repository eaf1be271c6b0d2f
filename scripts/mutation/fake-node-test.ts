/** Stands in for `node:test` in mutation runs: tests are kept, to be run as often as there are mutants. */
import {type MockTracker, mock} from 'node:test';

export {mock};

type Hook = () => unknown;
type Body = (context: {readonly mock: MockTracker}) => unknown;

/** A test and the hooks around it. */
export interface KeptTest {
  readonly name: string;
  readonly body: Body;
  readonly suites: readonly Suite[];
}

interface Suite {
  before: Hook[];
  after: Hook[];
  beforeEach: Hook[];
  afterEach: Hook[];
}

/** All tests of the files that were loaded. */
export const keptTests: KeptTest[] = [];
const open: Suite[] = [];

export function describe(_name: string, body: Hook): void {
  open.push({before: [], after: [], beforeEach: [], afterEach: []});
  body();
  open.pop();
}

export function it(name: string, body: Body): void {
  keptTests.push({name, body, suites: [...open]});
}

export const test = it;
export const suite = describe;

const hook = (kind: keyof Suite) => (body: Hook) => void open.at(-1)?.[kind].push(body);
export const before = hook('before');
export const after = hook('after');
export const beforeEach = hook('beforeEach');
export const afterEach = hook('afterEach');

/** Runs one test with its hooks. Rejects if it fails. */
export async function runTest({body, suites}: KeptTest): Promise<void> {
  const hooks = (...kinds: (keyof Suite)[]) => suites.flatMap(each => kinds.flatMap(kind => each[kind]));
  for (const each of hooks('before', 'beforeEach')) await each();
  try {
    await body({mock});
  } finally {
    mock.restoreAll();
    for (const each of hooks('afterEach', 'after')) await each();
  }
}
