/** Loads the tests of the rules once, with all mutants in the rules, and tries one mutant at a time for its parent. */
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

/** How a mutant fared: the name of the test that noticed it, or null. */
export interface Outcome {
  readonly id: number;
  readonly killedBy: string | null;
  /** How many tests came by. */
  readonly tests: number;
}

let active = -1;
let reached = new Set<number>();
const constants: (() => void)[] = [];
Object.assign(globalThis, {
  $keep<Value>(make: () => Value, set: (value: Value) => void): Value {
    constants.push(() => set(make()));
    return make();
  },
  $m(id: number): boolean {
    reached.add(id);
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

/** Everything that can notice a mutant, cheapest first: the tests by name, then random attacks. */
const attacks = fc.sample(scenario, {seed: 1, numRuns: 40});
const checks: {name: string; run: () => Promise<unknown>; reaches: Set<number>}[] = [
  ...keptTests.map(each => ({name: each.name, run: () => runTest(each), reaches: new Set<number>()})),
  ...attacks.map((each, index) => ({name: `attack ${index + 1}`, run: () => play(each), reaches: new Set<number>()})),
];

// While modules load, everything is reached by everything.
const always = reached;
const unfit: string[] = [];
for (const check of checks) {
  check.reaches = reached = new Set();
  // A test that fails without any mutant says nothing.
  await check.run().catch(() => unfit.push(check.name));
}

process.on('message', (id: number) => void tryMutant(id).then(outcome => process.send?.(outcome)));
process.send?.({mutants, unfit} satisfies Ready);

async function tryMutant(id: number): Promise<Outcome> {
  const candidates = checks.filter(({name, reaches}) => (reaches.has(id) || always.has(id)) && !unfit.includes(name));
  activate(id);
  try {
    for (const {name, run} of candidates) {
      const isKilled = await run().then(
        () => false,
        () => true,
      );
      if (isKilled) return {id, killedBy: name, tests: candidates.length};
    }
  } finally {
    activate(-1);
  }
  return {id, killedBy: null, tests: candidates.length};
}

/** Constants of modules may have the mutant in them, or follow from one that has. */
function activate(id: number): void {
  active = id;
  if (always.has(id) || id === -1) for (const make of constants) make();
}
