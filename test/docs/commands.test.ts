import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {filesUnder, matching, root} from '../../scripts/lib/files.js';
import {installAdvice} from '../../scripts/rt/lab/install.js';
import {engineNames} from '../support/engines.js';
import {commands, commandsIn, commandsLike, executors, inlineCode, titleOf, wayOf} from './commands.js';
import {documents, readDocument} from './snippets.js';

const ci = readDocument('.ci/run');
const {scripts, ...packages} = JSON.parse(readDocument('package.json')) as {
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
};

describe('commands of the docs', () => {
  it('are all executed by something', () => {
    assert.deepEqual(commands.filter(({text}) => wayOf(text) === undefined).map(titleOf), []); // prettier-ignore
  });

  for (const [way, by] of executors) {
    it(`that are "${way}" are there, and ${by} executes them`, () => {
      assert.ok(commandsLike(way).length > 0);
      assert.ok(way === 'itself' || readDocument(by).includes(`commandsLike('${way}')`), `${by} does not`);
    });
  }

  for (const command of commandsLike('itself')) {
    it(`${titleOf(command)} is a step of CI`, () => assert.ok(stepsOfCi().includes(command.text), ci));
  }

  for (const command of commandsLike('part')) {
    it(`${titleOf(command)} is a part of npm test`, () => {
      const {
        suite = '',
        engine,
        filter = '',
      } = /run test:(?<suite>\w+) --(?: --engines=(?<engine>\w+))? (?<filter>\S+)$/.exec(command.text)?.groups ?? {};
      if (engine !== undefined) assert.ok((engineNames as readonly string[]).includes(engine), engine);
      const ending = {node: '.test.ts', page: '.page.test.ts', e2e: '.e2e.ts'}[suite];
      assert.equal(scripts[`test:${suite}`], `${scripts['test']} ${suite}`);
      assert.ok(matching(filesUnder(['test'], ending ?? '/'), [filter]).length > 0);
    });
  }

  it('name scripts of package.json and files that there are, in all of the text', () => {
    for (const file of documents) {
      for (const [called, name] of readDocument(file).matchAll(/\bnpm run ([\w:-]+)/g))
        assert.ok(name! in scripts, `${file}: ${called}`);
    }
    const run = inlineCode().filter(([code]) => /^(node|npx) .*\.ts\b/.test(code));
    assert.ok(run.length > 0);
    for (const [code, place] of run) {
      const path = /\S+\.ts\b/.exec(code)?.[0];
      assert.ok(path && existsSync(resolve(root, path)), `${place}: ${code}`);
    }
  });

  it('install for the tests what CI installs, besides curl', () => {
    const wanted = [...ci.matchAll(/missing\+=\((\S+)\)/g)].map(([, name]) => name!);
    const told = readDocument('README.md').replaceAll(/\s+/g, ' ');
    const [, engines = '', sheet = ''] = /`apt-get install ([^`]+)`.*?`(\S+)` the spreadsheet program/.exec(told) ?? [];
    assert.deepEqual([...engines.split(' '), sheet].sort(), wanted.filter(name => name !== 'curl').sort());
  });

  it('install of RT what CI installs', () => {
    const [, all = ''] = /^ *rt=\((.+)\)$/m.exec(ci) ?? [];
    assert.ok(installAdvice.endsWith(` ${all}`), `${installAdvice}, but CI: ${all}`);
  });

  it('install for a gateway the packages that it is tested with', () => {
    const installed = inlineCode().flatMap(([code]) => /^npm install portico (.*hono.*)$/.exec(code)?.[1]?.split(' ') ?? []);
    assert.ok(installed.length > 0);
    const ours = {...packages.dependencies, ...packages.devDependencies};
    assert.deepEqual(installed.filter(name => !(name in ours)), []); // prettier-ignore
    const imported = new Set(filesUnder(['gateway'], '.ts').flatMap(importsOf));
    assert.deepEqual([...imported].filter(name => !installed.includes(name) && name !== 'zod'), []); // prettier-ignore
  });

  it('would be found in lines, behind &&, and whole where they are a script', () => {
    assert.deepEqual(commandsIn('a && b  # c\n\n# d\ne \\\n  f'), ['a', 'b', 'e f']);
    assert.deepEqual(commandsIn('x=1\necho $x'), ['x=1\necho $x']);
    assert.equal(wayOf('npm run nothing'), undefined);
  });
});

/** What `.ci/run` runs: steps by name, and the loop over scripts. */
function stepsOfCi(): string[] {
  const looped = /^for name in ([^;]+); do\n +step npm run --silent "\$name"/m.exec(ci)?.[1]?.split(' ') ?? [];
  const tests = /^npm test /m.test(ci) ? ['npm test'] : [];
  const install = /^step npm ci /m.test(ci) ? ['npm ci'] : [];
  return [...install, ...looped.map(name => `npm run ${name}`), ...tests];
}

/** Packages that a file imports. */
function importsOf(file: string): string[] {
  const names = [...readFileSync(resolve(root, file), 'utf8').matchAll(/ from '([^'.#][^']*)'/g)].map(([, name]) => name!);
  return names
    .filter(name => !name.startsWith('node:'))
    .map(name => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')); // prettier-ignore
}
