import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {publicElements} from '../../scripts/build/framework-types.js';
import {filesUnder, root} from '../../scripts/lib/files.js';
import type {Manifest} from '../../scripts/manifest/manifest.js';
import {rowFields} from '../../src/elements/ticket-list/own-row.js';
import {knownFields, knownTags, knownValues} from '../../src/guidance/known.js';
import {nearest} from '../../src/guidance/nearest.js';
import {warnings} from '../../src/guidance/warnings.js';

const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

describe('guidance', () => {
  it('has a chapter in docs/warnings.md for every code, and no other', () => {
    const chapters = [...read('docs/warnings.md').matchAll(/^## (PORTICO_W\d+): (.+)$/gm)].map(([, code, title]) => [
      code,
      title,
    ]);
    assert.deepEqual(chapters, Object.entries(warnings));
  });

  it('gives every code that it has', () => {
    const sources = filesUnder(['src/guidance'], '.ts').filter(path => !path.endsWith('/warnings.ts'));
    const given = sources.flatMap(path => [...read(path).matchAll(/'(PORTICO_W\d+)'/g)].map(([, code]) => code));
    assert.deepEqual([...new Set(given)].sort(), Object.keys(warnings));
  });

  it('knows the tags and the values that the manifest has', () => {
    const elements = publicElements(JSON.parse(read('custom-elements.json')) as Manifest);
    assert.deepEqual(knownTags, elements.map(({tagName}) => tagName).sort());
    const valuesOf = (type = '') => [...type.matchAll(/'([^']+)'/g)].map(([, value]) => value);
    const choices = elements.flatMap(({attributes = []}) =>
      attributes.map(({name, type}) => [name, valuesOf(type?.text)] as const).filter(([, values]) => values.length > 0),
    );
    assert.deepEqual(knownValues, Object.fromEntries(choices.sort(([a], [b]) => (a < b ? -1 : 1))));
  });

  it('knows what a row of the page’s own can ask for, which the docs name', () => {
    assert.deepEqual(knownFields, ['', ...Object.keys(rowFields)]);
    const [, sentence = ''] = /It is one of ([^.]+)\./.exec(read('docs/headless.md')) ?? [];
    assert.deepEqual(
      [...sentence.matchAll(/`(\w+)`/g)].map(([, name]) => name),
      Object.keys(rowFields),
    );
  });

  it('finds the name that was meant, and none where nothing is like it', () => {
    const names = ['backend', 'auth', 'routing', 'keep-title', 'ticket-id'];
    assert.equal(nearest('backnd', names), 'backend');
    assert.equal(nearest('keeptitle', names), 'keep-title');
    assert.equal(nearest('ticket', names), 'ticket-id');
    assert.equal(nearest('outh', names), 'auth');
    assert.equal(nearest('theme', names), undefined);
    assert.equal(nearest('x', names), undefined);
  });
});
