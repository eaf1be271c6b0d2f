import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {WorldBuilder} from '../../mocks/world/builder.js';
import {password} from '../support/small-portal.js';
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

  it('asks nothing while nobody is signed in', async () => {
    const {store, line, emailOf} = await storeBench();
    await store.list.show({search: 'lamp'});
    await Promise.all([store.list.ensure(), store.list.reload()]);
    assert.equal(line.count(/GET \/tickets/), 0);
    assert.equal(store.list.state.status, 'idle');
    await store.session.signIn({method: 'password', email: emailOf('anna'), password});
    await store.list.ensure();
    assert.equal(line.count(/GET \/tickets/), 1);
  });

  it('R40 adds page after page, each row once', async () => {
    const bench = await storeBench({as: 'anna', fill: many(120)});
    const {store, portal} = bench;
    await store.list.ensure();
    assert.equal(ids(bench)?.length, 50);
    portal.desk.createTicket({subject: 'New', contactIds: ['anna']});
    await Promise.all([store.list.loadMore(), store.list.loadMore()]);
    assert.equal(ids(bench)?.length, 100, 'two activations add one page');
    await store.list.loadMore();
    assert.equal(new Set(ids(bench)).size, ids(bench)?.length);
    assert.equal(store.list.state.data?.nextCursor, null);
    const rows = ids(bench)?.length;
    await store.list.loadMore();
    assert.equal(ids(bench)?.length, rows);
  });

  it('a page that comes after the view has changed is dropped', async () => {
    const bench = await storeBench({as: 'anna', fill: many(120)});
    const {store, line} = bench;
    await store.list.ensure();
    const release = line.hold(/GET \/tickets/);
    const more = store.list.loadMore();
    await tick();
    const shown = store.list.show({search: 'Ticket 97'});
    release();
    await Promise.all([more, shown]);
    assert.deepEqual(ids(bench), ['t97']);
  });

  it('a failed page leaves the rows, and can be asked for again', async () => {
    const bench = await storeBench({as: 'anna', fill: many(60)});
    const {store, line} = bench;
    await store.list.ensure();
    line.trouble(/GET \/tickets/, 'unavailable');
    await store.list.loadMore();
    assert.equal(store.list.more.error?.code, 'unavailable');
    assert.equal(ids(bench)?.length, 50);
    await store.list.loadMore();
    assert.equal(ids(bench)?.length, 60);
  });

  it('what failed is asked for again by who comes back to it, not by who comes for the first time', async () => {
    const bench = await storeBench({as: 'anna'});
    const {store, line} = bench;
    line.trouble(/GET \/tickets/, 'html');
    await store.list.ensure();
    const asked = line.count(/GET \/tickets/);
    store.list.come();
    await tick();
    assert.equal(store.list.state.status, 'failed');
    assert.equal(line.count(/GET \/tickets/), asked);
    store.list.leave();
    store.list.come();
    await store.list.ensure();
    assert.deepEqual(ids(bench)?.length, 2);
    store.list.leave();
    store.list.come();
    await tick();
    assert.equal(line.count(/GET \/tickets/), asked + 1, 'what is there is not asked for again');
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

  describe('X7 hears of changes elsewhere', () => {
    const watched = async (options: Parameters<typeof storeBench>[0]) => {
      const bench = await storeBench(options);
      await bench.store.list.ensure();
      bench.store.list.subscribe(() => undefined);
      return bench;
    };
    const subjects = ({store}: StoreBench) => store.list.state.data?.items.map(({subject}) => subject);

    it('rows that stay where they are change in place, without a sign of loading', async () => {
      const bench = await watched({as: 'anna'});
      const {list} = bench.store;
      const before = list.state.data!.items;
      bench.portal.world.tickets['lamp']!.subject = 'Floor lamp';
      const states: string[] = [];
      list.subscribe(() => states.push(list.state.status));
      await list.heardOf(new Set(['lamp']));
      assert.deepEqual(subjects(bench)?.toSorted(), ['Desk', 'Floor lamp']);
      assert.equal(list.news, undefined);
      assert.deepEqual([...new Set(states)], ['ready']);
      const desk = (rows: readonly {id: string}[]) => rows.find(({id}) => id === 'desk');
      assert.equal(desk(list.state.data!.items), desk(before), 'a row that is the same stays the same object');
    });

    it('rows that would come, go or move wait, while what they say is shown', async () => {
      const bench = await watched({as: 'anna', fill: many(3)});
      const {list} = bench.store;
      const before = ids(bench)!;
      const [lowest] = before.slice(-1);
      bench.portal.desk.createTicket({subject: 'New', contactIds: ['anna']});
      bench.portal.desk.reply(lowest!, {agentId: 'mia', text: 'Here is news.'});
      await list.heardOf(undefined);
      assert.deepEqual(ids(bench), before);
      assert.equal(list.news?.count, 2);
      assert.equal(list.state.data?.items.at(-1)?.unread, true);
      await list.showNews();
      assert.equal(list.news, undefined);
      assert.equal(ids(bench)?.length, 4);
      assert.deepEqual(ids(bench)?.slice(2), before.slice(0, 2));
    });

    it('counts one new ticket as one, also where it pushes the last row off the page', async () => {
      const bench = await watched({as: 'anna', fill: many(120)});
      bench.portal.desk.createTicket({subject: 'New', contactIds: ['anna']});
      await bench.store.list.heardOf(undefined);
      assert.equal(bench.store.list.news?.count, 1);
    });

    it('R15 a row that may no longer be seen goes at once; one that left the filter waits', async () => {
      const bench = await watched({as: 'anna', fill: many(4)});
      const {list} = bench.store;
      await list.show({status: ['open']});
      const [first, second] = ids(bench)!;
      const support = Object.values(bench.portal.world.pipelines)[0]!;
      bench.portal.world.tickets[first!]!.contactIds = [];
      bench.portal.world.tickets[first!]!.requesterId = null;
      bench.portal.world.tickets[second!]!.stageId = support.stages.find(({state}) => state === 'closed')!.id;
      await list.heardOf(new Set([second!]));
      assert.equal(ids(bench)?.includes(first!), false);
      assert.equal(list.state.data?.total, 3);
      assert.equal(list.state.data.items.find(({id}) => id === second)?.status.state, 'closed');
      assert.equal(list.news?.count, 1);
      await list.showNews();
      assert.equal(ids(bench)?.length, 2);
    });

    it('reads as much as is loaded, and again if it hears more meanwhile; a failure leaves the rows', async () => {
      const bench = await watched({as: 'anna', fill: many(120)});
      const {store, line} = bench;
      await store.list.loadMore();
      const before = line.count(/GET \/tickets$/);
      await Promise.all([store.list.heardOf(undefined), store.list.heardOf(undefined), store.list.heardOf(undefined)]);
      assert.equal(line.count(/GET \/tickets$/), before + 4);
      assert.equal(ids(bench)?.length, 100);
      line.trouble(/GET \/tickets/, 'unavailable');
      await store.list.heardOf(undefined);
      assert.equal(store.list.state.status, 'ready');
      assert.equal(ids(bench)?.length, 100);
    });

    it('of a long list it reads no more than it takes to meet those that changed', async () => {
      const bench = await watched({as: 'anna', fill: many(220)});
      const {store, line, portal} = bench;
      for (let page = 0; page < 3; page += 1) await store.list.loadMore();
      const before = ids(bench)!;
      const cursor = store.list.state.data!.nextCursor;
      assert.equal(before.length, 200);
      const asked = line.count(/GET \/tickets$/);
      const deep = before[120]!;
      portal.desk.reply(deep, {agentId: 'mia', text: 'Here is news.'});
      await store.list.heardOf(new Set([deep]));
      assert.equal(line.count(/GET \/tickets$/), asked + 1);
      assert.equal(store.list.state.data?.items[120]?.unread, true);
      assert.equal(store.list.news?.count, 1);
      await store.list.showNews();
      assert.equal(line.count(/GET \/tickets$/), asked + 1);
      assert.deepEqual(ids(bench), [deep, ...before.filter(id => id !== deep)]);
      assert.equal(store.list.state.data.nextCursor, cursor);
      while (store.list.state.data.nextCursor) await store.list.loadMore();
      assert.equal(new Set(ids(bench)).size, 220, 'nothing is left out');
    });

    it('of several tickets it reads until the last is met, and all where one is not in the list', async () => {
      const bench = await watched({as: 'anna', fill: many(220)});
      const {store, line} = bench;
      for (let page = 0; page < 3; page += 1) await store.list.loadMore();
      const before = ids(bench)!;
      const asked = line.count(/GET \/tickets$/);
      for (const place of [3, 70]) bench.portal.world.tickets[before[place]!]!.subject = `Changed ${place}`;
      await store.list.heardOf(new Set([before[3]!, before[70]!]));
      assert.equal(line.count(/GET \/tickets$/), asked + 2);
      assert.deepEqual(
        [3, 70].map(place => store.list.state.data?.items[place]?.subject),
        ['Changed 3', 'Changed 70'],
      );
      assert.deepEqual(ids(bench), before);
      await store.list.heardOf(new Set(['elsewhere']));
      assert.equal(line.count(/GET \/tickets$/), asked + 6);
    });

    it('asks nothing while nobody looks, and anew at the next look', async () => {
      const {store, line} = await storeBench({as: 'anna'});
      await store.list.heardOf(undefined);
      assert.equal(line.count(/GET \/tickets$/), 0);
      await store.list.ensure();
      await store.list.heardOf(undefined);
      assert.equal(line.count(/GET \/tickets$/), 1);
      await store.list.ensure();
      assert.equal(line.count(/GET \/tickets$/), 2);
    });

    it('news go with the view that they were about', async () => {
      const bench = await watched({as: 'anna', fill: many(3)});
      bench.portal.desk.createTicket({subject: 'New', contactIds: ['anna']});
      await bench.store.list.heardOf(undefined);
      assert.ok(bench.store.list.news);
      await bench.store.list.show({search: 'Ticket'});
      assert.equal(bench.store.list.news, undefined);
    });
  });
});
