import {readFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {readImports} from '../architecture/read-imports.js';

/**
 * Packages that a module of the built package needs at once, itself or through what it imports, and those that something in it
 * loads later.
 *
 * @param own - Those that come with it.
 */
export function packagesOf(module: string, own: Readonly<Record<string, string>>): {atOnce: string[]; later: string[]} {
  const atOnce = reach(module, own, ['static']);
  return {atOnce, later: reach(module, own, ['static', 'dynamic']).filter(name => !atOnce.includes(name))};
}

function reach(module: string, own: Readonly<Record<string, string>>, kinds: readonly string[]): string[] {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const {specifier, kind} of readImports(readFileSync(path, 'utf8'))) {
      if (!kinds.includes(kind)) continue;
      if (specifier.startsWith('.')) visit(resolve(dirname(path), specifier));
      // What is named at run time is a module of the package, under another address.
      else if (!/^(node:|#|<computed>)/.test(specifier))
        packages.add(specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
    }
  };
  visit(module);
  return [...packages].filter(name => !(name in own)).sort();
}
