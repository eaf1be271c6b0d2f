import {posix} from 'node:path';
import {readImports, type ModuleImport} from './read-imports.js';

/** What modules of a layer may import. Paths are from the repository's root. */
interface Layer {
  readonly layer: string;
  /** Which modules it is about. The first layer that fits counts. */
  readonly holds: RegExp;
  /** Modules of the repository that it may load. */
  readonly loads: readonly RegExp[];
  /** Modules that it may load later, with `import()`. */
  readonly loadsLater?: readonly RegExp[];
  /** Further modules that it may take types from. */
  readonly types?: readonly RegExp[];
  /** Packages and Node modules that it may load. */
  readonly packages: readonly RegExp[];
  /** Packages that it may take types from besides. */
  readonly typePackages?: readonly RegExp[];
}

const contract = /^src\/contract\//;
const contractTypes = [contract];
/** The contract's errors and primitives of its own, which bring no schema along. */
const contractErrors = /^src\/contract\/error\.ts$/;
const port = /^src\/adapter\/portal-adapter\.ts$/;
const store = /^src\/store\//;
const context = /^src\/context\//;
const controllers = /^src\/controllers\//;
const events = /^src\/events\//;
const messages = /^src\/messages\//;
const styles = /^src\/styles\//;
const ui = /^src\/ui\/(?!safe-html\/purify\.ts$)/;
/** DOMPurify is large, so it is loaded with the first message that needs it. */
const purify = /^src\/ui\/safe-html\/purify\.ts$/;
/** Loads whatever module it is told to. */
const loading = /^src\/loading\//;
const lit = [/^lit(\/|$)/, /^@lit\//];
const zod = [/^zod\/mini$/];
const node = [/^node:/];

const elementLoads = [loading, controllers, context, store, events, messages, styles, ui, contractErrors];

/** Layers of `src`, `mocks` and `gateway`, as the architecture orders them. */
export const layers: readonly Layer[] = [
  {layer: 'loading', holds: loading, loads: [], packages: [/^<computed>$/]},
  {layer: 'contract', holds: contract, loads: [contract], packages: zod},
  {
    // Answers of a help desk have shapes of their own.
    layer: 'RT adapter',
    holds: /^src\/adapter\/rt\//,
    loads: [/^src\/adapter\//, contract],
    packages: zod,
  },
  {layer: 'adapter', holds: /^src\/adapter\//, loads: [/^src\/adapter\//, contract, loading], packages: [], typePackages: zod},
  {layer: 'store', holds: store, loads: [store, contractErrors, loading], types: [port, contract], packages: []},
  {layer: 'events', holds: events, loads: [events], types: contractTypes, packages: []},
  {layer: 'messages', holds: messages, loads: [messages, loading], types: contractTypes, packages: []},
  {layer: 'styles', holds: styles, loads: [styles], packages: lit},
  {layer: 'purify', holds: purify, loads: [/^src\/ui\/safe-html\//], packages: [/^dompurify$/]},
  // Knows elements from outside, as the page does, so that it can be left out.
  {layer: 'guidance', holds: /^src\/guidance\//, loads: [/^src\/guidance\//], packages: lit},
  {
    layer: 'ui',
    holds: ui,
    loads: [ui, styles, messages, contractErrors, loading],
    loadsLater: [purify],
    types: contractTypes,
    packages: [...lit, /^#guidance$/],
  },
  {
    layer: 'context',
    holds: context,
    loads: [context, messages],
    types: [store, port, ...contractTypes],
    packages: lit,
  },
  {
    // The one element that makes an adapter, when it is told an address.
    layer: 'provider',
    holds: /^src\/(elements\/provider\/|controllers\/provider-controller\.ts$)/,
    loads: [...elementLoads, /^src\/elements\//],
    loadsLater: [/^src\/adapter\/http\//],
    types: [port, ...contractTypes],
    packages: lit,
  },
  {
    // Hands its settings on to the provider inside it.
    layer: 'portal',
    holds: /^src\/elements\/portal\//,
    loads: [/^src\/elements\//, ...elementLoads],
    types: [port, /^src\/adapter\/http\/index\.ts$/, ...contractTypes],
    packages: lit,
  },
  {
    layer: 'controllers',
    holds: controllers,
    loads: [controllers, context, store, events, messages, styles, contractErrors, loading],
    types: [port, ui, ...contractTypes],
    packages: lit,
  },
  {
    layer: 'elements',
    holds: /^src\/elements\//,
    loads: [/^src\/elements\//, ...elementLoads],
    types: [port, ...contractTypes],
    packages: lit,
  },
  {
    // The one-script drop-in comes with nothing but itself, and what is small enough to be bundled twice.
    layer: 'drop-in',
    holds: /^src\/drop-in\//,
    loads: [/^src\/drop-in\//, loading, /^src\/controllers\/returns\.ts$/],
    loadsLater: [/^src\/elements\//, /^src\/adapter\//],
    types: [/^src\//],
    packages: [],
  },
  // The entries of the package, which say what it exports.
  {layer: 'entries', holds: /^src\/[a-z-]+\.ts$/, loads: [/^src\//], packages: lit},
  {
    layer: 'rules',
    holds: /^mocks\/rules\//,
    loads: [/^mocks\/rules\//, contract],
    types: [/^mocks\/world\//],
    packages: zod,
  },
  {
    layer: 'world',
    holds: /^mocks\/world\//,
    loads: [/^mocks\/world\//, /^mocks\/rules\//, contract],
    packages: [/^@noble\/hashes\//],
  },
  {
    layer: 'mocks',
    holds: /^mocks\//,
    loads: [/^mocks\//, contract],
    types: [/^src\//],
    packages: [
      ...zod,
      /^msw(\/|$)/,
      /^@mswjs\//,
      /^@noble\/hashes\//,
      /^jose$/,
      /^@xmldom\/xmldom$/,
      /^(xmldsigjs|xml-core|xpath)$/,
      ...node,
    ],
  },
  {
    // What it needs of Node, so that the rest of it runs on edge runtimes.
    layer: 'gateway on Node',
    holds: /^gateway\/(node|keys\/sqlite-key-store)\.ts$/,
    loads: [/^gateway\//],
    packages: [/^@hono\/node-server$/, ...node],
  },
  {
    layer: 'gateway',
    holds: /^gateway\//,
    loads: [/^gateway\/(?!node\.ts$|keys\/sqlite-key-store\.ts$)/, contract],
    packages: [/^hono(\/|$)/, /^multipasta$/, /^@noble\/hashes\//, ...zod],
  },
];

/** Imports of a module that its layer does not allow, each as a sentence. A module outside these folders has no layer. */
export function violations(path: string, text: string): string[] {
  if (!/^(src|mocks|gateway)\//.test(path)) return [];
  const layer = layers.find(({holds}) => holds.test(path));
  if (!layer) return [`${path} belongs to no layer`];
  return readImports(text)
    .filter(found => !allows(layer, path, found))
    .map(({specifier, kind}) => `${path}: ${layer.layer} may not import ${specifier}${kind === 'type' ? ' (type)' : ''}`);
}

function allows(layer: Layer, path: string, {specifier, kind}: ModuleImport): boolean {
  const fits = (patterns: readonly RegExp[] = [], name: string) => patterns.some(pattern => pattern.test(name));
  if (!specifier.startsWith('.'))
    return fits(layer.packages, specifier) || (kind === 'type' && fits(layer.typePackages, specifier));
  const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
  if (fits(layer.loads, target)) return true;
  if (kind === 'dynamic') return fits(layer.loadsLater, target);
  return kind === 'type' && (fits(layer.types, target) || fits(layer.loadsLater, target));
}
