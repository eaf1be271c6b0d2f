import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import ts from 'typescript';
import {root} from '../lib/files.js';
import {ownSources} from './own-sources.js';
import {elementsOf, featureKinds, type FeatureKind, type Manifest, type ManifestDeclaration} from './manifest.js';

type Used = Record<'cssParts' | 'slots' | 'cssProperties' | 'cssStates' | 'events', Set<string>>;

/** What the sources of elements use and their doc blocks do not tell, and the other way round, each as a sentence. */
export function undocumented(manifest: Manifest): string[] {
  return elementsOf(manifest).flatMap(({path, element}) => {
    const used = usedBy(path.replace(/\.js$/, '.ts'), element.tagName);
    const kinds = Object.keys(used) as (keyof Used & FeatureKind)[];
    return kinds.flatMap(kind => compare(element, kind, used[kind]));
  });
}

function compare(element: ManifestDeclaration, kind: keyof Used, used: ReadonlySet<string>): string[] {
  const told = new Set((element[kind] ?? []).map(({name}) => name));
  const label = (name: string) => `${element.tagName}: ${featureKinds[kind]} ${name || '(default)'}`;
  const missing = [...used].filter(name => !told.has(name)).map(name => `${label(name)} is not documented`);
  const gone = [...told].filter(name => !used.has(name)).map(name => `${label(name)} is documented and not used`);
  // Events and states may come from a controller, and a part or property from a style sheet that is shared.
  return kind === 'slots' ? [...missing, ...gone] : missing;
}

function usedBy(elementPath: string, tagName: string): Used {
  const used: Used = {cssParts: new Set(), slots: new Set(), cssProperties: new Set(), cssStates: new Set(), events: new Set()};
  for (const source of ownSources(elementPath)) {
    const {text} = source;
    const add = (kind: keyof Used, pattern: RegExp) => {
      for (const match of text.matchAll(pattern)) match[1]?.split(/\s+/).forEach(name => used[kind].add(name));
    };
    for (const name of partsWritten(text)) used.cssParts.add(name);
    add('slots', /<slot\b[^>]*?\sname="([\w-]+)"/g);
    add('slots', /\bpassOn\(\w+, '([\w-]+)'\)/g);
    if (/<slot(?![^>]*\sname=)[^>]*>/.test(text)) used.slots.add('');
    add('cssProperties', new RegExp(`var\\((--${tagName}-[a-z-]+)`, 'g'));
    for (const name of statesSet(source)) used.cssStates.add(name);
    for (const name of eventsMade(text)) used.events.add(name);
  }
  return used;
}

/** Words of `part="…"`, those of expressions in it too (`${unread ? 'unread' : ''}`), and `part: '…'` of what makes links. */
function partsWritten(text: string): string[] {
  const words = [...text.matchAll(/\spart="((?:\$\{[^}]*\}|[^"])*)"/g)].flatMap(
    ([, value = '']) => value.match(/(?:\$\{[^}]*\}|\S)+/g) ?? [],
  );
  const named = [...text.matchAll(/\bpart: '([\w-]+)'/g)].map(([, name = '']) => name);
  return [...named, ...words.flatMap(word => (word.includes('$') ? literals(word) : [word]))];
}

/** The strings in an expression that is the whole of a word; of `from-${role}` nobody can tell, and tests of parts see it. */
function literals(word: string): string[] {
  return word.startsWith('${') ? [...word.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name) : [];
}

/** Keys of the object in `states.set({…})`. */
function statesSet(source: ts.SourceFile): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /\bstates\.set$/.test(node.expression.getText())) {
      const [states] = node.arguments;
      if (states && ts.isObjectLiteralExpression(states)) names.push(...states.properties.map(nameOf));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function nameOf({name}: ts.ObjectLiteralElementLike): string {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : (name?.getText() ?? '');
}

/** Types of the events that a module constructs, as their classes in `src/events` name them. */
function eventsMade(text: string): string[] {
  return [...text.matchAll(/\bnew (\w+)Event\(/g)].flatMap(([, stem = '']) => {
    const file = stem.replace(/(?<=[a-z])([A-Z])/g, '-$1').toLowerCase();
    const path = resolve(root, `src/events/${file}-event.ts`);
    const type = existsSync(path) && /'(portico-[a-z-]+)'/.exec(readFileSync(path, 'utf8'))?.[1];
    return type ? [type] : [];
  });
}
