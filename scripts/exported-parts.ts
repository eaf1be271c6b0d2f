/** Writes `src/ui/exported-parts.ts` from the manifest, or with `--check` says whether it is current. */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {root} from './lib/files.js';
import {writeOrCompare} from './lib/generated.js';
import type {Manifest} from './manifest/manifest.js';

const path = 'src/ui/exported-parts.ts';

/** What the parts of an element are called outside, and which elements it has inside. */
const elements: Readonly<Record<string, {prefix: string; inside?: readonly string[]}>> = {
  attachment: {prefix: 'attachment'},
  message: {prefix: 'message', inside: ['attachment']},
  participants: {prefix: 'participants'},
  reply: {prefix: 'reply'},
  lightbox: {prefix: 'lightbox'},
  solution: {prefix: 'solution'},
  rating: {prefix: 'rating'},
  'view-switcher': {prefix: 'view'},
  login: {prefix: 'login'},
  'support-form': {prefix: 'form'},
  'list-filter': {prefix: 'filter'},
  'list-columns': {prefix: 'columns'},
  'list-views': {prefix: 'views'},
  'ticket-list': {prefix: 'list', inside: ['list-filter', 'list-columns', 'list-views']},
  'ticket-detail': {
    prefix: 'detail',
    inside: ['message', 'attachment', 'participants', 'reply', 'solution', 'rating', 'lightbox'],
  },
};

const manifest = JSON.parse(readFileSync(resolve(root, 'custom-elements.json'), 'utf8')) as Manifest;
const lines = Object.entries(elements).map(([name, {prefix, inside = []}]) => {
  const own = partsOf(name).map(part => `${part}: ${prefix}-${part}`);
  const passedOn = inside.flatMap(child => partsOf(child).map(part => `${elements[child]?.prefix}-${part}`));
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
