import {readFileSync} from 'node:fs';
import {relative, resolve} from 'node:path';
import {isatty} from 'node:tty';
import {
  defaultReporter,
  startTestRunner,
  type BrowserLauncher,
  type TestRunnerConfig,
  type TestSession,
  type TestSuiteResult,
} from '@web/test-runner';
import type {Engine, EngineName} from '../../test/support/engines.js';
import {root} from '../lib/files.js';
import {launchEngine} from './launchers.js';
import {nothingRan, summaryLine, total, type SuiteResult} from './result.js';
import type {TestOutcome} from '../evidence/cells.js';
import {rtMissing} from '../../test/support/rt-lab.js';
import {rtPages} from '../../test/support/rt-pages.js';
import {countTrapRequests, serveMockWorker, serveRtPages, transformTypeScript} from './server-plugins.js';

const testPage = (framework: string) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>Tests</title></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`;

/** Pages that need a real RT. What they test is the same in every engine, so one is enough. */
const needsRt = (file: string): boolean => file.startsWith('test/adapter/rt/');

/**
 * Pages that register a service worker, which answers for every other page of the origin meanwhile, and pages that go back: windows
 * are used again, and behind a step too many is what was in them before.
 */
const standsAlone = (file: string): boolean =>
  /startMockPortal\(|history\.(back|go)\(/.test(readFileSync(resolve(root, file), 'utf8'));

/** Runs test files in a page of each engine, one engine after the other. A file without a test counts as a failure. */
export async function runPageSuite(files: readonly string[], engines: readonly Engine[]): Promise<SuiteResult> {
  const results: SuiteResult[] = [];
  const ownFiles = files.filter(file => !needsRt(file) && !standsAlone(file));
  const loneFiles = files.filter(standsAlone);
  const rtFiles = files.filter(needsRt);
  for (const engine of engines) {
    // Elsewhere files that run at once share focus and keys: as frames of one page, or as windows of which one is in front.
    const concurrency = engine.name === 'chromium' ? 2 : 1;
    if (ownFiles.length > 0) results.push(await runSessions(ownFiles, {engine, concurrency, minutes: 2}));
    if (loneFiles.length > 0) results.push(await runSessions(loneFiles, {engine, concurrency: 1, minutes: 2}));
    if (rtFiles.length > 0 && engine.name === 'chromium') results.push(await runRtSessions(rtFiles, engine));
  }
  return total(results);
}

/** Without an RT on this machine nothing runs, as `scripts/test.ts` says and counts. */
async function runRtSessions(files: readonly string[], engine: Engine): Promise<SuiteResult> {
  if (rtMissing) return nothingRan;
  const pages = rtPages();
  try {
    // One after the other: the last test of each searches all that was answered.
    return await runSessions(files, {engine, concurrency: 1, minutes: 20, middleware: [serveRtPages(pages)]});
  } finally {
    await pages.close();
  }
}

interface SessionOptions {
  readonly engine: Engine;
  readonly concurrency: number;
  /** For the tests of one file. */
  readonly minutes: number;
  readonly middleware?: TestRunnerConfig['middleware'];
}

async function runSessions(files: readonly string[], options: SessionOptions): Promise<SuiteResult> {
  // A launcher serves one run: it keeps the pages of the browser that it has closed.
  const {launcher, stop} = await launchEngine(options.engine);
  try {
    return summarise(await sessionsOf(files, launcher, options), options.engine.name);
  } finally {
    stop();
  }
}

async function sessionsOf(files: readonly string[], browser: BrowserLauncher, options: SessionOptions): Promise<TestSession[]> {
  const {concurrency, minutes, middleware = []} = options;
  const config: TestRunnerConfig = {
    rootDir: root,
    files: [...files],
    browsers: [browser],
    concurrency,
    // Some packages call a CommonJS file their `browser` one, so `module` comes first.
    nodeResolve: {browser: true, mainFields: ['module', 'browser', 'main'], exportConditions: ['browser', 'development']},
    middleware: [countTrapRequests(), ...middleware],
    plugins: [transformTypeScript(), serveMockWorker()],
    testRunnerHtml: testPage,
    testFramework: {config: {ui: 'bdd', timeout: '10000'}},
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    testsFinishTimeout: minutes * 60_000,
    filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
    reporters: [defaultReporter({reportTestResults: true, reportTestProgress: isatty(1)})],
  };
  const runner = await startTestRunner({config, readCliArgs: false, readFileConfig: false, autoExitProcess: false});
  if (!runner) throw new Error('The page tests did not start.');
  await new Promise(resolve => runner.on('stopped', resolve));
  return [...runner.sessions.all()];
}

function summarise(sessions: readonly TestSession[], engine: EngineName): SuiteResult {
  const problems: string[] = [];
  const counts = {passed: 0, failed: 0, skipped: 0};
  const outcomes: TestOutcome[] = [];
  for (const session of sessions) {
    const tests = session.testResults ? testsOf(session.testResults) : [];
    for (const test of tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    for (const {name, passed} of tests.filter(({skipped}) => !skipped)) outcomes.push({title: name, engine, passed});
    const file = relative(root, session.testFile);
    if (tests.length === 0) problems.push(`${file} ran no test in ${engine}${reasonOf(session)}`);
    else if (!session.passed && !tests.some(test => !test.passed && !test.skipped))
      problems.push(`${file} failed outside its tests in ${engine}${reasonOf(session)}`);
  }
  if (sessions.length === 0) problems.push(`${engine} ran nothing`);
  const result = {...counts, failed: counts.failed + problems.length};
  return {...result, outcomes, notes: [...problems, `page tests in ${engine}: ${summaryLine(result)}`]};
}

/** What went wrong first, for the summary; the report of the file has the rest. */
function reasonOf({errors, request404s, status}: TestSession): string {
  const [error] = errors;
  if (error) return `: ${error.message.split('\n', 1).join()}`;
  return request404s.length > 0 ? `: there is no ${request404s[0]}` : ` (${status})`;
}

function testsOf(suite: TestSuiteResult): TestSuiteResult['tests'] {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
