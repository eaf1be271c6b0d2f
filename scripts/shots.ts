/**
 * Takes pictures of every screen and compares them with those in `test/shots/baselines`. Usage: `shots [--update] [part of a
 * screen's name …]`. All pictures are kept in `.cache/shots`, with `index.html` to look at them side by side; with `--update`
 * they become those to compare with.
 */
import {findEngines} from '../test/support/engines.js';
import {keep, leftOverBaselines, removeBaseline, shotsOf, writeBaseline, type Shot} from '../test/shots/baselines.js';
import {problemOf} from '../test/shots/check.js';
import {pictured} from '../test/shots/screens.js';
import {openStudio, type Studio} from '../test/shots/studio.js';
import {requireNode} from './lib/require-node.js';
import {contactSheet} from './shots/contact-sheet.js';

requireNode(22, 12);
const update = process.argv.includes('--update');
const filters = process.argv.slice(2).filter(arg => !arg.startsWith('--'));
const chosen = pictured.filter(({name}) => filters.length === 0 || filters.some(filter => name.includes(filter)));
if (chosen.length === 0) throw new Error(`No screen matches ${filters.join(' ')}.`);

const [engine] = (await findEngines(['chromium'])).found;
if (engine?.name !== 'chromium' || !engine.install.packaged) {
  throw new Error('Pictures are the same only in the Chromium that npm brings on Linux x64.');
}
const studio = await openStudio(engine.install);
const problems: string[] = [];
let bytes = 0;
try {
  for (const screen of chosen) {
    try {
      await studio.show(screen.name);
      for (const shot of shotsOf(screen)) await take(studio, shot);
    } catch (error) {
      problems.push(`${screen.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
} finally {
  await studio.close();
}
const shots = chosen.flatMap(shotsOf);
if (update) leftOverBaselines().forEach(removeBaseline);
console.log(`${shots.length} pictures: ${keep('index', 'html', Buffer.from(contactSheet(chosen)))}`);
if (update) console.log(`${Math.round(bytes / 1024)} KiB to compare with`);
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);

async function take(studio: Studio, shot: Shot): Promise<void> {
  const picture = await studio.takeAtRest(shot.variant);
  keep(shot.name, 'png', picture);
  if (update) {
    const webp = await studio.compress(picture);
    bytes += webp.length;
    writeBaseline(shot, webp);
    return;
  }
  const problem = await problemOf(studio, shot, picture);
  if (problem) problems.push(problem);
}
