import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {packageEntries} from '../../scripts/build/entries.js';
import {buildPackage} from '../../scripts/build/package.js';
import {root} from '../../scripts/lib/files.js';

/** Stands for a project that has installed the package: its own folder, below the repository so that dependencies are found. */
const project = resolve(root, 'node_modules/.cache/portico/package-test');
const installed = join(project, 'node_modules/portico');

interface PackageJson {
  readonly exports: Record<string, string | {readonly types: string; readonly default: string}>;
  readonly sideEffects: readonly string[];
  readonly dependencies: Record<string, string>;
}

describe('the built package', () => {
  let manifest: PackageJson;

  before(() => {
    buildPackage(installed);
    manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as PackageJson;
  });
  after(() => rmSync(project, {recursive: true, force: true}));

  for (const {name} of packageEntries()) {
    it(`${name} can be imported in Node, where there is no page`, () => {
      const specifier = name.replace(/^\./, 'portico');
      const code = `const module = await import('${specifier}'); if (!module) process.exit(2);`;
      const {status, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
        cwd: project,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
    });
  }

  it('has every module and declaration that its exports name', () => {
    const paths = Object.values(manifest.exports).flatMap(target =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    assert.ok(paths.length > 0);
    assert.deepEqual(
      paths.filter(path => !existsSync(join(installed, path))),
      [],
    );
  });

  it('names the modules that define elements, so that bundlers keep them, and no others', () => {
    assert.deepEqual(
      manifest.sideEffects.filter(path => !existsSync(join(installed, path))),
      [],
    );
    const defining = /\bdefine\('portico-|customElements\.define\(/;
    const silent = manifest.sideEffects.filter(
      path => !path.endsWith('/all.js') && !defining.test(readFileSync(join(installed, path), 'utf8')),
    );
    assert.deepEqual(silent, []);
  });

  it('brings no tools', () => {
    for (const key of ['scripts', 'devDependencies', 'optionalDependencies', 'private']) assert.ok(!(key in manifest), key);
    const repository = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as PackageJson;
    assert.deepEqual(manifest.dependencies, repository.dependencies);
  });
});
