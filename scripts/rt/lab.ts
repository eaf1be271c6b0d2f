/**
 * A real RT 5 for development. Usage: `lab.ts install|init|start|stop|status [--home FOLDER] [--port N]`. Without `--home` the
 * folder is `.cache/rt`. `init` forgets what was there before.
 */
import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {root} from '../lib/files.js';
import {LabDesk, seedFile} from './lab/desk.js';
import {initLab} from './lab/init.js';
import {installRt} from './lab/install.js';
import {fileSampleTickets} from './lab/sample-tickets.js';
import {runningRt, startRt, stopRt} from './lab/server.js';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {home: {type: 'string', default: resolve(root, '.cache/rt')}, port: {type: 'string', default: '8811'}},
});
const home = resolve(values.home);

const commands: Record<string, () => void | Promise<void>> = {
  install: installRt,
  init: async () => {
    await stopRt(home);
    initLab(home);
    const desk = await LabDesk.open(home);
    await fileSampleTickets(desk);
    await desk.close();
    console.log(`A new lab is in ${home}`);
  },
  start: async () => {
    const {url, pid} = runningRt(home) ?? (await startRt(home, Number(values.port)));
    console.log(`RT answers on ${url} (process ${pid})`);
    console.log(readFileSync(seedFile(home), 'utf8'));
  },
  stop: () => stopRt(home),
  status: () => {
    const running = runningRt(home);
    console.log(running ? `RT answers on ${running.url} (process ${running.pid})` : 'RT does not run');
    if (!existsSync(home)) console.log(`There is no lab in ${home}`);
  },
};

const command = commands[positionals[0] ?? ''];
if (!command) {
  console.error('Usage: lab.ts install|init|start|stop|status [--home FOLDER] [--port N]');
  process.exit(2);
}
await command();
