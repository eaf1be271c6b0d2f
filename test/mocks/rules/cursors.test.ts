import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readCursor, writeCursor} from '../../../mocks/rules/cursors.js';
import {Refusal} from '../../../mocks/rules/refusal.js';
import {digest} from '../../../mocks/world/digest.js';

const env = {now: 0, secret: () => 'secret', digest};
const encode = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url');

/** The problem of a cursor that is refused. */
function refusal(cursor: string, bound: unknown = 'anna'): unknown {
  try {
    return {read: readCursor(env, bound, cursor, 'cursor')};
  } catch (error) {
    return error instanceof Refusal ? error.problem : error;
  }
}

describe('cursors', () => {
  it('R40 give the place back to whoever asks the same again, whatever is in it', () => {
    for (const place of [['Häme?', 'a'], [null, '🂡'], {}, 'x'.repeat(1000)])
      assert.deepEqual(readCursor(env, ['anna', {q: 'ä'}], writeCursor(env, ['anna', {q: 'ä'}], place), 'cursor'), place);
  });

  it('R40 R13 say the same of every text that is none: cut, made up, of others, with another seal or place', () => {
    const good = writeCursor(env, 'anna', ['a', 1]);
    const [seal, text] = JSON.parse(Buffer.from(good, 'base64url').toString()) as [string, string];
    const problem = {code: 'invalid', fields: [{field: 'cursor', problem: 'format'}]};
    const wrong = [
      '',
      'nonsense',
      '%',
      good.slice(0, -4),
      encode(null),
      encode({}),
      encode([]),
      encode([seal]),
      encode([text, seal]),
    ];
    const sealed = (place: unknown) => encode([digest(JSON.stringify(['anna', place])).slice(0, 22), place]);
    for (const cursor of [...wrong, encode([seal, '["a",2]']), sealed(5), sealed(['a', 1]), sealed(null)])
      assert.deepEqual(refusal(cursor), problem, cursor);
    assert.deepEqual(refusal(good, 'ben'), problem);
    assert.deepEqual(refusal(good), {read: ['a', 1]});
  });
});
