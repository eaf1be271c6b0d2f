import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Attribute, CustomElementDeclaration, Package} from 'custom-elements-manifest';
import {root} from '../lib/files.js';

/** An element as the manifest tells of it. */
type ElementDeclaration = CustomElementDeclaration & {
  readonly cssStates?: readonly Feature[];
  readonly cssClasses?: readonly Feature[];
};

/** An attribute, member, event, slot … of it. */
interface Feature {
  readonly name: string;
  readonly description?: string;
  readonly type?: {readonly text: string};
  readonly default?: string;
}

/** The row of a feature. */
interface Row {
  readonly name: string;
  readonly description: string;
  readonly type?: string;
  readonly otherwise?: string;
}

/**
 * The page of an element, as Markdown with a live example on top.
 *
 * @throws {Error} if the manifest has no such tag.
 */
export function elementPage(tag: string): string {
  const element = findElement(tag);
  const attributes = element.attributes ?? [];
  const inAttributes = new Set(attributes.map(({fieldName}) => fieldName));
  const members = (element.members ?? []).filter(
    ({name, privacy, description, static: isStatic}) =>
      privacy === undefined && !isStatic && description && !inAttributes.has(name),
  );
  return [
    `# ${tag}`,
    element.description ?? '',
    '## Example',
    example(tag, attributes),
    '```ts\nimport ' + `'portico/${tag}';\n` + '```',
    table('Attributes', ['Attribute', 'Type', 'Default', 'What it is'], attributes.map(rowOf)),
    table('Properties', ['Property', 'Type', 'Default', 'What it is'], members.filter(({kind}) => kind === 'field').map(rowOf)),
    table('Methods', ['Method', '', '', 'What it is'], members.filter(({kind}) => kind === 'method').map(rowOf)),
    table('Events', ['Event', 'Class', '', 'What it is'], (element.events ?? []).map(rowOf)),
    table('Slots', ['Slot', '', '', 'What it is'], (element.slots ?? []).map(rowOf)),
    table('Parts', ['Part', '', '', 'What it is'], (element.cssParts ?? []).map(rowOf)),
    table('Classes', ['Class', '', '', 'What it is'], (element.cssClasses ?? []).map(rowOf)),
    table('Custom properties', ['Property', '', 'Default', 'What it is'], (element.cssProperties ?? []).map(rowOf)),
    table('States', ['State', '', '', 'What it is'], (element.cssStates ?? []).map(rowOf)),
  ]
    .filter(text => text !== '')
    .join('\n\n');
}

function findElement(tag: string): ElementDeclaration {
  const manifest = JSON.parse(readFileSync(resolve(root, 'custom-elements.json'), 'utf8')) as Package;
  for (const {declarations = []} of manifest.modules)
    for (const declaration of declarations)
      if ('tagName' in declaration && declaration.tagName === tag) return declaration as ElementDeclaration;
  throw new Error(`custom-elements.json has no <${tag}>`);
}

/** The element on the mock backend, with a control for each attribute that a reader can set. */
function example(tag: string, attributes: readonly Attribute[]): string {
  const shown = attributes.filter(({name}) => !['backend', 'auth', 'scope', 'drafts'].includes(name));
  const data = shown.map(({name, type, description}) => ({name, type: type?.text ?? 'string', description}));
  // Only in a block is HTML left as it is.
  return `<div><docs-example tag="${tag}"><script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></docs-example></div>`;
}

function rowOf({name, description = '', type, default: otherwise}: Feature): Row {
  return {
    name,
    description: description.replaceAll(/\s*\n\s*/g, ' '),
    ...(type && {type: type.text.replace(' | undefined', '')}),
    ...(otherwise !== undefined && otherwise !== 'undefined' && {otherwise}),
  };
}

/** Columns that no row fills are left out. */
function table(title: string, headings: readonly string[], rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map(({name, type, otherwise, description}) => [
    `\`${name || '(default)'}\``,
    code(type),
    code(otherwise),
    description.replaceAll('|', '\\|'),
  ]);
  const kept = [0, 1, 2, 3].filter(index => cells.some(row => row[index] !== ''));
  const line = (row: readonly string[]) => `| ${kept.map(index => row[index] ?? '').join(' | ')} |`;
  return [`## ${title}`, '', line(headings), line(headings.map(() => '---')), ...cells.map(line)].join('\n');
}

function code(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``;
}
