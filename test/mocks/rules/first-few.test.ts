import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {FirstFew} from '../../../mocks/rules/first-few.js';
import {compareDates, instant} from '../../../mocks/rules/time.js';

describe('the first few', () => {
  it('are those that sorting all would put first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.integer({min: 1, max: 12}), (numbers, count) => {
        const compare = (a: number, b: number): number => a - b;
        const first = new FirstFew(count, compare);
        for (const number of numbers) first.offer(number);
        assert.deepEqual(first.items, numbers.toSorted(compare).slice(0, count));
      }),
    );
  });
});

describe('dates', () => {
  const form = fc.constantFrom<(date: Date) => string>(
    date => date.toISOString(),
    date => date.toISOString().replace(/\.\d+/, ''),
    date => new Date(date.getTime() + 7_200_000).toISOString().replace('Z', '+02:00'),
  );
  const date = fc
    .tuple(fc.date({min: new Date('2026-01-01'), max: new Date('2026-01-02'), noInvalidDate: true}), form)
    .map(([moment, write]) => write(moment));

  it('stand in the order of their moments, whatever their form and offset', () => {
    fc.assert(fc.property(date, date, (a, b) => assert.equal(Math.sign(compareDates(a, b)), Math.sign(instant(a) - instant(b)))));
  });
});
