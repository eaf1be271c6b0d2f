import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {build, type Plugin, type Rolldown} from 'vite';
import {root} from '../lib/files.js';

/** Where the drop-in is built. */
export const dropInFolder = resolve(root, 'dist/drop-in');

/** A file of the drop-in, from its folder. */
export interface DropInFile {
  readonly path: string;
  readonly text: string;
}

/** What may be said of a build. */
export interface DropInOptions {
  readonly version?: string;
  readonly guidance?: boolean;
}

/** The first script, under a name that stays. */
export const firstScript = 'portico.js';

/** What the licences of all that is bundled ask for. Scripts are built without comments. */
const notices = 'licenses.txt';

/**
 * Builds the one-script drop-in: `portico.js`, the same under a name with its hash, `integrity.json` with the values for
 * `integrity="…"`, in `parts/` what the script loads later, named by hash, and `licenses.txt`.
 *
 * @param folder Where to, an absolute path; replaced if it is there.
 * @param options The version (default: that of the package), and whether it says on the console what is written wrong.
 */
export async function buildDropIn(folder: string, options: DropInOptions = {}): Promise<void> {
  const files = await dropInFiles(options);
  rmSync(folder, {recursive: true, force: true});
  for (const {path, text} of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
}

/** All files of the drop-in. */
export async function dropInFiles({version = packageVersion(), guidance = false}: DropInOptions = {}): Promise<DropInFile[]> {
  const built = await bundle(version, guidance);
  const chunks = built.filter(item => item.type === 'chunk');
  const entry = chunks.find(({isEntry}) => isEntry);
  if (!entry || entry.imports.length > 0 || entry.exports.length > 0) throw new Error('The first script has to stand alone');
  // It is no module, so that `document.currentScript` names it: a function keeps its names from the page.
  const script = `/*! Portico ${version}, see ${notices} */(()=>{${entry.code.trim()}})();\n`;
  const hashed = `portico-${hash('sha256', script).slice(0, 8)}.js`.replace(/[+/]/g, '_');
  const integrity = {[firstScript]: sri(script), [hashed]: sri(script)};
  return [
    {path: firstScript, text: script},
    {path: hashed, text: script},
    {path: 'integrity.json', text: `${JSON.stringify(integrity, null, 2)}\n`},
    {path: notices, text: `${ownNotice(version)}\n${textOf(built, notices)}`},
    ...chunks.filter(({isEntry}) => !isEntry).map(({fileName, code}) => ({path: fileName, text: code})),
  ];
}

/** What the first script has in common with its parts is bundled twice: the script has to stand alone. */
const standsAlone: Plugin = {
  name: 'stands-alone',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer?.includes('/src/drop-in/') || options.kind !== 'import-statement' || !source.startsWith('../')) return null;
    const found = await this.resolve(source, importer, {...options, skipSelf: true});
    return found && `${found.id}?alone`;
  },
};

async function bundle(version: string, guidance: boolean): Promise<(Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'error',
    // In place of the condition `development`, which would bring what Lit says to its developers, too.
    resolve: {alias: guidance ? {'#guidance': resolve(root, 'src/guidance/guidance.ts')} : {}},
    plugins: [standsAlone],
    define: {PORTICO_VERSION: JSON.stringify(version)},
    build: {
      write: false,
      target: 'es2022',
      license: {fileName: notices},
      // As a library: an application's modules would preload each other through the entry.
      lib: {entry: resolve(root, 'src/drop-in/portico.ts'), formats: ['es']},
      rolldownOptions: {
        output: {
          minify: true,
          comments: false,
          entryFileNames: firstScript,
          chunkFileNames: 'parts/[name]-[hash].js',
        },
      },
    },
  });
  const results = Array.isArray(output) ? output : [output];
  return results.flatMap(result => ('output' in result ? result.output : []));
}

/** A file that is no script. */
function textOf(built: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[], name: string): string {
  const file = built.find(({fileName}) => fileName === name);
  if (file?.type !== 'asset') throw new Error(`The bundler has not written ${name}`);
  return String(file.source);
}

function ownNotice(version: string): string {
  return `# Portico - ${version} (MIT)\n\n${readFileSync(resolve(root, 'LICENSE'), 'utf8')}`;
}

function packageVersion(): string {
  return (JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {version: string}).version;
}

/** The value of `integrity`, see https://www.w3.org/TR/SRI/. */
function sri(text: string): string {
  return `sha384-${hash('sha384', text)}`;
}

function hash(algorithm: string, text: string): string {
  return createHash(algorithm).update(text).digest('base64');
}
