import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {root} from '../../scripts/lib/files.js';
import {installPackage, type InstalledPackage} from '../support/installed-package.js';
import {bundle, definedTags} from './bundle.js';
import {packagesOf} from './packages-of.js';

/** Stands for a project that has installed the package. */
const project = resolve(root, 'node_modules/.cache/portico/package-test');

type Target = string | Readonly<Record<string, string>>;

interface PackageJson {
  readonly exports: Readonly<Record<string, Target>>;
  readonly sideEffects: readonly string[];
  readonly dependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
}

describe('the built package', () => {
  let installed: InstalledPackage;
  let manifest: PackageJson;
  const file = (path: string) => join(installed.folder, path);

  before(async () => {
    installed = await installPackage(project);
    manifest = JSON.parse(readFileSync(file('package.json'), 'utf8')) as PackageJson;
  });
  after(() => rmSync(project, {recursive: true, force: true}));

  it('can be imported in Node, where there is no page, by each of its entries', () => {
    const entries = Object.keys(manifest.exports).filter(name => !/\.json$|\*/.test(name));
    assert.ok(entries.length > 0);
    const code = entries.map(
      name => `await import('${name.replace(/^\./, 'portico')}').catch(error => console.log('${name}', error));`,
    );
    const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', code.join('\n')], {
      cwd: project,
      encoding: 'utf8',
    });
    assert.equal(stdout + stderr, '');
  });

  it('has every module and declaration that its exports name, types first', () => {
    const targets = Object.values(manifest.exports);
    const paths = targets.flatMap(target => (typeof target === 'string' ? [target] : Object.values(target)));
    assert.ok(paths.length > 0);
    assert.deepEqual(
      paths.filter(path => !existsSync(file(path.replace(/\*$/, '')))),
      [],
    );
    for (const target of targets) if (typeof target !== 'string') assert.equal(Object.keys(target)[0], 'types');
  });

  it('pleases publint', async () => {
    const {messages, pkg} = await publint({pkgDir: installed.folder, pack: false});
    assert.deepEqual(
      messages.map(message => formatMessage(message, pkg)),
      [],
    );
  });

  it('pleases arethetypeswrong', () => {
    const tool = resolve(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const args = [tool, installed.tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-color', '--no-emoji'];
    const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'});
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /"portico\/portico-portal"/);
  });

  it('names the modules that define elements, so that bundlers keep them, and no others', () => {
    assert.deepEqual(
      manifest.sideEffects.filter(path => !existsSync(file(path))),
      [],
    );
    const defining = /\bdefine\('portico-|customElements\.define\(/;
    const silent = manifest.sideEffects.filter(
      path => !path.endsWith('/all.js') && !defining.test(readFileSync(file(path), 'utf8')),
    );
    assert.deepEqual(silent, []);
  });

  it('defines no tag in the bundle of a page that takes classes and events alone', async () => {
    const code = await bundle(project, "import {TicketSelectEvent} from 'portico'; console.log(TicketSelectEvent.type);");
    assert.deepEqual(definedTags(code), []);
    assert.ok(code.length < 1000, `${code.length} characters for one event`);
    const withClass = await bundle(project, "import {ReplyElement} from 'portico'; console.log(ReplyElement);");
    assert.deepEqual(definedTags(withClass), []);
  });

  it('defines that tag alone in the bundle of one element, and all in that of all', async () => {
    assert.deepEqual(definedTags(await bundle(project, "import 'portico/portico-link';")), ['portico-link']);
    const all = definedTags(await bundle(project, "import 'portico/all';"));
    for (const tag of ['portico-link', 'portico-portal', 'portico-reply', 'portico-ticket-list'])
      assert.ok(all.includes(tag), tag);
  });

  it('brings advice for developers in builds for development, and nothing of it in any other', async () => {
    const code = "import 'portico/portico-link';";
    assert.match(await bundle(project, code, 'development'), /PORTICO_W01/);
    assert.doesNotMatch(await bundle(project, code), /PORTICO_W|guid(e|ance)/);
  });

  it('tells editors the tags, with the values that attributes take', () => {
    interface Tag {
      readonly name: string;
      readonly attributes: readonly {readonly name: string; readonly values: readonly {readonly name: string}[]}[];
    }
    const {tags} = JSON.parse(readFileSync(file('vscode.html-custom-data.json'), 'utf8')) as {tags: readonly Tag[]};
    const routing = tags.find(({name}) => name === 'portico-portal')?.attributes.find(({name}) => name === 'routing');
    assert.deepEqual(
      routing?.values.map(({name}) => name),
      ['hash', 'query', 'memory'],
    );
    const webTypes = JSON.parse(readFileSync(file('web-types.json'), 'utf8')) as {
      contributions: {html: {elements: readonly {name: string}[]}};
    };
    assert.deepEqual(
      webTypes.contributions.html.elements.map(({name}) => name),
      tags.map(({name}) => name),
    );
  });

  it('needs the packages that docs/install.md names for an entry, and for every other none but its own', () => {
    const guide = readFileSync(file('docs/install.md'), 'utf8');
    const rows = guide.matchAll(/^\| `portico\/([^`]+)`\s*\|(.+)\|$/gm);
    const named = new Map(
      [...rows].map(([, name, packages = '']) => [`./${name}`, [...packages.matchAll(/`([^`]+)`/g)].map(([, each]) => each!)]),
    );
    assert.ok(named.size > 0);
    for (const [name, target] of Object.entries(manifest.exports)) {
      if (typeof target === 'string') continue;
      const {atOnce, later} = packagesOf(file(target['default']!), manifest.dependencies);
      assert.deepEqual(atOnce, (named.get(name) ?? []).sort(), name);
      for (const each of [...atOnce, ...later])
        assert.ok(each in manifest.peerDependencies && guide.includes(`\`${each}\``), each);
    }
  });

  it('has the guides that advice on the console refers to', () => {
    assert.match(readFileSync(file('docs/warnings.md'), 'utf8'), /PORTICO_W01/);
  });

  it('brings no tools', () => {
    for (const key of ['scripts', 'devDependencies', 'optionalDependencies', 'private']) assert.ok(!(key in manifest), key);
    const repository = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as PackageJson;
    assert.deepEqual(manifest.dependencies, repository.dependencies);
  });
});
