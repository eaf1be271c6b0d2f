/**
 * Builds the package into `dist/package`, the one-script drop-in into `dist/drop-in` and the demo into `dist/demo`.
 * Usage: `build [package] [drop-in] [demo]`; without a name, all.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {buildDemo, demoFolder} from './build/demo.js';
import {buildDropIn, dropInFolder} from './build/drop-in.js';
import {buildPackage, packageFolder} from './build/package.js';

const wanted = process.argv.slice(2);
const includes = (name: string) => wanted.length === 0 || wanted.includes(name);

try {
  if (includes('package')) {
    await buildPackage(packageFolder);
    console.log(`package: ${packageFolder}`);
  }
  if (includes('drop-in')) {
    await buildDropIn(dropInFolder);
    console.log(`drop-in: ${dropInFolder}`);
    console.log(readFileSync(join(dropInFolder, 'integrity.json'), 'utf8').trimEnd());
  }
  if (includes('demo')) {
    await buildDemo();
    console.log(`demo: ${demoFolder}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
