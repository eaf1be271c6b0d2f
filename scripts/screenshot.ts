/** Takes the README's picture, `docs/screenshot.png`, of the built demo in Chromium. Builds the demo first. */
import {writeFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {sampleCustomers} from '../mocks/testing.js';
import {click, sees, signIn} from '../test/e2e/steps.js';
import {openPage, type BrowserPage} from '../test/support/browser.js';
import {findEngines} from '../test/support/engines.js';
import {serveFolder} from './serve/static-server.js';
import {buildDemo, demoFolder} from './build/demo.js';
import {root} from './lib/files.js';
import {requireNode} from './lib/require-node.js';

requireNode(22, 12);
/** Larger ones slow the README down. */
const mostBytes = 200 * 1024;
const path = join(root, 'docs/screenshot.png');

const {found, missing} = await findEngines(['chromium']);
const [engine] = found;
if (!engine) throw new Error(`Chromium is required: ${missing[0]?.advice ?? ''}`);
await buildDemo();
const server = await serveFolder(demoFolder);
const page = await openPage(engine);
try {
  await show(page, server.url);
  const png = await page.screenshot();
  if (png.length > mostBytes) throw new Error(`The picture has ${png.length} bytes; ${mostBytes} are allowed.`);
  await writeFile(path, png);
  console.log(`${relative(root, path)}: ${Math.round(png.length / 1024)} KiB`);
} finally {
  await page.close();
  await server.close();
}

/** The end of the article, and below it the organization's tickets. */
async function show(page: BrowserPage, url: string): Promise<void> {
  const anna = sampleCustomers.find(({contactId}) => contactId === 'anna');
  if (!anna) throw new Error('Anna is not among the sample customers.');
  await page.open(url);
  await click(page, 'link', 'Go to Acme Support');
  await signIn(page, anna);
  await (await page.find('combobox', 'Show')).choose('Organization’s tickets');
  await sees(page, 'Cutter jams every hundred labels or so');
  // Leaves the mouse where no row is under it.
  await click(page, 'heading', 'Your support');
  await page.run(() => {
    document.documentElement.style.scrollBehavior = 'auto';
    (document.activeElement as HTMLElement | null)?.blur();
    document.querySelector('.support')?.scrollIntoView();
    scrollBy(0, -280);
  });
}
