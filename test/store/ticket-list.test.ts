import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {WorldBuilder} from '../../mocks/world/builder.js';
import {storeBench, tick, type StoreBench} from './support.js';

const company = {ticketAccess: {kind: 'company'}} as const;
const many = (count: number) => (build: WorldBuilder) => {
  for (let n = 1; n <= count; n += 1) build.ticket({id: `t${n}`, subject: `Ticket ${n}`, contacts: ['anna']});
};
const ids = ({store}: StoreBench) => store.list.state.data?.items.map(({id}) => id);

describe('the ticket list', () => {
  it('R12 starts with the first scope and drops the rows of the old one at once', async () => {
    const bench = await storeBench({as: 'anna', settings: company});
    const {list, session} = bench.store;
    const scopes = session.session!.scopes;
    await list.ensure();
    assert.deepEqual(ids(bench)?.toSorted(), ['desk', 'lamp']);
    assert.equal(list.scope, scopes[0]!.id);
    const shown = list.show({scope: scopes[1]!.id});
    assert.equal(list.state.data, undefined);
    await shown;
    assert.deepEqual(ids(bench)?.toSorted(), ['chair', 'desk', 'lamp']);
    assert.equal(list.scope, scopes[1]!.id);
  });

  it('R40 keeps the rows while a search is under way, and the last search wins', async () => {
    const bench = await storeBench({as: 'anna'});
    const {list} = bench.store;
    await list.ensure();
    const first = list.show({search: 'lamp'});
    assert.equal(list.state.status, 'loading');
    assert.equal(ids(bench)?.length, 2);
    await Promise.all([first, list.show({search: 'desk'})]);
    assert.deepEqual(ids(bench), ['desk']);
    await list.show({search: ''});
    assert.deepEqual(list.view, {}, 'an empty search is none');
  });

  it('asks nothing when nothing changes', async () => {
    const {store, line} = await storeBench({as: 'anna'});
    await store.list.show({status: ['open']});
    await store.list.show({status: ['open']});
    assert.equal(line.count(/GET \/tickets/), 1);
  });

  it('R40 adds page after page, each row once', async () => {
    const bench = await storeBench({as: 'anna', fill: many(60)});
    const {store, portal} = bench;
    await store.list.ensure();
    assert.equal(ids(bench)?.length, 25);
    portal.desk.createTicket({subject: 'New', contactIds: ['anna']});
    await Promise.all([store.list.loadMore(), store.list.loadMore()]);
    assert.equal(ids(bench)?.length, 50, 'two activations add one page');
    await store.list.loadMore();
    assert.equal(new Set(ids(bench)).size, ids(bench)?.length);
    assert.equal(store.list.state.data?.nextCursor, null);
    const rows = ids(bench)?.length;
    await store.list.loadMore();
    assert.equal(ids(bench)?.length, rows);
  });

  it('a page that comes after the view has changed is dropped', async () => {
    const bench = await storeBench({as: 'anna', fill: many(60)});
    const {store, line} = bench;
    await store.list.ensure();
    const release = line.hold(/GET \/tickets/);
    const more = store.list.loadMore();
    await tick();
    const shown = store.list.show({search: 'Ticket 17'});
    release();
    await Promise.all([more, shown]);
    assert.deepEqual(ids(bench), ['t17']);
  });

  it('a failed page leaves the rows, and can be asked for again', async () => {
    const bench = await storeBench({as: 'anna', fill: many(30)});
    const {store, line} = bench;
    await store.list.ensure();
    line.trouble(/GET \/tickets/, 'unavailable');
    await store.list.loadMore();
    assert.equal(store.list.more.error?.code, 'unavailable');
    assert.equal(ids(bench)?.length, 25);
    await store.list.loadMore();
    assert.equal(ids(bench)?.length, 30);
  });

  it('puts the answer to a write into its row, and loads anew at the next look', async () => {
    const closing = {enabled: true, pipelines: {support: {enabled: true, stageId: null}}};
    const {store, line} = await storeBench({as: 'anna', settings: {closing}});
    await store.list.ensure();
    await store.ticket('lamp').close();
    const row = store.list.state.data?.items.find(({id}) => id === 'lamp');
    assert.equal(row?.status.state, 'closed');
    assert.equal('can' in row, false);
    const before = line.count(/GET \/tickets$/);
    await store.list.ensure();
    assert.equal(line.count(/GET \/tickets$/), before + 1);
    await store.list.ensure();
    assert.equal(line.count(/GET \/tickets$/), before + 1);
  });
});
