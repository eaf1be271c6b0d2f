import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {buildDropIn} from '../../scripts/build/drop-in.js';
import {root} from '../../scripts/lib/files.js';
import {serveSite, type Site} from '../../scripts/serve/site.js';
import type {BrowserPage} from './browser.js';

/** The pages of `test/hosts/drop-in`, with the drop-in in `portico/`. */
export interface DropInSite extends Site {
  /** Where its files are. */
  readonly folder: string;
}

/** What stands between the tags of those pages. */
export const fallback = 'Write to help@acme.example.';

/** Builds the drop-in and serves the pages. `close()` deletes both. */
export async function serveDropIn(): Promise<DropInSite> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-drop-in-'));
  await cp(resolve(root, 'test/hosts/drop-in'), folder, {recursive: true});
  await buildDropIn(join(folder, 'portico'));
  const site = await serveSite(folder);
  return {
    ...site,
    folder,
    close: async () => {
      await site.close();
      await rm(folder, {recursive: true});
    },
  };
}

/** What the page has loaded of the drop-in, by file name without its hash. */
export async function partsLoaded(page: BrowserPage): Promise<string[]> {
  return page.run(() =>
    performance
      .getEntriesByType('resource')
      .map(({name}) => /\/parts\/(.+)-[\w-]{8}\.js/.exec(name)?.[1] ?? '')
      .filter(name => name !== ''),
  );
}
