/** Writes `src/ui/exported-parts.ts` from the manifest, or with `--check` says whether it is current. */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {root} from './lib/files.js';
import {writeOrCompare} from './lib/generated.js';
import {composition} from './manifest/composition.js';
import type {Manifest} from './manifest/manifest.js';

const path = 'src/ui/exported-parts.ts';

const manifest = JSON.parse(readFileSync(resolve(root, 'custom-elements.json'), 'utf8')) as Manifest;
const lines = Object.entries(composition).map(([name, {prefix, inside = []}]) => {
  const own = partsOf(name).map(part => `${part}: ${prefix}-${part}`);
  const passedOn = inside.flatMap(child => partsOf(child).map(part => `${composition[child]?.prefix}-${part}`));
  return `'${name}': '${[...own, ...passedOn].join(', ')}',`;
});
const text = `/**
 * Values of \`exportparts\` by element, made from the manifest by \`npm run manifest\`: a part \`row\` of the list is \`list-row\`
 * outside the element that holds the list, and keeps that name all the way out.
 */
export const exportedParts = {${lines.join('\n')}} as const;
`;
const options = await resolveConfig(resolve(root, path));
writeOrCompare(path, await format(text, {...options, parser: 'typescript'}), 'npm run manifest');

function partsOf(name: string): string[] {
  const declarations = manifest.modules.flatMap(module => module.declarations ?? []);
  const element = declarations.find(({tagName}) => tagName === `portico-${name}`);
  if (!element) throw new Error(`The manifest has no <portico-${name}>`);
  return (element.cssParts ?? []).map(part => part.name);
}
