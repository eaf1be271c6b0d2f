/** Checks of the repository itself: the lock file and the length of files. */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {tooLongFiles} from '../lib/file-length.js';
import {root} from '../lib/files.js';
import {missingOptionalPackages, type LockFile} from './lock-file.js';

const lock = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as LockFile;
const problems = [...missingOptionalPackages(lock), ...tooLongFiles()];
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
