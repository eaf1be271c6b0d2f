/**
 * Breaks the rules of the mock backend one small change at a time and writes to `docs/mutation.md` which changes no test
 * notices. Usage: `mutation [part of a file's path …]`; with a part of a path nothing is written but to the screen. Fails if a
 * test fails without a mutant, or a survivor has no reason.
 */
import {writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {format} from 'prettier';
import {requireNode} from './lib/require-node.js';
import {matching, root} from './lib/files.js';
import {MutantRunner} from './mutation/pool.js';
import {type Result, needlessReasons, report, score, unexplained} from './mutation/report.js';

requireNode(23, 5);
const filters = process.argv.slice(2);
const runners = [new MutantRunner(), new MutantRunner()] as const;
const [{mutants, unfit}, other] = await Promise.all([runners[0].start(), runners[1].start()]);
if (JSON.stringify(mutants) !== JSON.stringify(other.mutants)) throw new Error('The rules have changed since the run began.');
if (unfit.length > 0) fail(`Tests that fail without a mutant:\n  ${unfit.join('\n  ')}`);
const chosen = mutants.filter(({file}) => matching([file], filters).length > 0);
console.log(`${chosen.length} mutants`);

/** File by file, since what noticed one mutant of a file is the first to be asked about the next. */
const files = [...Map.groupBy(chosen, ({file}) => file).values()];
const tried: Result[] = [];
await Promise.all(runners.map(work));
const results = tried.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.id - b.id));
console.log(`${score(results)} % of ${results.length} mutants noticed`);
const without = unexplained(results);
if (without.length > 0) fail(`${without.length} survivors have no reason in scripts/mutation/reasons.ts`);
if (filters.length === 0) {
  for (const {file, code} of needlessReasons(results)) fail(`A reason that nothing survives by: ${file} ${code}`);
  const text = await format(report(results), {parser: 'markdown', printWidth: 130});
  writeFileSync(resolve(root, 'docs/mutation.md'), text);
}

async function work(runner: MutantRunner): Promise<void> {
  for (let file = files.shift(); file; file = files.shift()) {
    for (const mutant of file) {
      const result = {...mutant, ...(await runner.try(mutant))};
      tried.push(result);
      if (result.killedBy === null)
        console.log(`survives  ${mutant.file}:${mutant.line}  ${mutant.change}  (${result.tests} tests)`);
    }
  }
  runner.stop();
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
