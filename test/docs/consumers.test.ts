import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {filesUnder, root} from '../../scripts/lib/files.js';
import {nameOf, snippets} from './snippets.js';

/** Lines of the projects in `test/consumers`, which run; indentation counts nothing, nor does what ends a line. */
const projects = filesUnder(['test/consumers'], '.tsx', '.js', '.json').map(path =>
  linesOf(readFileSync(resolve(root, path), 'utf8')),
);

function linesOf(text: string): string {
  return text.replaceAll(/^\s+|[;,]$/gm, '');
}

describe('code of docs/frameworks.md', () => {
  const ours = snippets().filter(({file, language}) => file === 'docs/frameworks.md' && ['tsx', 'js'].includes(language));
  it('is there', () => assert.ok(ours.length > 0));
  for (const snippet of ours) {
    it(`${nameOf(snippet)} is in a project that is built and run`, () => {
      const paragraphs = snippet.code.split('\n\n').map(linesOf);
      assert.ok(
        projects.some(project => paragraphs.every(paragraph => project.includes(paragraph))),
        snippet.code,
      );
    });
  }
});
