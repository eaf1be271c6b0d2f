import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {build} from 'vite';
import {root} from '../lib/files.js';

/** Where the built demo is. */
export const demoFolder = resolve(root, 'dist/demo');

/**
 * Builds the demo into static files.
 *
 * @throws {Error} if the demo has no page or does not build.
 */
export async function buildDemo(): Promise<void> {
  if (!existsSync(resolve(root, 'demo/index.html'))) throw new Error('demo/index.html is missing');
  await build({configFile: resolve(root, 'vite.config.ts'), logLevel: 'warn'});
}
