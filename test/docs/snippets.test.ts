import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {elementEntries} from '../../scripts/build/entries.js';
import {elementPage} from '../../scripts/docs/element-page.js';
import {documents, executedBy, nameOf, readDocument, snippets, snippetsIn} from './snippets.js';

describe('snippets of the docs', () => {
  it('are all found: no fence is left over', () => {
    for (const file of documents) {
      const fences = readDocument(file).match(/^[ >]*(`{3,}|~{3,})/gm) ?? [];
      assert.equal(fences.length, 2 * snippets.filter(snippet => snippet.file === file).length, file);
    }
  });

  it('are all of a kind that a suite executes', () => {
    assert.deepEqual(
      snippets.filter(({kind}) => !(kind in executedBy)).map(snippet => `${nameOf(snippet)} is "${snippet.kind}"`),
      [],
    );
  });

  for (const [kind, suite] of Object.entries(executedBy)) {
    it(`of the kind ${kind} are there, and ${suite} asks for them`, () => {
      assert.ok(snippets.some(snippet => snippet.kind === kind));
      assert.ok(new RegExp(`snippetsOf\\([^)]*'${kind}'`).test(readDocument(suite)), `${suite} does not`);
    });
  }

  it('of the elements’ own pages import what the package has', () => {
    const entries = elementEntries().map(({name}) => name.replace('./', 'portico/'));
    const codes = entries.flatMap(entry => snippetsIn(elementPage(entry.slice('portico/'.length)), entry));
    assert.deepEqual(
      codes.map(({code}) => code),
      entries.map(entry => `import '${entry}';`),
    );
  });

  it('would be found in lists, with long fences, and without a kind', () => {
    const text = '1. So:\n\n   ```sh\n   ls\n     -l\n   ```\n\n~~~~\n```\n~~~~\n';
    assert.deepEqual(snippetsIn(text, 'a.md'), [
      {file: 'a.md', line: 3, kind: 'sh', code: 'ls\n  -l'},
      {file: 'a.md', line: 8, kind: '', code: '```'},
    ]);
  });
});
