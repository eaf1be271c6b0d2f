/**
 * Runs the tests. Usage: `test [node] [page] [e2e] [--engines=chromium,firefox,webkit] [--evidence] [part of a file's path …]`;
 * without the name of a suite, all of them. With `--evidence` those alone that tables of docs/evidence are made of, which it writes.
 * The last line reads `N passed, N failed, N skipped`.
 */
import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {engineNames as knownEngines, findEngines, parseEngineNames} from '../test/support/engines.js';
import {installAdvice, isRtInstalled} from './rt/lab/install.js';
import {findGnumeric, gnumericAdvice} from '../test/support/gnumeric.js';
import {endRtLab} from '../test/support/rt-lab.js';
import {tables} from '../test/support/evidence/tables.js';
import {Evidence} from './evidence/cells.js';
import {staleEvidence, writeEvidence} from './evidence/documents.js';
import {filesUnder, matching} from './lib/files.js';
import {requireNode} from './lib/require-node.js';
import {buildDemo} from './build/demo.js';
import {runPageSuite} from './test/page-suite.js';
import {runPlainSuite} from './test/plain-suite.js';
import {couldNotRun, nothingRan, summaryLine, total, type SuiteResult} from './test/result.js';

requireNode(22, 12);
const suiteNames = ['node', 'page', 'e2e'] as const;
type SuiteName = (typeof suiteNames)[number];

const args = process.argv.slice(2);
const isSuite = (text: string): text is SuiteName => (suiteNames as readonly string[]).includes(text);
const named = args.filter(isSuite);
const suites: readonly SuiteName[] = named.length ? named : suiteNames;
const engineNames = parseEngineNames(args.find(arg => arg.startsWith('--engines='))?.slice('--engines='.length));
const filters = args.filter(arg => !arg.startsWith('--') && !isSuite(arg));

const all: Record<SuiteName, readonly string[]> = {
  node: filesUnder(['test'], '.test.ts').filter(path => !path.endsWith('.page.test.ts')),
  page: filesUnder(['test'], '.page.test.ts'),
  e2e: filesUnder(['test'], '.e2e.ts'),
};
const writesEvidence = args.includes('--evidence');
const isEvidence = (file: string): boolean => readFileSync(file, 'utf8').includes('cellTitle(');
const candidates = (name: SuiteName) => (writesEvidence ? all[name].filter(isEvidence) : all[name]);
const chosen = suites.map(name => ({name, files: matching(candidates(name), filters)})).filter(({files}) => files.length > 0);

// Tests against a real RT share one, which starts when the first of them asks for it.
const rtFolder = mkdtempSync(join(tmpdir(), 'portico-rt-'));
process.env['PORTICO_RT_LAB'] = rtFolder;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void endRtLab(rtFolder).then(() => process.exit(130)));

const needsRt = (path: string): boolean => /\/rt[-./]/.test(path);
const isRtMissing = chosen.some(({files}) => files.some(needsRt)) && !isRtInstalled();
const missingDesk = isRtMissing ? `skipped: RT 5 (${installAdvice})` : undefined;

const isGnumericMissing = chosen.some(({files}) => files.some(path => path.startsWith('test/store/csv/'))) && !findGnumeric();

const results: SuiteResult[] = [];
let unavailable: string[] = [];
for (const {name, files} of chosen) {
  console.log(`\n${name} tests: ${files.length} files`);
  const result = await runSuite(name, files).catch(failure(name));
  if (result.passed + result.failed + result.skipped === 0 && !(isRtMissing && files.every(needsRt))) {
    results.push(couldNotRun(`the ${name} suite ran no test`), {...result, failed: 0});
  } else {
    results.push(result);
  }
}
await endRtLab(rtFolder);

// What could not be tried counts as one that was skipped, however many tests it would have been.
if (missingDesk) results.push({...nothingRan, skipped: 1});

const evidence = new Evidence(tables, total(results).outcomes);
const hasAllEngines = engineNames.length === knownEngines.length && unavailable.length === 0;
if (writesEvidence && hasAllEngines) writeEvidence(evidence);
// Where something was skipped, the tables would have other cells.
const isWhole = !writesEvidence && filters.length === 0 && suites.length === suiteNames.length && hasAllEngines;
if (isWhole && (total(results).skipped === 0 || process.env['CI'] !== undefined))
  results.push(...[...evidence.problems, ...staleEvidence(evidence)].map(couldNotRun));

const result = total(results);
console.log('');
for (const note of [...result.notes, ...unavailable]) console.log(note);
if (missingDesk) console.log(missingDesk);
if (isGnumericMissing) console.log(`skipped: Gnumeric (${gnumericAdvice})`);
const nothing = chosen.length === 0;
if (nothing) console.log(`No test file matches ${filters.join(' ') || suites.join(' ')}`);
console.log(summaryLine(result));
process.exit(result.failed > 0 || nothing ? 1 : 0);

function failure(name: SuiteName): (error: unknown) => SuiteResult {
  return error => {
    console.error(error);
    return couldNotRun(`the ${name} suite did not run: ${error instanceof Error ? error.message : String(error)}`);
  };
}

async function runSuite(name: SuiteName, files: readonly string[]): Promise<SuiteResult> {
  if (name === 'node') return runPlainSuite({files, concurrency: true, verbose: filters.length > 0});
  const {found, missing} = await findEngines(engineNames);
  unavailable = missing.map(engine => `skipped: ${engine.name} (${engine.advice})`);
  if (!found.some(engine => engine.name === 'chromium') && engineNames.includes('chromium')) {
    // Without any browser of the kind that most people have, a green run would mean little.
    return couldNotRun(`${name}: Chromium is required`);
  }
  if (name === 'page') return runPageSuite(files, found);
  await buildDemo();
  process.env['PORTICO_ENGINES'] = found.map(engine => engine.name).join(',');
  return runPlainSuite({files, concurrency: 1, verbose: true});
}
