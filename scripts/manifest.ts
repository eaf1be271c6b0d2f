/** Writes `custom-elements.json`, or with `--check` says whether it is current. Fails if something of an element is not described. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {Ajv} from 'ajv';
import {writeOrCompare} from './lib/generated.js';
import {analyze} from './manifest/analyze.js';
import {undescribed} from './manifest/undescribed.js';
import {undocumented} from './manifest/undocumented.js';

const manifest = await analyze();
const schemaFile = createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json');
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object;
const ajv = new Ajv({allErrors: true, strict: false});
const problems = [...undescribed(manifest), ...undocumented(manifest)];
if (!ajv.validate(schema, manifest)) problems.push(`The manifest is not valid: ${ajv.errorsText()}`);

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
writeOrCompare('custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`, 'npm run manifest');
