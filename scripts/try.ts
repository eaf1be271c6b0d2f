/**
 * Serves a folder of pages with the one-script drop-in under `/portico/` and the mock backend under `/portal-api`, on this machine
 * only. Usage: `try FOLDER`, with `PORT=8080` for another port than 5174.
 */
import {once} from 'node:events';
import {mkdtempSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {sampleCustomers} from '../mocks/testing.js';
import {buildDropIn} from './build/drop-in.js';
import {requireNode} from './lib/require-node.js';
import {serveSite} from './serve/site.js';

requireNode(22, 12);
const [folder] = process.argv.slice(2);
if (folder === undefined || !statSync(folder, {throwIfNoEntry: false})?.isDirectory()) {
  console.error(folder === undefined ? 'Usage: npm run try -- FOLDER' : `There is no folder ${resolve(folder)}`);
  process.exit(1);
}

const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
const port = process.env['PORT'] ?? '5174';
const parts = mkdtempSync(join(tmpdir(), 'portico-try-'));
try {
  const site = await serveSite(resolve(folder), {port: Number(port), folders: {'/portico/': parts}});
  await buildDropIn(parts, {guidance: true});
  console.log(`${site.url} shows ${resolve(folder)}`);
  console.log('/portico/portico.js is the drop-in, /portal-api the mock backend. Sign in as');
  for (const {email, password} of sampleCustomers.slice(0, 3)) console.log(`  ${email}  ${password}`);
  console.log('The browser’s console says what is written wrong (docs/warnings.md). Ctrl-C ends it.');
  await ended;
  await site.close();
} catch (error) {
  if (!isAboutPort(error)) throw error;
  console.error(`Port ${port} cannot be had (${error.code}). Take another: PORT=8080 npm run try -- ${folder}`);
  process.exitCode = 1;
} finally {
  rmSync(parts, {recursive: true, force: true});
}

/** Taken, not allowed, or no port at all. */
function isAboutPort(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && /^(EADDRINUSE|EACCES|ERR_SOCKET_BAD_PORT)$/.test(String(error.code));
}
