import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {build} from 'vite';
import {dropInFiles} from '../../scripts/build/drop-in.js';
import {root} from '../../scripts/lib/files.js';

/** Folders of the packages that a bundle of the drop-in takes code from. */
async function bundledPackages(): Promise<string[]> {
  const entry = resolve(root, 'src/drop-in/portico.ts');
  const output = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {write: false, lib: {entry, formats: ['es']}},
  });
  const chunks = [output].flat().flatMap(result => ('output' in result ? result.output : []));
  const modules = chunks.flatMap(chunk => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const folders = modules.map(id => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0]);
  return [...new Set(folders.filter(folder => folder !== undefined))];
}

describe('the folder of the drop-in', () => {
  it('has the notice of every package that is bundled, and its own', async () => {
    const [files, folders] = await Promise.all([dropInFiles(), bundledPackages()]);
    const notices = files.find(({path}) => path === 'licenses.txt')?.text ?? '';
    assert.ok(folders.length > 3);
    for (const folder of [root, ...folders]) {
      const {name, version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {name: string; version: string};
      assert.ok(notices.toLowerCase().includes(`# ${name} - ${version} `), name);
      assert.ok(notices.includes(readFileSync(join(folder, 'LICENSE'), 'utf8').trim()), name);
    }
  });

  it('has advice for whoever tries it, and for nobody else', async () => {
    for (const guidance of [true, false]) {
      const files = await dropInFiles({guidance});
      assert.equal(
        files.some(({text}) => text.includes('PORTICO_W01')),
        guidance,
      );
    }
  });
});
