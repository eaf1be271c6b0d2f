/** Writes `src/styles/tokens.ts` from the design tokens, or with `--check` says whether it is current. */
import {resolve} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {root} from './lib/files.js';
import {writeOrCompare} from './lib/generated.js';
import {problemsOf} from './tokens/problems.js';
import {readTokens} from './tokens/read.js';
import {styleSheet} from './tokens/style-sheet.js';

const path = 'src/styles/tokens.ts';
const tokens = readTokens();
const problems = problemsOf(tokens);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
const options = await resolveConfig(resolve(root, path));
writeOrCompare(path, await format(styleSheet(tokens), {...options, parser: 'typescript'}), 'npm run tokens');
