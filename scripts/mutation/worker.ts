/** Loads the tests of the rules once, with all mutants in the rules, and tries one mutant at a time for its parent. */
import {AssertionError} from 'node:assert';
import {pathToFileURL} from 'node:url';
import fc from 'fast-check';
import {filesUnder, root} from '../lib/files.js';
import {installHooks, mutants} from './hooks.js';
import type * as Attacks from '../../test/attack/support/run.js';
import type * as FakeNodeTest from './fake-node-test.js';
import type {Mutant} from './mutants.js';

/** What a worker can try, and the tests that fail even without a mutant. */
export interface Ready {
  readonly mutants: Mutant[];
  readonly unfit: string[];
}

/** The test that runs now. Sent before each one, so that the parent knows which one never ends. */
export interface Running {
  readonly running: string;
}

/** How a mutant fared. */
export interface Outcome {
  readonly id: number;
  /** Name of the test that noticed it, or null. */
  readonly killedBy: string | null;
  /** What the test did: an assertion failed, something threw, or it never ended. Null if none noticed. */
  readonly how: 'assertion' | 'error' | 'time-out' | null;
  /** Did that test fail once more when the mutant was gone? Then it says nothing about the mutant. */
  readonly doubtful?: boolean;
  /** How many tests came by. */
  readonly tests: number;
}

/** Something that can notice mutants. */
interface Check {
  readonly name: string;
  readonly run: () => Promise<unknown>;
  /** Mutants that it comes by. */
  reaches: ReadonlySet<number>;
  /** Milliseconds that it takes. */
  time: number;
  /** How many places with mutants it passes, each time counted. */
  steps: number;
}

let active = -1;
let reached = new Set<number>();
let steps = 0;
/** Most steps; a test that makes more has run into a loop without end. */
let limit = Infinity;
const constants: (() => void)[] = [];
Object.assign(globalThis, {
  $keep<Value>(make: () => Value, set: (value: Value) => void): Value {
    constants.push(() => set(make()));
    return make();
  },
  $m(id: number): boolean {
    reached.add(id);
    steps += 1;
    if (steps > limit) throw new Error('This never ends.');
    return id === active;
  },
});

installHooks();
const load = (file: string): Promise<unknown> => import(pathToFileURL(`${root}/${file}`).href);
const {keptTests, runTest} = (await load('scripts/mutation/fake-node-test.ts')) as typeof FakeNodeTest;
const isUsable = (file: string): boolean => !/\.page\.test\.ts$|\/attack\.test\.ts$/.test(file);
const folders = ['test/mocks/rules', 'test/mocks/desk', 'test/mocks/handlers', 'test/attack'];
for (const file of filesUnder(folders, '.test.ts').filter(isUsable)) await load(file);
const {play, scenario} = (await load('test/attack/support/run.ts')) as typeof Attacks;

/** The tests by name, and random attacks. */
const checks: Check[] = [
  ...keptTests.map(each => ({name: each.name, run: () => runTest(each)})),
  ...fc.sample(scenario, {seed: 1, numRuns: 40}).map((each, index) => ({name: `attack ${index + 1}`, run: () => play(each)})),
].map(each => ({...each, reaches: new Set(), time: 0, steps: 0}));

// While modules load, everything is reached by everything.
const always = reached;
const unfit: string[] = [];
for (const check of checks) {
  check.reaches = reached = new Set();
  const begin = performance.now();
  steps = 0;
  // A test that fails without any mutant says nothing.
  if (await failureOf(check)) unfit.push(check.name);
  Object.assign(check, {steps, time: performance.now() - begin});
}

/** How often a test noticed a mutant of a file: those that did go first. */
const kills = new Map<string, number>();
const killsOf = ({name}: Check, file: string): number => kills.get(`${file} ${name}`) ?? 0;

process.on('message', (mutant: Mutant) => void tryMutant(mutant).then(outcome => process.send?.(outcome)));
process.send?.({mutants, unfit} satisfies Ready);

async function tryMutant({id, file}: Mutant): Promise<Outcome> {
  const candidates = checks
    .filter(({name, reaches}) => (reaches.has(id) || always.has(id)) && !unfit.includes(name))
    .toSorted((a, b) => killsOf(b, file) - killsOf(a, file) || a.time - b.time);
  const tests = candidates.length;
  for (const check of candidates) {
    process.send?.({running: check.name} satisfies Running);
    activate(id);
    [steps, limit] = [0, check.steps * 10 + 100_000];
    const failure = await failureOf(check);
    const how = steps > limit ? 'time-out' : failure;
    limit = Infinity;
    activate(-1);
    if (!how) continue;
    const doubtful = (await failureOf(check)) !== undefined;
    kills.set(`${file} ${check.name}`, killsOf(check, file) + 1);
    return {id, killedBy: check.name, how, doubtful, tests};
  }
  return {id, killedBy: null, how: null, tests};
}

async function failureOf({run}: Check): Promise<'assertion' | 'error' | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof AssertionError ? 'assertion' : 'error';
  }
}

/** Constants of modules may have the mutant in them, or follow from one that has. */
function activate(id: number): void {
  active = id;
  for (const make of constants) make();
}
