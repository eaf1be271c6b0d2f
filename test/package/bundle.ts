import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build, type Rolldown} from 'vite';

/**
 * What a project gets from its bundler for a module, everything in one file but what is loaded later.
 *
 * @param project - Its folder, with the package in `node_modules`.
 * @param code - The module.
 * @param condition - That of `exports` and `imports` which the bundler takes for such a build.
 */
export async function bundle(
  project: string,
  code: string,
  condition: 'production' | 'development' = 'production',
): Promise<string> {
  mkdirSync(project, {recursive: true});
  const entry = join(project, 'entry.js');
  writeFileSync(entry, code);
  const output = await build({
    configFile: false,
    root: project,
    resolve: {conditions: ['module', 'browser', condition]},
    logLevel: 'error',
    build: {write: false, target: 'es2022', modulePreload: false, rolldownOptions: {input: entry}},
  });
  const results = Array.isArray(output) ? output : [output];
  const chunks = results.flatMap(result => ('output' in result ? result.output : [])).filter(item => item.type === 'chunk');
  return withImports(chunks);
}

/** Tags that the code of a bundle defines. */
export function definedTags(code: string): string[] {
  return [...code.matchAll(/\(\s*["'`](portico-[a-z-]+)["'`]\s*,\s*[\w$]+\s*\)/g)].map(([, tag = '']) => tag).sort();
}

/** The entry's code with that of the chunks which it loads at once. */
function withImports(chunks: readonly Rolldown.OutputChunk[]): string {
  const found = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) visit(chunks.find(({fileName}) => fileName === name));
  };
  visit(chunks.find(({isEntry}) => isEntry));
  return [...found].map(({code}) => code).join('\n');
}
