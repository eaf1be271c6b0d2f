import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fingerprint} from '../../../mocks/rules/fingerprint.js';

describe('a fingerprint', () => {
  it('has the length asked for and repeats', () => {
    for (const text of ['', 'a', 'ä'.repeat(1000)]) {
      assert.match(fingerprint(text, 5), /^[0-9a-z]{5}$/);
      assert.equal(fingerprint(text, 5), fingerprint(text, 5));
    }
  });

  it('tells texts apart as well as chance would, wherever they differ', () => {
    const [count, values] = [20_000, 36 ** 5];
    const expected = (count * count) / 2 / values;
    for (const frame of [
      ['', ''],
      ['x'.repeat(400), ''],
      ['', 'x'.repeat(400)],
    ] as const) {
      const seen = new Set(Array.from({length: count}, (_, index) => fingerprint(frame.join(String(index)), 5)));
      assert.ok(count - seen.size <= 5 * expected, `${count - seen.size} collisions`);
    }
  });
});
