import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {outdated, sizeTable, tooLarge} from '../../scripts/size/table.js';

const rows = [
  {name: 'portico-a', initial: 30 * 1024, lazy: 0, limit: 30, goal: 25},
  {name: 'portico-b', initial: 10_000, lazy: 2_000},
];

describe('the size table', () => {
  it('shows what loads first and what loads later', () => {
    const [, , a, b] = sizeTable(rows).split('\n');
    assert.equal(a, '| `portico-a` | 30.0 | 0.0 | 30 | 25 |');
    assert.equal(b, '| `portico-b` | 9.8 | 2.0 |  |  |');
  });

  it('lets a limit be reached and not passed', () => {
    assert.deepEqual(tooLarge(rows), []);
    assert.equal(tooLarge([{name: 'portico-a', initial: 30 * 1024 + 1, lazy: 0, limit: 30}]).length, 1);
  });

  it('is out of date when a size changed, an entry came or an entry went', () => {
    const written = sizeTable(rows);
    assert.deepEqual(outdated(written, rows), []);
    const [a, b] = rows;
    assert.ok(a && b);
    assert.deepEqual(outdated(written, [a, {...b, lazy: 3_000}]), ['portico-b']);
    assert.deepEqual(outdated(written, [...rows, {...b, name: 'portico-c'}]), ['portico-c']);
    assert.deepEqual(outdated(written, [a]), ['portico-b']);
  });
});
