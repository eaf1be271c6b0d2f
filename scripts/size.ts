/**
 * Weighs what a page loads. Usage: `size [--check]`. Writes `docs/size.md`, or with `--check` compares with it. Fails past a limit.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {root} from './lib/files.js';
import {measureRows} from './size/rows.js';
import {kib, outdated, sizeTable, tooLarge} from './size/table.js';

const file = resolve(root, 'docs/size.md');
const intro = `# Size

KiB after minifying and Brotli, with everything from npm included. *First* is loaded before the element works, *lazy* when it is
needed. The limit holds for what is loaded first; the goal is where we want to be. Written by \`npm run size\`.
`;

try {
  const rows = await measureRows();
  console.log(sizeTable(rows));
  const problems = tooLarge(rows).map(
    ({name, initial, limit}) => `${name} is ${kib(initial)} KiB, more than its limit of ${limit} KiB`,
  );
  if (process.argv.includes('--check')) {
    const changed = outdated(existsSync(file) ? readFileSync(file, 'utf8') : '', rows);
    if (changed.length > 0) problems.push(`docs/size.md is out of date (${changed.join(', ')}): run npm run size`);
  } else {
    writeFileSync(file, `${intro}\n${sizeTable(rows)}\n`);
  }
  for (const problem of problems) console.error(problem);
  process.exit(problems.length > 0 ? 1 : 0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
