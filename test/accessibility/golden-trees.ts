import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {filesUnder, root} from '../../scripts/lib/files.js';
import {auditedScreens} from './matrix-table.js';

const folder = 'test/accessibility/trees';

/** The accessible tree that a screen should have; undefined if nobody has said so yet. */
export function readTree(screen: string): string | undefined {
  const path = pathOf(screen);
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

/** Says how the tree should be from now on. */
export function writeTree(screen: string, tree: string): void {
  mkdirSync(resolve(root, folder), {recursive: true});
  writeFileSync(pathOf(screen), tree);
}

/** Trees that no screen has any more, as paths from the root. */
export function leftOverTrees(): string[] {
  const known = new Set(auditedScreens.map(({name}) => `${folder}/${name}.txt`));
  return filesUnder([folder], '.txt').filter(path => !known.has(path));
}

/** Deletes a tree that no screen has any more. */
export function removeTree(path: string): void {
  rmSync(resolve(root, path));
}

function pathOf(screen: string): string {
  return join(root, folder, `${screen}.txt`);
}
