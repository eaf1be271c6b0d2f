import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {root} from '../lib/files.js';
import type {Feature, Manifest, ManifestDeclaration, ManifestModule, Reference} from './manifest.js';

interface Analyzer {
  cli(options: {argv: string[]; cwd: string; noWrite: boolean}): Promise<Manifest>;
}

/** Reads the sources and gives the manifest of the package that is built from them. */
export async function analyze(): Promise<Manifest> {
  const packageFile = createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/package.json');
  const analyzer = (await import(pathToFileURL(join(dirname(packageFile), 'cli.js')).href)) as Analyzer;
  const argv = ['analyze', '--config', 'custom-elements-manifest.config.js'];
  const manifest = await analyzer.cli({argv, cwd: root, noWrite: true});
  return tidy(manifest);
}

/**
 * Corrects what the analyzer gets wrong: it writes an old schema version, names sources where the package has modules, misses
 * definitions that are made by a function, and lists what is private.
 */
function tidy({modules}: Manifest): Manifest {
  const tags = new Map<string, Reference>();
  for (const {path, declarations = []} of modules) {
    for (const {name, tagName} of declarations) if (tagName) tags.set(tagName, {name, module: builtPath(path)});
  }
  const tidied = modules.map(module => tidyModule(module, tags)).filter(({exports = []}) => exports.length > 0);
  tidied.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {schemaVersion: '2.1.0', modules: tidied};
}

function tidyModule(
  {path, declarations = [], exports = [], ...rest}: ManifestModule,
  tags: ReadonlyMap<string, Reference>,
): ManifestModule {
  const tag = /\/(portico-[a-z-]+)\.ts$/.exec(path)?.[1];
  const element = tag && tags.get(tag);
  const definition = tag && element ? [{kind: 'custom-element-definition', name: tag, declaration: element}] : [];
  const module = {...rest, path, declarations: declarations.map(tidyDeclaration), exports: [...exports, ...definition]};
  return renamePaths(module) as ManifestModule;
}

function tidyDeclaration(declaration: ManifestDeclaration): ManifestDeclaration {
  const {members, events, superclass, cssParts, cssProperties, cssStates, cssClasses} = declaration;
  const isPublic = members?.filter(({name, privacy}) => (privacy ?? 'public') === 'public' && !name.startsWith('#'));
  return {
    ...declaration,
    ...(isPublic && {members: isPublic.filter(({name}) => name !== 'render' && name !== 'styles')}),
    // The analyzer lists a dispatched event object a second time, without its name or by that of the constructor's argument.
    ...(events && {events: events.filter(({name}) => /^portico-/.test(name))}),
    ...(cssParts && {cssParts: cssParts.map(tidyDeprecation)}),
    ...(cssProperties && {cssProperties: cssProperties.map(tidyProperty)}),
    ...(cssStates && {cssStates: cssStates.map(tidyDeprecation)}),
    ...(cssClasses && {cssClasses: cssClasses.map(tidyDeprecation)}),
    ...(superclass?.name === 'Event' && {superclass: {name: 'Event', package: 'global:'}}),
  };
}

/** `@csspart old - Deprecated: use new.` The analyzer knows deprecated members alone. */
export function tidyDeprecation(feature: Feature): Feature {
  const reason = /^Deprecated: (.+)$/.exec(feature.description ?? '')?.[1];
  return reason === undefined ? feature : {...feature, deprecated: reason};
}

/** `@cssprop {<color>} [--name=default] - What for.` The analyzer takes the values for the type of a member. */
function tidyProperty({type, ...feature}: Feature): Feature {
  return tidyDeprecation(type ? {...feature, syntax: type.text} : feature);
}

const builtPath = (source: string) => source.replace(/\.ts$/, '.js');

/** The same value with every path of a module naming what is built from it. */
function renamePaths(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamePaths);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    const isPath = (key === 'module' || key === 'path') && typeof inner === 'string';
    return [key, isPath ? builtPath(inner) : renamePaths(inner)] as const;
  });
  return Object.fromEntries(entries);
}
