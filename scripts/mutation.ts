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
const runner = new MutantRunner();
const {mutants, unfit} = await runner.start();
if (unfit.length > 0) fail(`Tests that fail without a mutant:\n  ${unfit.join('\n  ')}`);
const chosen = mutants.filter(({file}) => matching([file], filters).length > 0);
console.log(`${chosen.length} mutants`);

const results: Result[] = [];
for (const mutant of chosen.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.id - b.id))) {
  const result = {...mutant, ...(await runner.try(mutant))};
  results.push(result);
  if (result.killedBy === null) console.log(`survives  ${mutant.file}:${mutant.line}  ${mutant.change}  (${result.tests} tests)`);
}
runner.stop();
console.log(`${score(results)} % of ${results.length} mutants noticed`);
const without = unexplained(results);
if (without.length > 0) fail(`${without.length} survivors have no reason in scripts/mutation/reasons.ts`);
if (filters.length === 0) {
  for (const {file, code} of needlessReasons(results)) fail(`A reason that nothing survives by: ${file} ${code}`);
  const text = await format(report(results), {parser: 'markdown', printWidth: 130});
  writeFileSync(resolve(root, 'docs/mutation.md'), text);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
