import {existsSync} from 'node:fs';
import {basename, resolve} from 'node:path';
import {filesUnder, root} from '../lib/files.js';

/** One module of the package that a site imports. */
export interface PackageEntry {
  /** Key in `exports`, for example `./portico-ticket-list`. */
  readonly name: string;
  /** Source from the repository's root. */
  readonly source: string;
}

const fixedEntries: readonly PackageEntry[] = [
  {name: '.', source: 'src/index.ts'},
  {name: './all', source: 'src/all.ts'},
  {name: './adapter', source: 'src/adapter/index.ts'},
  {name: './adapter/http', source: 'src/adapter/http/index.ts'},
  {name: './adapter/rt', source: 'src/adapter/rt/index.ts'},
  {name: './store', source: 'src/store/index.ts'},
  {name: './controllers', source: 'src/controllers/index.ts'},
  {name: './gateway', source: 'gateway/index.ts'},
  {name: './gateway/node', source: 'gateway/node.ts'},
  {name: './mock', source: 'mocks/index.ts'},
  {name: './mock/identity', source: 'mocks/identity/index.ts'},
  {name: './mock/node', source: 'mocks/node.ts'},
  {name: './testing', source: 'mocks/testing.ts'},
  {name: './testing/adapter', source: 'test/suites/adapter/index.ts'},
];

/** Modules that define one tag each: `<folder>/portico-<name>.ts` beside `<name>.element.ts`. */
export function definingModules(): string[] {
  const isDefining = (path: string) => existsSync(resolve(root, path.replace(/portico-([a-z-]+)\.ts$/, '$1.element.ts')));
  return filesUnder(['src'], '.ts').filter(path => /\/portico-[a-z-]+\.ts$/.test(path) && isDefining(path));
}

/** The entries of single elements. Pieces in `src/ui` come with the elements that use them. */
export function elementEntries(): PackageEntry[] {
  return definingModules()
    .filter(source => source.startsWith('src/elements/'))
    .map(source => ({name: `./${basename(source, '.ts')}`, source}));
}

/** Everything that the package exports, the entries for all elements and those of single ones. */
export function packageEntries(): PackageEntry[] {
  return [...fixedEntries, ...elementEntries()];
}

/** Entries whose source is missing. */
export function missingEntries(): PackageEntry[] {
  return packageEntries().filter(({source}) => !existsSync(resolve(root, source)));
}
