/** Writes `docs/theming.md`, or with `--check` says whether it is current and shows every part. */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {AnatomyPicture} from './anatomy/picture.js';
import {root} from './lib/files.js';
import {writeOrCompare} from './lib/generated.js';
import type {Manifest} from './manifest/manifest.js';
import {missingAnatomy, themingPage} from './theming/page.js';
import {readTokens} from './tokens/read.js';

const read = (path: string) => readFileSync(resolve(root, path), 'utf8');
const sources = {
  guide: read('scripts/theming/guide.md'),
  tokens: readTokens(),
  manifest: JSON.parse(read('custom-elements.json')) as Manifest,
  pictures: JSON.parse(read('docs/anatomy/anatomy.json')) as AnatomyPicture[],
};
const problems = missingAnatomy(sources);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
writeOrCompare('docs/theming.md', themingPage(sources), 'npm run theming');
