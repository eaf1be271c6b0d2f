/**
 * Serves a folder of pages with the one-script drop-in under `/portico/` and the mock backend under `/portal-api`, on this machine
 * only. Usage: `try FOLDER`, with `PORT=8080` for another port than 5174.
 */
import {mkdtempSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {sampleCustomers} from '../mocks/testing.js';
import {serveSite} from '../test/support/site.js';
import {buildDropIn} from './build/drop-in.js';
import {requireNode} from './lib/require-node.js';

requireNode(22, 12);
const [folder] = process.argv.slice(2);
if (folder === undefined || !statSync(folder, {throwIfNoEntry: false})?.isDirectory()) {
  console.error(folder === undefined ? 'Usage: npm run try -- FOLDER' : `There is no folder ${resolve(folder)}`);
  process.exit(1);
}

const parts = mkdtempSync(join(tmpdir(), 'portico-try-'));
await buildDropIn(parts);
const site = await serveSite(resolve(folder), {port: Number(process.env['PORT'] ?? 5174), folders: {'/portico/': parts}});
console.log(`${site.url} shows ${resolve(folder)}`);
console.log('/portico/portico.js is the drop-in, /portal-api the mock backend. Sign in as');
for (const {email, password} of sampleCustomers.slice(0, 3)) console.log(`  ${email}  ${password}`);
console.log('Ctrl-C ends it.');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    rmSync(parts, {recursive: true, force: true});
    process.exit(0);
  });
}
