import {readFileSync} from 'node:fs';
import {registerHooks} from 'node:module';
import {relative, sep} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {root} from '../lib/files.js';
import {type Mutant, instrument} from './mutants.js';

const shim = pathToFileURL(`${root}/scripts/mutation/fake-node-test.ts`).href;
const rules = pathToFileURL(`${root}/mocks/rules/`).href;

/** All mutants of the rules that were loaded so far, by id. */
export const mutants: Mutant[] = [];

/** From now on rules load with their mutants in them, and `node:test` is a stand-in that runs tests on demand. */
export function installHooks(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'node:test' && context.parentURL !== shim) return {url: shim, format: 'module', shortCircuit: true};
      return next(specifier, context);
    },
    load(url, context, next) {
      if (!url.startsWith(rules)) return next(url, context);
      const path = fileURLToPath(url);
      const file = relative(root, path).split(sep).join('/');
      const {code, mutants: found} = instrument(file, readFileSync(path, 'utf8'), mutants.length);
      mutants.push(...found);
      return {format: 'module', source: code, shortCircuit: true};
    },
  });
}
