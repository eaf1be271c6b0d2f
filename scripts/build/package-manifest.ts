import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {root} from '../lib/files.js';
import {editorFiles} from './editor-data.js';
import {definingModules, packageEntries} from './entries.js';
import {frameworkModules} from './framework-types.js';

interface RepositoryManifest {
  /** Modules by condition, for example one for development and one for all else. */
  readonly imports: Record<string, Record<string, string>>;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

/** Needed by the mock backend and by the gateway only; who uses them installs these. */
const mockDependencies = ['@noble/hashes', '@xmldom/xmldom', 'jose', 'msw', 'xml-core', 'xmldsigjs', 'xpath'];
const gatewayDependencies = ['@hono/node-server', '@noble/hashes', 'hono', 'multipasta'];
const optionalDependencies = [...new Set([...mockDependencies, ...gatewayDependencies])].sort();

/**
 * The `package.json` that is published. The repository's own is private: its scripts, development tools and its own Node have
 * no place on the machines of those who install the package.
 *
 * @throws {Error} if a dependency of the mock backend or the gateway is not among the repository's.
 */
export function packageManifest(): Record<string, unknown> {
  const repository = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as RepositoryManifest;
  const entries = packageEntries();
  const exported = entries.map(
    ({name, source}) => [name, {types: built(source, '.d.ts'), default: built(source, '.js')}] as const,
  );
  return {
    name: 'portico',
    version: repository.version,
    description: repository.description,
    license: repository.license,
    keywords: ['custom-elements', 'web-components', 'lit', 'customer-portal', 'help-desk', 'support'],
    type: 'module',
    types: './src/index.d.ts',
    imports: builtImports(repository),
    exports: {
      ...Object.fromEntries(exported),
      ...Object.fromEntries(
        frameworkModules()
          .filter(name => name !== 'props')
          .map(typesOnly),
      ),
      './drop-in/*': './drop-in/*',
      ...Object.fromEntries(['custom-elements.json', ...editorFiles, 'package.json'].map(name => [`./${name}`, `./${name}`])),
    },
    files: [
      'src',
      'gateway',
      'mocks',
      'test/suites/adapter',
      'frameworks',
      'drop-in',
      'docs',
      'custom-elements.json',
      ...editorFiles,
      'CHANGELOG.md',
    ],
    sideEffects: ['src/all.ts', ...definingModules()].map(source => built(source, '.js')),
    customElements: './custom-elements.json',
    'web-types': './web-types.json',
    dependencies: repository.dependencies,
    peerDependencies: Object.fromEntries(optionalDependencies.map(name => [name, versionOf(repository, name)])),
    peerDependenciesMeta: Object.fromEntries(optionalDependencies.map(name => [name, {optional: true}])),
  };
}

function built(source: string, ending: string): string {
  return `./${source.replace(/\.ts$/, ending)}`;
}

function builtImports({imports}: RepositoryManifest): object {
  const targets = Object.entries(imports).map(([name, conditions]) => {
    const modules = Object.entries(conditions).map(([condition, path]) => [condition, path.replace(/\.ts$/, '.js')]);
    return [name, Object.fromEntries(modules)] as const;
  });
  return Object.fromEntries(targets);
}

/** A module of types for a framework, and the empty one that stands beside it. */
function typesOnly(name: string): [name: string, targets: object] {
  return [`./${name}`, {types: `./frameworks/${name}.d.ts`, default: `./frameworks/${name}.js`}];
}

function versionOf(repository: RepositoryManifest, name: string): string {
  const version = repository.devDependencies[name] ?? repository.dependencies[name];
  if (!version) throw new Error(`package.json has no dependency ${name}, which the package needs`);
  return version;
}
