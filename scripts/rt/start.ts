/**
 * The knowledge-base page on a real RT. Brings up RT (and installs it, where it may), the gateway, and the page, all on this
 * machine only; Ctrl-C stops them. Usage: `npm run start:rt`, with `PORT=8080` for another port; `-- --fresh` forgets the tickets
 * of the last time, `-- --home FOLDER` keeps RT elsewhere than in `.cache/rt`.
 */
import {randomBytes} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer as createHttpServer} from 'node:http';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {createServer, type Plugin} from 'vite';
import {createGateway} from '../../gateway/index.js';
import {nodeListener, SqliteKeyStore} from '../../gateway/node.js';
import {root} from '../lib/files.js';
import {requireNode} from '../lib/require-node.js';
import {LabDesk, seedFile} from './lab/desk.js';
import {initLab, type LabPasswords} from './lab/init.js';
import {installRt, isRtInstalled} from './lab/install.js';
import {fileSampleTickets} from './lab/sample-tickets.js';
import {runningRt, startRt, stopRt} from './lab/server.js';

requireNode(22, 13);
const {values} = parseArgs({
  options: {home: {type: 'string', default: resolve(root, '.cache/rt')}, fresh: {type: 'boolean', default: false}},
});
const home = resolve(values.home);
const port = Number(process.env['PORT'] ?? 5173);
const site = `http://127.0.0.1:${port}`;

if (!isRtInstalled()) say('Installing RT 5 …');
try {
  installRt();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
if (values.fresh || !existsSync(seedFile(home))) {
  say('Making an RT with two companies and a few tickets …');
  await stopRt(home);
  initLab(home);
  const desk = await LabDesk.open(home);
  await fileSampleTickets(desk);
  await desk.close();
}
say('Starting RT …');
const rt = runningRt(home) ?? (await startRt(home));

const keys = new SqliteKeyStore(join(home, 'gateway-keys.sqlite'));
const gateway = createGateway({rt: rt.url, sites: [site], secret: keptSecret(), keys});
const listener = nodeListener(gateway);

/** The page's script for RT in place of that for the mock backend. */
const onRt: Plugin = {
  name: 'rt',
  transformIndexHtml: {order: 'pre', handler: html => html.replace('src="./main.ts"', 'src="./rt.ts"')},
};
// The gateway on the page's own origin. A server of our own: that of Vite would end this process when it is told to, and leave RT.
const server = createHttpServer((incoming, outgoing) => {
  if (incoming.url?.startsWith(`${gateway.base}/`)) void listener(incoming, outgoing);
  else vite.middlewares(incoming, outgoing);
});
const vite = await createServer({
  configFile: resolve(root, 'vite.config.ts'),
  plugins: [onRt],
  server: {middlewareMode: true, ws: {server}},
});

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
await new Promise<void>((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done)).catch(
  async (error: unknown) => {
    console.error(`The page cannot be served on port ${port}:`, error);
    await stop(1);
  },
);
const {passwords} = JSON.parse(readFileSync(seedFile(home), 'utf8')) as {passwords: LabPasswords};
const {root: _administrator, ...people} = passwords;
say(`
The page with the portal:  ${site}/#/portico/tickets
RT, as agents see it:      ${rt.url}/
Sign in with one of these; alice and bob are of one company, carol of another, agent works in RT.
${Object.entries(people)
  .map(([login, password]) => `  ${login.padEnd(6)}  ${password}`)
  .join('\n')}
Ctrl-C stops everything.`);

async function stop(code = 0): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  server.close();
  server.closeAllConnections();
  await stopRt(home);
  await vite.close();
  keys.close();
  process.exit(code);
}

/** So that a session outlives a restart of the gateway. */
function keptSecret(): string {
  const path = join(home, 'gateway-secret');
  mkdirSync(home, {recursive: true});
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64url'), {mode: 0o600});
  return readFileSync(path, 'utf8');
}

function say(text: string): void {
  console.log(text);
}
