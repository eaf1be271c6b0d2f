import {existsSync, readdirSync} from 'node:fs';
import {join, relative, resolve, sep} from 'node:path';

/** The repository's root. */
export const root = resolve(import.meta.dirname, '../..');

/**
 * Files below folders of the repository, as sorted paths from its root with forward slashes. A folder that does not exist has none.
 *
 * @param folders Folders from the root.
 * @param endings How names may end, for example `.test.ts`; none means all.
 */
export function filesUnder(folders: readonly string[], ...endings: readonly string[]): string[] {
  const paths = folders
    .map(folder => join(root, folder))
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder, {recursive: true, withFileTypes: true}))
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return paths.filter(path => endings.length === 0 || endings.some(ending => path.endsWith(ending))).sort();
}

/** Keeps the paths that contain one of the filters; without filters all. Backslashes count as slashes. */
export function matching(paths: readonly string[], filters: readonly string[]): string[] {
  const wanted = filters.map(filter => filter.replaceAll('\\', '/').replace(/^\.\//, ''));
  return paths.filter(path => wanted.length === 0 || wanted.some(filter => path.includes(filter)));
}
