import assert from 'node:assert/strict';
import {posix} from 'node:path';
import {describe, it} from 'node:test';
import {packageEntries} from '../../scripts/build/entries.js';
import {filesUnder} from '../../scripts/lib/files.js';
import {hasParagraphs, missingImports} from './same-lines.js';
import {nameOf, readDocument, snippetsOf} from './snippets.js';

const folder = 'test/docs/examples';
const entries = new Map(
  packageEntries().map(({name, source}) => [source, name === '.' ? 'portico' : name.replace('.', 'portico')]),
);
/** By path: tests that are the code of the docs, as the package's user writes them. */
const examples = new Map(filesUnder([folder], '.test.ts').map(path => [path, asPackage(readDocument(path))]));
/** What the docs show as it stands in the product; the adapter's own tests run it. */
const sources = new Map(filesUnder(['src/adapter/rt'], '.ts').map(path => [path, readDocument(path)]));

/** A source as somebody writes it who has the package: what it imports goes by the names of the package. */
function asPackage(text: string): string {
  return text.replaceAll(/'(\.\.\/[^']+)\.js'/g, (specifier, path: string) => {
    const name = entries.get(`${posix.join(folder, path)}.ts`);
    return name === undefined ? specifier : `'${name}'`;
  });
}

describe('TypeScript of the docs', () => {
  const shown = snippetsOf('ts');
  for (const snippet of shown) {
    it(`${nameOf(snippet)} is in an example, which is compiled and run, and has the imports that it needs`, () => {
      const found = [...examples.values(), ...sources.values()].filter(text => hasParagraphs(text, snippet.code));
      assert.ok(found.length > 0, snippet.code);
      assert.deepEqual(missingImports(found[0]!, snippet.code), []);
    });
  }

  for (const [path, example] of examples) {
    it(`is all that ${path} is for`, () => assert.ok(shown.some(({code}) => hasParagraphs(example, code))));
  }

  it('would be missed with another line, another order or an import too few', () => {
    const file = "import {a} from 'portico';\nit('x', () => {\n  a();\n\n  b(1);\n  c();\n});";
    assert.ok(hasParagraphs(file, 'a();\n\nb(1);\nc();'));
    for (const other of ['a();\nb(2);', 'b(1);\n\na();', 'b(1);\n\nb(1);', 'b(1)\nd();', '(1);']) {
      assert.ok(!hasParagraphs(file, other), other);
    }
    assert.deepEqual(missingImports(file, "import {b} from 'portico/mock';\na();"), ['a']);
  });
});
