import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {it} from 'node:test';
import {filesUnder, root} from '../../scripts/lib/files.js';
import {lineCount, longestFile} from '../../scripts/lib/file-length.js';

it('no file is too long', () => {
  const files = filesUnder(['src', 'mocks', 'demo', 'test', 'scripts']);
  const tooLong = files.filter(path => lineCount(readFileSync(resolve(root, path), 'utf8')) > longestFile);
  assert.deepEqual(tooLong, []);
});

it('counts lines', () => {
  assert.equal(lineCount('a\nb\n'), 2);
  assert.equal(lineCount('a\nb'), 2);
  assert.equal(lineCount(''), 0);
});
