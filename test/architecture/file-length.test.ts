import assert from 'node:assert/strict';
import {it} from 'node:test';
import {lineCount, tooLongFiles} from '../../scripts/lib/file-length.js';

it('no source file is too long', () => assert.deepEqual(tooLongFiles(), []));

it('lines are counted with or without a break at the end', () => {
  assert.equal(lineCount('a\nb\n'), 2);
  assert.equal(lineCount('a\nb'), 2);
  assert.equal(lineCount(''), 0);
});
