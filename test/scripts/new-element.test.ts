import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {root} from '../../scripts/lib/files.js';
import {createElement, refusal} from '../../scripts/new-element/create.js';
import {violations} from '../architecture/layers.js';

/** A copy of the repository's sources, below it so that packages are found. */
const copy = resolve(root, 'node_modules/.cache/portico/new-element-test');
const run = (program: string, ...args: string[]) =>
  spawnSync(process.execPath, [resolve(root, 'node_modules', program), ...args], {cwd: copy, encoding: 'utf8'});

describe('a new element', () => {
  let written: string[] = [];

  before(() => {
    rmSync(copy, {recursive: true, force: true});
    mkdirSync(copy, {recursive: true});
    for (const path of ['src', 'demo/elements.html', 'tsconfig.json', '.prettierrc.json']) {
      cpSync(resolve(root, path), join(copy, path), {recursive: true});
    }
    written = createElement(copy, 'ticket-rating');
  });
  after(() => rmSync(copy, {recursive: true, force: true}));

  it('has its element, styles, definition, test, demo and place in the entries', () => {
    assert.deepEqual(written, [
      'src/elements/ticket-rating/ticket-rating.element.ts',
      'src/elements/ticket-rating/ticket-rating.styles.ts',
      'src/elements/ticket-rating/portico-ticket-rating.ts',
      'test/elements/ticket-rating/ticket-rating.page.test.ts',
      'src/all.ts',
      'src/index.ts',
      'demo/elements.html',
    ]);
    assert.match(
      readFileSync(join(copy, 'demo/elements.html'), 'utf8'),
      /<portico-ticket-rating><\/portico-ticket-rating>[^]*<\/main>/,
    );
    assert.match(
      readFileSync(join(copy, 'src/all.ts'), 'utf8'),
      /^import '\.\/elements\/ticket-rating\/portico-ticket-rating\.js';$/m,
    );
  });

  it('compiles', () => {
    const {status, stdout} = run('typescript/bin/tsc', '--noEmit', '-p', '.');
    assert.equal(status, 0, stdout);
  });

  it('is formatted like everything else', () => {
    const {status, stderr} = run('prettier/bin/prettier.cjs', '--check', '--ignore-path', 'none', ...written);
    assert.equal(status, 0, stderr);
  });

  it('keeps the import rules', () => {
    const sources = written.filter(path => path.startsWith('src/elements/'));
    assert.deepEqual(
      sources.flatMap(path => violations(path, readFileSync(join(copy, path), 'utf8'))),
      [],
    );
  });

  it('is not made twice', () => assert.match(refusal(copy, 'ticket-rating') ?? '', /there already/));
});

describe('the name of a new element', () => {
  for (const name of [
    '',
    'Ticket',
    'ticket_rating',
    '-ticket',
    'ticket-',
    'ticket--rating',
    '../ticket',
    '1st',
    'portico-ticket',
    'rating-element',
  ]) {
    it(`"${name}" is refused, and nothing is written`, () => {
      assert.throws(() => createElement(copy, name));
      assert.ok(!existsSync(join(copy, 'src/elements', name || 'none')));
    });
  }
});
