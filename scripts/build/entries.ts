import {existsSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import {filesUnder, root} from '../lib/files.js';

/** One module of the package that a site imports. */
export interface PackageEntry {
  /** Key in `exports`, for example `./portico-ticket-list`. */
  readonly name: string;
  /** Source from the repository's root. */
  readonly source: string;
  /** Does importing it define elements? */
  readonly defines: boolean;
}

const fixedEntries: readonly PackageEntry[] = [
  {name: '.', source: 'src/index.ts', defines: false},
  {name: './all', source: 'src/all.ts', defines: true},
  {name: './adapter', source: 'src/adapter/index.ts', defines: false},
  {name: './adapter/http', source: 'src/adapter/http/index.ts', defines: false},
  {name: './store', source: 'src/store/index.ts', defines: false},
  {name: './mock', source: 'mocks/index.ts', defines: false},
  {name: './mock/node', source: 'mocks/node.ts', defines: false},
  {name: './testing', source: 'mocks/testing.ts', defines: false},
];

/** The modules that define one tag each, `src/elements/<name>/portico-<name>.ts`. */
export function elementEntries(): PackageEntry[] {
  return filesUnder(['src/elements'], '.ts')
    .filter(path => /\/portico-[a-z-]+\.ts$/.test(path))
    .filter(path => existsSync(resolve(root, path.replace(/portico-([a-z-]+)\.ts$/, '$1.element.ts'))))
    .map(source => ({name: `./${basename(source, '.ts')}`, source, defines: true}));
}

/** Everything that the package exports, the entries for all elements and those of single ones. */
export function packageEntries(): PackageEntry[] {
  return [...fixedEntries, ...elementEntries()];
}

/** Entries whose source is missing. */
export function missingEntries(): PackageEntry[] {
  return packageEntries().filter(({source}) => !existsSync(resolve(root, source)));
}
