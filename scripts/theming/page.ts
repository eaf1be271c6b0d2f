import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {handles} from '../../test/theming/offer.js';
import type {AnatomyPicture} from '../anatomy/picture.js';
import {root} from '../lib/files.js';
import {elementsOf, type Feature, type Manifest, type ManifestDeclaration} from '../manifest/manifest.js';
import {propertyOf, type Token} from '../tokens/token.js';

/** What `docs/theming.md` is made of. */
export interface ThemingSources {
  readonly guide: string;
  readonly tokens: readonly Token[];
  readonly manifest: Manifest;
  readonly pictures: readonly AnatomyPicture[];
}

/** The page: the guide, the tokens, and each element with its anatomy. */
export function themingPage({guide, tokens, manifest, pictures}: ThemingSources): string {
  const elements = elementsOf(manifest).map(({element}) => element);
  elements.sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  const sections = elements.map(element =>
    section(
      element,
      pictures.filter(picture => picture.element === element.tagName),
    ),
  );
  return `${guide.trimEnd()}\n\n## Design tokens\n\n${tokenTable(tokens)}\n\n## Anatomy\n\nNumbers in the pictures are those of the tables.\n\n${sections.join('\n')}`;
}

/** Parts and classes that no picture shows, and pictures that are not there, each as a sentence. */
export function missingAnatomy({manifest, pictures}: Pick<ThemingSources, 'manifest' | 'pictures'>): string[] {
  const gone = pictures.filter(({file}) => !existsSync(resolve(root, 'docs/anatomy', file)));
  const unseen = elementsOf(manifest).flatMap(({element: {tagName, cssParts = [], cssClasses = []}}) => {
    const shown = pictures.filter(({element}) => element === tagName).flatMap(({parts}) => parts);
    const parts = cssParts.filter(({name}) => !shown.includes(name)).map(({name}) => `${tagName}: part ${name}`);
    const classes = cssClasses.filter(({name}) => !shown.includes(`.${name}`)).map(({name}) => `${tagName}: class ${name}`);
    return [...parts, ...classes];
  });
  return [
    ...gone.map(({file}) => `docs/anatomy/${file} is not there: run npm run anatomy`),
    ...unseen.filter(name => !tooRare.has(name)).map(name => `${name} is in no picture: run npm run anatomy`),
  ];
}

/** An owner's logo, which the sample has not, and what only shows when the portal's own code does not load. */
const tooRare: ReadonlySet<string> = new Set(['logo', 'retry', 'notice-details'].map(name => `portico-portal: part ${name}`));

function tokenTable(tokens: readonly Token[]): string {
  const rows = tokens.map(token => {
    const {css = '', brand} = token.portico;
    const otherwise = brand ? `the portal’s own setting, else \`${css}\`` : `\`${css}\``;
    return row(`\`${propertyOf(token)}\``, `${deprecation(token.deprecated)}${token.description}`, otherwise);
  });
  return `The source is [portico.tokens.json](../src/styles/portico.tokens.json), in the format of the Design Tokens Community Group (2025.10); [decision 18](decisions/0018-tokens.md) says how values grow from the page.\n\n${table(['Custom property', 'For', 'Without it'], rows)}`;
}

function section(
  {tagName, cssParts = [], cssProperties = [], cssStates = [], cssClasses = []}: ManifestDeclaration,
  pictures: readonly AnatomyPicture[],
): string {
  const blocks = [`### ${tagName}`];
  const rest = cssParts.filter(({name}) => !pictures.some(({parts}) => parts.includes(name)));
  for (const {file, parts} of pictures) {
    const rows = parts.map((name, index) => {
      const number = String(index + 1);
      const found = [...cssParts, ...cssClasses.map(one => ({...one, name: `.${one.name}`}))].find(one => one.name === name);
      return name.startsWith('.') ? row(number, `\`${name}\``, found?.description ?? '') : partRow(tagName ?? '', number, found);
    });
    const head = parts[0]?.startsWith('.') ? ['', 'Class', 'What it is'] : partHead;
    blocks.push(`![${tagName} with ${parts.join(', ')}](anatomy/${file})`, table(head, rows));
  }
  if (rest.length > 0)
    blocks.push(
      table(
        partHead,
        rest.map(part => partRow(tagName ?? '', '', part)),
      ),
    );
  if (cssProperties.length > 0) blocks.push(table(['Custom property', 'For', 'Without it'], cssProperties.map(propertyRow)));
  if (cssStates.length > 0)
    blocks.push(
      table(
        ['State', 'When'],
        cssStates.map(({name, description = ''}) => row(`\`:state(${name})\``, description)),
      ),
    );
  return `${blocks.join('\n\n')}\n`;
}

const partHead = ['', 'Part', 'At the portal', 'What it is'];

function partRow(element: string, number: string, part?: Feature): string {
  const handle = handles.find(one => one.kind === 'part' && one.element === element && one.name === part?.name);
  const exported = handle?.kind === 'part' && handle.exported ? `\`${handle.exported}\`` : '';
  return row(number, `\`${part?.name ?? ''}\``, exported, part?.description ?? '');
}

function propertyRow({name, description = '', default: value = ''}: Feature): string {
  return row(`\`${name}\``, description, `\`${value}\``);
}

const deprecation = (reason: string | undefined) => (reason ? `**Deprecated: ${reason}** ` : '');
const row = (...cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]) =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
