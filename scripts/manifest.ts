/** Writes `custom-elements.json`, or with `--check` says whether it is current. Fails if something of an element is not described. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import {Ajv} from 'ajv';
import {root} from './lib/files.js';
import {writeOrCompare} from './lib/generated.js';
import {analyze} from './manifest/analyze.js';
import {broken, offered, type Promised} from './manifest/kept.js';
import {undescribed} from './manifest/undescribed.js';
import {undocumented} from './manifest/undocumented.js';
import {readTokens} from './tokens/read.js';

const manifest = await analyze();
const schemaFile = createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json');
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object;
const ajv = new Ajv({allErrors: true, strict: false});
const problems = [...undescribed(manifest), ...undocumented(manifest)];
if (!ajv.validate(schema, manifest)) problems.push(`The manifest is not valid: ${ajv.errorsText()}`);

// What themes rely on: the record grows by itself, and never shrinks before the next major version.
const kept = 'docs/theming.json';
const read = (path: string): unknown => JSON.parse(readFileSync(resolve(root, path), 'utf8'));
const now = offered(manifest, readTokens(), (read('package.json') as {version: string}).version);
problems.push(...broken(read(kept) as Promised, now));

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
writeOrCompare('custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`, 'npm run manifest');
if (problems.length === 0) writeOrCompare(kept, `${JSON.stringify(now, null, 2)}\n`, 'npm run manifest');
