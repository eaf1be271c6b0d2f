/**
 * Times the mock backend in a world of 100,000 tickets beside one of 1,000. Usage: `bench [--write]`. Prints medians and growth;
 * with `--write` also into `docs/bench.md`.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {backendSubjects, readers} from './bench/backend-subjects.js';
import {backendTable} from './bench/backend-table.js';
import {replaceSection} from './bench/document.js';
import {medianTimes} from './bench/measure.js';
import {root} from './lib/files.js';

const sizes = [1_000, 100_000] as const;
const titles = {
  customer: 'A customer who sees three of eight tickets',
  agent: 'An agent who looks on and sees all tickets',
};

const small = await backendSubjects(sizes[0]);
const big = await backendSubjects(sizes[1]);
const parts: string[] = [];
for (const reader of readers) {
  const times = await medianTimes([...small[reader], ...big[reader]], 11, 3);
  const {length} = small[reader];
  const rows = small[reader].map(({name}, index) => ({name, small: times[index] ?? NaN, big: times[length + index] ?? NaN}));
  parts.push(`### ${titles[reader]}\n\n${backendTable(rows, sizes)}`);
}
const text = parts.join('\n\n');
console.log(text);
if (process.argv.includes('--write')) {
  const file = resolve(root, 'docs/bench.md');
  const document = replaceSection(readFileSync(file, 'utf8'), 'backend', text);
  writeFileSync(file, await format(document, {...(await resolveConfig(file)), filepath: file}));
}
