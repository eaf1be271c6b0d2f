import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {posix, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {packageEntries} from '../../scripts/build/entries.js';
import {filesUnder, root} from '../../scripts/lib/files.js';
import {nameOf, snippets} from './snippets.js';

const folder = 'test/docs/examples';
const entries = new Map(
  packageEntries().map(({name, source}) => [source, name === '.' ? 'portico' : name.replace('.', 'portico')]),
);
const examples = filesUnder([folder], '.ts').map(file => asPackage(readFileSync(resolve(root, file), 'utf8')));

/** A source as somebody writes it who has the package: what it imports goes by the names of the package. Indentation counts nothing. */
function asPackage(text: string): string {
  const imports = text.replaceAll(/'(\.\.\/[^']+)\.js'/g, (specifier, path: string) => {
    const name = entries.get(`${posix.join(folder, path)}.ts`);
    return name === undefined ? specifier : `'${name}'`;
  });
  return withoutIndent(imports);
}

function withoutIndent(text: string): string {
  return text.replaceAll(/^\s+/gm, '');
}

describe('TypeScript of the docs', () => {
  for (const snippet of snippets().filter(({language}) => language === 'ts')) {
    it(`${nameOf(snippet)} is in an example, which is compiled and run`, () => {
      // Between its paragraphs an example may have what a test needs.
      const paragraphs = snippet.code.split('\n\n').map(withoutIndent);
      assert.ok(
        examples.some(example => paragraphs.every(paragraph => example.includes(paragraph))),
        snippet.code,
      );
    });
  }
});

describe('commands of the docs', () => {
  const {scripts} = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {scripts: Record<string, string>};
  for (const snippet of snippets().filter(({language}) => language === 'sh')) {
    it(`${nameOf(snippet)} calls scripts that there are`, () => {
      const called = [...snippet.code.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name!);
      assert.deepEqual(
        called.filter(name => !(name in scripts)),
        [],
      );
    });
  }
});
