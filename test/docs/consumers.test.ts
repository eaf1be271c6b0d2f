import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {filesUnder} from '../../scripts/lib/files.js';
import {hasParagraphs} from './same-lines.js';
import {isModule, nameOf, readDocument, snippetsOf} from './snippets.js';

/** By path: what is type-checked, built and run in `test/e2e/consumers.e2e.ts`. */
const projects = new Map(
  filesUnder(['test/consumers'], '.tsx', '.ts', '.vue', '.svelte', '.js', '.json').map(path => [path, readDocument(path)]),
);

describe('code of frameworks in the docs', () => {
  for (const snippet of [...snippetsOf('tsx'), ...snippetsOf('js').filter(isModule)]) {
    it(`${nameOf(snippet)} is in a project that is built and run`, () => {
      assert.ok([...projects.values()].some(text => hasParagraphs(text, snippet.code)), snippet.code); // prettier-ignore
    });
  }

  // | React 19 | `import 'portico/react'` | `wording={words}` | `onportico-ticket-select={choose}` |
  const rows = [...readDocument('docs/frameworks.md').matchAll(/^\|([^|]+)\| (`import 'portico\/([\w-]+)'`.*)\|$/gm)];
  for (const [, framework = '', ways = '', project] of rows) {
    const wanted = [...ways.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
    const own = [...projects].filter(([path]) => path.startsWith(`test/consumers/${project}/`));
    it(`${framework.trim()} takes types, objects and events as the table says`, () => {
      assert.ok(wanted.length >= 3 || ways.includes('by reference'));
      for (const code of wanted) assert.ok(own.some(([, text]) => text.includes(code)), code); // prettier-ignore
    });
  }

  it('is of each project in one of these ways', () => {
    const names = new Set([...projects.keys()].map(path => path.split('/')[2]));
    assert.deepEqual([...names].sort(), rows.map(([, , , project]) => project!).sort());
  });
});
