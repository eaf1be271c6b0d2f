import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {root} from '../../scripts/lib/files.js';

const docs = resolve(root, 'docs');
const text = readFileSync(resolve(docs, 'security.md'), 'utf8');
const [, answers = ''] = text.split('## OWASP ASVS 5.0');
const rows = answers
  .split('\n')
  .filter(line => /^\| V\d/.test(line))
  .map(line => line.split(/(?<!\\)\|/).slice(1, -1).map(cell => cell.trim())); // prettier-ignore

describe('the answers to OWASP ASVS', () => {
  it('are about every chapter', () => {
    const chapters = new Set(rows.map(([section = '']) => Number(/^V(\d+)/.exec(section)?.[1])));
    assert.deepEqual([...chapters].sort((a, b) => a - b), Array.from({length: 17}, (_, index) => index + 1)); // prettier-ignore
  });

  for (const [section = '', asks, answer, evidence = ''] of rows) {
    it(`have evidence for ${section}, or say why there is nothing to show`, () => {
      assert.ok(asks && answer, 'a question and an answer');
      const files = [...evidence.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, file = '']) => file);
      if (files.length === 0) assert.equal(asks, '—');
      for (const file of files) {
        assert.ok(existsSync(resolve(docs, file)), file);
        if (file.endsWith('.ts'))
          assert.match(readFileSync(resolve(docs, file), 'utf8'), /\b(?:it|elementBasics)\(/, `${file} tests`);
      }
    });
  }
});
