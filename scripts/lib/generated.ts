import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {root} from './files.js';

/**
 * Writes a generated file. With `--check` on the command line nothing is written: the exit code becomes 1 if the file is not what
 * would be written.
 *
 * @param path From the repository's root.
 * @param command What to run to bring it up to date.
 */
export function writeOrCompare(path: string, text: string, command: string): void {
  const file = resolve(root, path);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
    return;
  }
  const current = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
  if (current === text) return;
  console.error(`${path} is out of date: run ${command}`);
  process.exitCode = 1;
}
