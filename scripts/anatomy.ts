/**
 * Takes the pictures of docs/theming.md: each element with its parts and classes numbered, in as many states as it takes to see all of
 * them. Run it when one is new or moved; `npm run check` says when one is in no picture.
 */
import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import puppeteer from 'puppeteer-core';
import {buildHost} from '../test/support/build-host.js';
import {findEngines} from '../test/support/engines.js';
import {serveFolder} from './serve/static-server.js';
import {handles} from '../test/theming/offer.js';
import type {Labels} from '../test/theming/page/labels.js';
import {scenes} from '../test/theming/scenes.js';
import type {AnatomyPicture} from './anatomy/picture.js';
import {requireNode} from './lib/require-node.js';
import {root} from './lib/files.js';

requireNode(22, 12);
/** What shows most comes first: what a picture has, later ones leave out. */
const first = [
  'list-search',
  'list',
  'ticket',
  'form-errors',
  'sign-in',
  'ticket-solution',
  'reply-with-files',
  'ticket-image',
  'list-filter',
];
const order = [...first, ...scenes.map(({name}) => name).filter(name => !first.includes(name))];
const folder = resolve(root, 'docs/anatomy');
mkdirSync(folder, {recursive: true});
for (const file of readdirSync(folder)) rmSync(join(folder, file));

const [engine] = (await findEngines(['chromium'])).found;
if (engine?.name !== 'chromium') throw new Error('Pictures are taken in Chromium.');
const host = await buildHost('test/theming/page');
const server = await serveFolder(host.folder);
const {executablePath, args, env} = engine.install;
const browser = await puppeteer.launch({executablePath, args, env, headless: 'shell'});
const page = await browser.newPage();
await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
await page.goto(server.url);

const elements = [...new Set(handles.filter(({kind}) => kind === 'part').map(({element}) => element))];
const pictures: AnatomyPicture[] = [];
await take(order, 860);
// What there is on small screens alone.
await take(['list-filter', 'ticket'], 400);
pictures.sort((a, b) => (a.element < b.element ? -1 : Number(a.element > b.element)));
writeFileSync(join(folder, 'anatomy.json'), `${JSON.stringify(pictures, null, 2)}\n`);
console.log(`${pictures.length} pictures`);
await browser.close();
await server.close();
await host.remove();

async function take(names: readonly string[], width: number): Promise<void> {
  await page.setViewport({width, height: 1000});
  for (const scene of names.filter(name => name !== 'page-not-loaded')) {
    await page.evaluate(`theming.show(${JSON.stringify(scene)})`);
    for (const element of elements) for (const kind of ['part', 'class'] as const) while (await shoot(scene, element, kind));
  }
}

/** Takes a picture of what no picture of the element shows yet. Says whether there was something. */
async function shoot(scene: string, element: string, kind: 'part' | 'class'): Promise<boolean> {
  const done = pictures.filter(picture => picture.element === element).flatMap(({parts}) => parts);
  const labels = (await page.evaluate(`theming.label(${[element, kind, done].map(value => JSON.stringify(value)).join()})`)) as
    Labels | undefined;
  if (!labels) return false;
  const name = `${element.replace('portico-', '')}.${scene}`;
  const before = pictures.filter(({file}) => file.startsWith(`${name}.`)).length;
  const file = `${name}.${before > 0 ? `${before + 1}.` : ''}webp`;
  writeFileSync(join(folder, file), await page.screenshot({type: 'webp', quality: 55, clip: labels.clip}));
  await page.evaluate('theming.unlabel()');
  const {width, height} = labels.clip;
  pictures.push({element, file, width: Math.round(width), height: Math.round(height), parts: labels.parts});
  return true;
}
