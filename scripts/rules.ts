/**
 * Writes `docs/rules.md`: the rules with their tests. With `--check` it says whether the page is current, with `--complete` it
 * fails if a rule has no test. A test that names a rule that does not exist always fails.
 */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {filesUnder, root} from './lib/files.js';
import {writeOrCompare} from './lib/generated.js';
import {openRules, rulesPage, unknownIds} from './rules/page.js';
import {readRuleBook} from './rules/rows.js';
import {ruleTests} from './rules/titles.js';

const book = readRuleBook();
const tests = filesUnder(['test'], '.test.ts', '.e2e.ts').flatMap(file =>
  ruleTests(file, readFileSync(resolve(root, file), 'utf8')),
);

fail('Tests name rules that do not exist', unknownIds(book, tests));
if (process.argv.includes('--complete')) fail('Rules without a test', openRules(book, tests));
writeOrCompare('docs/rules.md', rulesPage(book, tests), 'npm run rules');

function fail(what: string, which: readonly string[]): void {
  if (which.length === 0) return;
  console.error(`${what}: ${which.join(', ')}`);
  process.exitCode = 1;
}
