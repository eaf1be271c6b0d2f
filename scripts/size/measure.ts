import {constants, brotliCompressSync} from 'node:zlib';
import {resolve} from 'node:path';
import {build, type Rolldown} from 'vite';
import {root} from '../lib/files.js';

/** Brotli bytes of an entry with everything that it needs from npm. */
export interface EntrySize {
  /** Loaded before the entry runs. */
  readonly initial: number;
  /** Loaded later, by `import()`. */
  readonly lazy: number;
}

const virtualEntry = 'virtual:entry';

/**
 * Bundles modules for browsers, minified, nothing external, and weighs the result with Brotli at its best.
 *
 * @param sources Modules from the repository's root, imported by one entry.
 */
export async function measure(sources: readonly string[]): Promise<EntrySize> {
  const chunks = await bundle(sources);
  const entry = chunks.find(chunk => chunk.isEntry);
  if (!entry) throw new Error(`${sources.join(' and ')} gave no bundle`);
  const initial = new Set<string>();
  const visit = (name: string) => {
    if (initial.has(name)) return;
    initial.add(name);
    chunks.find(chunk => chunk.fileName === name)?.imports.forEach(visit);
  };
  visit(entry.fileName);
  const weigh = (early: boolean) =>
    chunks.filter(chunk => initial.has(chunk.fileName) === early).reduce((sum, chunk) => sum + compressedLength(chunk.code), 0);
  return {initial: weigh(true), lazy: weigh(false)};
}

async function bundle(sources: readonly string[]): Promise<Rolldown.OutputChunk[]> {
  // `export *` keeps what an adapter or a store exports; importing alone would let the bundler drop it.
  const code = sources.map(source => `export * from ${JSON.stringify(resolve(root, source))};`).join('\n');
  const output = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: id => (id === virtualEntry ? id : null),
        load: id => (id === virtualEntry ? code : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      // An application would bring Vite's preloading along.
      lib: {entry: virtualEntry, formats: ['es']},
      rolldownOptions: {
        input: virtualEntry,
        preserveEntrySignatures: 'strict',
        output: {minify: true, comments: false},
      },
    },
  });
  const results = Array.isArray(output) ? output : [output];
  return results.flatMap(result => ('output' in result ? result.output : [])).filter(item => item.type === 'chunk');
}

function compressedLength(code: string): number {
  return brotliCompressSync(code, {
    params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(code)},
  }).length;
}
