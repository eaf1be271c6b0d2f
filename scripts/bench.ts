/**
 * Measures the elements beside the same written by hand, and the mock backend. Usage: `bench [list] [thread] [startup] [csv]
 * [backend] [--write]`; without names, all. Prints medians and ratios; with `--write` also into `docs/bench.md`. Nothing here is
 * a test.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {replaceSection} from './bench/document.js';
import {benchBackend} from './bench/parts/backend.js';
import {benchCsv} from './bench/parts/csv.js';
import {benchList} from './bench/parts/list.js';
import {benchStartup} from './bench/parts/startup.js';
import {benchThread} from './bench/parts/thread.js';
import {root} from './lib/files.js';
import {requireNode} from './lib/require-node.js';

requireNode(22, 12);
const parts = {list: benchList, thread: benchThread, startup: benchStartup, csv: benchCsv, backend: benchBackend};
type PartName = keyof typeof parts;
const isPart = (name: string): name is PartName => Object.hasOwn(parts, name);

const names = process.argv.slice(2).filter(arg => !arg.startsWith('--'));
const unknown = names.filter(name => !isPart(name));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
const chosen = names.length > 0 ? names.filter(isPart) : (Object.keys(parts) as PartName[]);

for (const name of chosen) {
  const text = await parts[name]();
  console.log(`\n${name}\n\n${text}`);
  if (process.argv.includes('--write')) await write(name, text);
}

async function write(name: PartName, text: string): Promise<void> {
  const file = resolve(root, 'docs/bench.md');
  const document = replaceSection(readFileSync(file, 'utf8'), name, text);
  writeFileSync(file, await format(document, {...(await resolveConfig(file)), filepath: file}));
}
