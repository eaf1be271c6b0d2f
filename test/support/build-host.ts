import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {build} from 'vite';
import {filesUnder, root} from '../../scripts/lib/files.js';

/** The built pages of a site that uses Portico. */
export interface BuiltHost {
  /** Absolute path of the folder with the pages. */
  readonly folder: string;
  /** Deletes the folder. */
  remove(): Promise<void>;
}

/**
 * Builds the pages of a folder.
 *
 * @param source From the repository's root, for example `test/hosts/plain`.
 * @throws {Error} if they do not build.
 */
export async function buildHost(source: string): Promise<BuiltHost> {
  const pages = filesUnder([source], '.html');
  const folder = await mkdtemp(join(tmpdir(), 'portico-host-'));
  await build({
    root: resolve(root, source),
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {input: pages.map(path => resolve(root, path))},
    },
  });
  return {folder, remove: () => rm(folder, {recursive: true})};
}
