import {cpSync, mkdirSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {filesUnder, root} from '../lib/files.js';
import {composition} from '../manifest/composition.js';
import {elementsOf, type Manifest, type ManifestDeclaration} from '../manifest/manifest.js';

type Element = ManifestDeclaration & {tagName: string};

/** Events bubble, so what other elements send arrives here, too. */
const holdsAll: readonly string[] = ['portico-portal', 'portico-provider'];

/** Elements that a page may use. Pieces in `src/ui` come with the elements that use them. */
export function publicElements(manifest: Manifest): Element[] {
  return elementsOf(manifest).flatMap(({path, element}) => (path.startsWith('src/elements/') ? [element] : []));
}

/** Names of the modules with types for frameworks, without their endings. */
export function frameworkModules(): string[] {
  return filesUnder(['frameworks'], '.d.ts').map(path => path.slice('frameworks/'.length, -'.d.ts'.length));
}

/**
 * Writes the types of all frameworks, and the table of elements that they are made from. Beside each stands a module without
 * content, so that importing one works when it runs, too.
 *
 * @param folder The package's.
 */
export function writeFrameworkTypes(folder: string, manifest: Manifest): void {
  const target = join(folder, 'frameworks');
  mkdirSync(target, {recursive: true});
  writeFileSync(join(target, 'elements.d.ts'), elementTable(manifest));
  for (const name of frameworkModules()) cpSync(resolve(root, `frameworks/${name}.d.ts`), join(target, `${name}.d.ts`));
  for (const name of ['elements', ...frameworkModules()]) writeFileSync(join(target, `${name}.js`), 'export {};\n');
}

/** The table of elements as a TypeScript declaration. */
export function elementTable(manifest: Manifest): string {
  const elements = publicElements(manifest);
  const rows = elements.map(element => {
    const {tagName, name, description = '', attributes = []} = element;
    const properties = propertiesOf(element);
    const otherwise = attributes.filter(attribute => attribute.fieldName && attribute.fieldName !== attribute.name);
    return `${comment(description)}
  '${tagName}': {
    element: ${name};
    properties: ${union(properties)};
    attributes: {${otherwise.map(attribute => `'${attribute.name}': '${attribute.fieldName}'`).join('; ')}};
    events: ${union(eventsOf(element, elements))};
  };`;
  });
  const classes = elements.map(({name}) => name).sort();
  return `/** Portico's elements for the types of frameworks, made from custom-elements.json. */
import type {${classes.join(', ')}} from '../src/index.js';

export interface PorticoElements {
${rows.join('\n')}
}
`;
}

/** Public fields that can be set. */
function propertiesOf({members = []}: Element): string[] {
  const settable = members.filter(
    ({kind, privacy, readonly, ...member}) =>
      kind === 'field' && !member.static && !readonly && privacy !== 'private' && privacy !== 'protected',
  );
  return settable.map(({name}) => name);
}

/** Its own events and those of elements inside it. */
function eventsOf({tagName, events = []}: Element, all: readonly Element[]): string[] {
  const inside = composition[tagName.slice('portico-'.length)]?.inside ?? [];
  const heard = all.filter(({tagName: tag}) => holdsAll.includes(tagName) || inside.some(name => tag === `portico-${name}`));
  return [...new Set([...events, ...heard.flatMap(element => element.events ?? [])].map(({name}) => name))].sort();
}

function union(names: readonly string[]): string {
  return names.map(name => `'${name}'`).join(' | ') || 'never';
}

function comment(text: string): string {
  return `  /**\n${text
    .split('\n')
    .map(line => `   * ${line}`.trimEnd())
    .join('\n')}\n   */`;
}
