import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cleanView, queryOf, readView, writeView, type ListView} from '../../src/store/list-view.js';

const full: ListView = {
  scope: 'company:northwind',
  search: 'lamp & shade = 100%?',
  status: ['open:In progress', 'closed'],
  owner: ['Mia Agent'],
  requester: ['Anna Virtanen', 'Ben, Okafor'],
  createdFrom: '2026-11-01',
  createdTo: '2026-11-30',
  activityFrom: '2026-11-02',
  activityTo: '2026-11-03',
  unread: 'true',
  waiting: 'true',
  sort: 'subject',
  order: 'desc',
  columns: ['status', 'subject'],
};

describe('a view of the list', () => {
  it('X4 goes into an address and comes back', () => {
    assert.deepEqual(readView(writeView(full)), full);
    assert.equal(writeView({}), '');
    assert.deepEqual(readView(''), {});
  });

  it('X4 is written the same whatever order its parts came in, and without what says nothing', () => {
    const turned = Object.fromEntries(Object.entries(full).reverse()) as ListView;
    assert.equal(writeView(cleanView(turned)), writeView(full));
    assert.equal(writeView({search: '', status: [], owner: undefined}), '');
  });

  for (const text of [
    'utm_source=mail&page=7',
    'sort=price&order=sideways',
    'unread=yes&waiting=1',
    'createdFrom=yesterday&createdTo=2026-13-40&activityFrom=2026-1-1',
    'columns=secret&columns=__proto__',
    'status=&owner=&search=',
    '%E0%A4%A&&&=',
  ]) {
    it(`X4 reads nothing from ${text}`, () => assert.deepEqual(readView(text), {}));
  }

  it('reads what it can of an address that holds other things', () => {
    assert.deepEqual(readView('sort=price&status=open&status=open&x=1&columns=status&columns=price'), {
      status: ['open'],
      columns: ['status'],
    });
  });

  it('asks for whole days of the reader’s time zone, and not for columns', () => {
    const query = queryOf({createdFrom: '2026-11-02', createdTo: '2026-11-02', columns: ['status']});
    assert.equal(query.createdFrom, new Date(2026, 10, 2).toISOString());
    assert.equal(query.createdTo, new Date(2026, 10, 2, 23, 59, 59, 999).toISOString());
    assert.equal('columns' in query, false);
  });
});
