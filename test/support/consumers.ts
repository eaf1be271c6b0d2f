import {spawnSync} from 'node:child_process';
import {cpSync, readFileSync, rmSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import {build} from 'vite';
import {filesUnder, root} from '../../scripts/lib/files.js';
import {installPackage} from './installed-package.js';

/** Who else uses Portico: a project for each framework, in `test/consumers`. */
export const consumers = ['react', 'react-18', 'preact', 'vue', 'svelte', 'solid'] as const;
export type Consumer = (typeof consumers)[number];

/** A mistake that a type checker found. */
export interface TypeProblem {
  /** Path from the project's folder. */
  readonly file: string;
  readonly line: number;
}

/** Below the repository, so that the frameworks are found; not in `node_modules`, where tools look at nothing. */
export const street = resolve(root, 'dist/consumers');

/** Packages of a project that has others than the repository, by the names that these have there. */
const ownPackages: Partial<Record<Consumer, Readonly<Record<string, string>>>> = {
  'react-18': {
    react: 'react-18',
    'react-dom': 'react-dom-18',
    '@types/react': 'types-react-18',
    '@types/react-dom': 'types-react-dom-18',
  },
};

/** The drop-in as the package has it. */
export const packedDropIn = join(street, 'node_modules/portico/drop-in');

/** Copies the projects to a place where the package is installed, as npm would have it. */
export async function moveIn(): Promise<void> {
  await installPackage(street);
  for (const name of consumers) {
    cpSync(resolve(root, 'test/consumers', name), join(street, name), {recursive: true});
    installOwn(join(street, name), ownPackages[name] ?? {});
  }
}

/** Portico comes along, since it goes by the packages beside it. */
function installOwn(home: string, packages: Readonly<Record<string, string>>): void {
  const sources = Object.entries(packages).map(([name, source]) => [name, resolve(root, 'node_modules', source)] as const);
  if (sources.length === 0) return;
  for (const [name, source] of [...sources, ['portico', join(street, 'node_modules/portico')] as const])
    cpSync(source, join(home, 'node_modules', name), {recursive: true});
}

/** Removes all of it. */
export function moveOut(): void {
  rmSync(street, {recursive: true, force: true});
}

/**
 * Builds every project with its own configuration of Vite.
 *
 * @param folder Where to; each gets a folder of its name.
 */
export async function buildConsumers(folder: string): Promise<void> {
  for (const name of consumers) {
    const home = join(street, name);
    const output = {outDir: join(folder, name), emptyOutDir: true, target: 'es2022'};
    await build({root: home, configFile: join(home, 'vite.config.js'), logLevel: 'error', build: output});
  }
}

/** What the type checker of the framework finds wrong. */
export function typeProblems(name: Consumer): TypeProblem[] {
  const home = join(street, name);
  const {program, args, problem} = checkerOf(name);
  const {stdout, stderr, error} = spawnSync(process.execPath, [resolve(root, 'node_modules', program), ...args], {
    cwd: home,
    encoding: 'utf8',
  });
  if (error) throw error;
  const found = [...stdout.matchAll(problem)].map(([, file = '', line]) => ({
    file: relative(home, resolve(home, file)),
    line: Number(line),
  }));
  if (found.length === 0) throw new Error(`${program} found nothing, not even what is wrong on purpose: ${stdout}${stderr}`);
  return found;
}

/** Lines that are marked as wrong. */
export function refusedLines(name: Consumer): TypeProblem[] {
  return filesUnder([`test/consumers/${name}/src`]).flatMap(path =>
    readFileSync(resolve(root, path), 'utf8')
      .split('\n')
      .flatMap((text, index) =>
        text.includes(' data-refused ') ? [{file: relative(`test/consumers/${name}`, path), line: index + 1}] : [],
      ),
  );
}

interface Checker {
  /** Package and path of the program in it. */
  readonly program: string;
  readonly args: readonly string[];
  /** A line that reports a problem: its file and line. */
  readonly problem: RegExp;
}

function checkerOf(name: Consumer): Checker {
  const compiler = {args: ['--pretty', 'false', '-p', '.'], problem: /^(\S+)\((\d+),\d+\): error /gm};
  switch (name) {
    case 'svelte':
      return {
        program: 'svelte-check/bin/svelte-check',
        args: ['--tsconfig', './tsconfig.json', '--output', 'machine'],
        problem: /^\d+ (?:ERROR|WARNING) "([^"]+)" (\d+):\d+ /gm,
      };
    case 'vue':
      return {program: 'vue-tsc/bin/vue-tsc.js', ...compiler};
    default:
      return {program: 'typescript/bin/tsc', ...compiler};
  }
}
