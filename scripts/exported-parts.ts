/** Writes `src/ui/part-names.ts` from the manifest, or with `--check` says whether it is current. */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {root} from './lib/files.js';
import {writeOrCompare} from './lib/generated.js';
import {composition} from './manifest/composition.js';
import type {Manifest} from './manifest/manifest.js';

const path = 'src/ui/part-names.ts';

const manifest = JSON.parse(readFileSync(resolve(root, 'custom-elements.json'), 'utf8')) as Manifest;
const lines = Object.entries(composition).map(([name, {prefix, inside = []}]) => {
  const names = [prefix, partsOf(name).join(' '), ...inside].map(text => `'${text}'`);
  return `'${name}': [${names.join(', ')}],`;
});
const text = `/** By element: what its parts are called by outside, its parts, and the elements inside that have parts. Made from the manifest by \`npm run manifest\`. */
export const partNames = {${lines.join('\n')}} as const;
`;
const options = await resolveConfig(resolve(root, path));
writeOrCompare(path, await format(text, {...options, parser: 'typescript'}), 'npm run manifest');

function partsOf(name: string): string[] {
  const declarations = manifest.modules.flatMap(module => module.declarations ?? []);
  const element = declarations.find(({tagName}) => tagName === `portico-${name}`);
  if (!element) throw new Error(`The manifest has no <portico-${name}>`);
  return (element.cssParts ?? []).map(part => part.name);
}
