import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {filesUnder, root} from '../lib/files.js';
import type {Manifest} from '../manifest/manifest.js';
import {readTokens} from '../tokens/read.js';
import {buildDropIn} from './drop-in.js';
import {writeEditorData} from './editor-data.js';
import {missingEntries} from './entries.js';
import {writeFrameworkTypes} from './framework-types.js';
import {packageManifest} from './package-manifest.js';

/** Guides, as of the version that is installed: what advice on the console refers to. Their pictures stay in the repository. */
const guides = () => [...filesUnder(['docs'], '.md'), 'docs/openapi.json'];
const documents = ['README.md', 'LICENSE', 'CHANGELOG.md', 'custom-elements.json'];

/** Where the package is built. */
export const packageFolder = resolve(root, 'dist/package');

/**
 * Builds the package: one ES module for each source, with its declarations, as TypeScript writes them; bundling is left to
 * whoever uses it. The drop-in is in it, too, for pages without a bundler.
 *
 * @param folder Where to, an absolute path; replaced if it is there.
 * @throws {Error} that names a missing entry or document, or if the sources do not compile.
 */
export async function buildPackage(folder: string): Promise<void> {
  const missing = missingEntries().map(({source}) => source);
  missing.push(...documents.filter(name => !existsSync(resolve(root, name))));
  if (missing.length > 0) throw new Error(`The package lacks ${missing.join(', ')}`);

  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const compiler = resolve(root, 'node_modules/typescript/bin/tsc');
  const {status} = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', folder], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The sources do not compile');
  for (const name of [...documents, ...guides()]) cpSync(resolve(root, name), join(folder, name));
  const manifest = JSON.parse(readFileSync(resolve(root, 'custom-elements.json'), 'utf8')) as Manifest;
  writeFrameworkTypes(folder, manifest);
  writeEditorData(folder, manifest, readTokens());
  await buildDropIn(join(folder, 'drop-in'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packageManifest(), null, 2)}\n`);
}
