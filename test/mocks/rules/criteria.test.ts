import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compileCriteria} from '../../../mocks/rules/criteria.js';
import type {Criteria, Criterion, PropertyValue} from '../../../mocks/world/criteria.js';
import {mockBackend} from '../../support/mock-backend.js';

type Comparison = Criterion extends infer Each ? (Each extends {property: string} ? Omit<Each, 'property'> : never) : never;

const cases: [Comparison, PropertyValue[], PropertyValue[]][] = [
  [{operator: 'is', value: 5}, [5, '5', ['5', '6']], [6, null, '', []]],
  [{operator: 'is-not', value: 'a'}, ['b', null, ''], ['a', ['a', 'b']]],
  [{operator: 'is-any-of', values: ['a', true]}, ['a', true, ['b', 'a']], ['b', false, null]],
  [{operator: 'is-none-of', values: ['a', 'b']}, ['c', null, ['c']], ['a', ['c', 'b']]],
  [{operator: 'is-known'}, ['a', 0, false, ['a']], [null, '', []]],
  [{operator: 'is-unknown'}, [null, '', []], ['a', 0, false]],
  [{operator: 'before', value: '2026-11-02'}, ['2026-11-01', '2026-11-02T01:00:00+02:00'], ['2026-11-02', 'soon', null]],
  [{operator: 'after', value: '2026-11-02'}, ['2026-11-03'], ['2026-11-02', 'soon', null, 20261103]],
  [{operator: 'less', value: 3}, [2, '2'], [3, 'x', null, '', true]],
  [{operator: 'at-most', value: 3}, [3, '3'], [4, null]],
  [{operator: 'greater', value: 3}, [4], [3, null, ' ']],
  [{operator: 'at-least', value: 3}, [3], [2, null]],
];

describe('criteria', () => {
  for (const [comparison, met, failed] of cases) {
    it(`R5 ${comparison.operator}`, () => {
      const test = compileCriteria({all: [{property: 'p', ...comparison}]});
      for (const value of met) assert.equal(test({p: value}), true, JSON.stringify(value));
      for (const value of failed) assert.equal(test({p: value}), false, JSON.stringify(value));
    });
  }

  it('R5 groups nest; an empty "all" is met by everything, an empty "any" by nothing', () => {
    const nested: Criteria = {
      any: [
        {property: 'a', operator: 'is', value: 1},
        {
          all: [
            {property: 'b', operator: 'is-known'},
            {property: 'c', operator: 'is-unknown'},
          ],
        },
      ],
    };
    const test = compileCriteria(nested);
    assert.deepEqual([test({a: 1}), test({b: 'x'}), test({b: 'x', c: 'y'}), test({})], [true, true, false, false]);
    assert.deepEqual([compileCriteria({all: []})({}), compileCriteria({any: []})({})], [true, false]);
  });

  it('R5 a property of the prototype is unknown', () => {
    assert.equal(compileCriteria({all: [{property: 'constructor', operator: 'is-known'}]})({}), false);
  });

  it('R11 segment access gives company access only to contacts who meet the criteria', async () => {
    const {build, signIn, portal} = mockBackend({
      ticketAccess: {kind: 'segment', members: {all: [{property: 'role', operator: 'is', value: 'manager'}]}},
    });
    build.ticket({id: 't', contacts: ['ben']});
    const anna = await signIn('anna');
    assert.equal((await anna.send('GET', '/tickets/t')).status, 404);
    portal.world.contacts.anna!.properties.role = 'manager';
    assert.equal((await anna.send('GET', '/tickets/t')).status, 200);
  });
});
