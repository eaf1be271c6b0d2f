import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {WorldBuilder} from '../../mocks/world/builder.js';
import type {ExportColumn} from '../../src/store/ticket-export.js';
import {storeBench} from './support.js';

const columns: () => Promise<ExportColumn[]> = async () => [
  {header: 'Subject', text: ticket => ticket.subject},
  {header: 'Status', text: ticket => ticket.status.state},
];
const many = (build: WorldBuilder) => {
  for (let n = 1; n <= 230; n += 1) build.ticket({id: `t${n}`, subject: `Order ${n}`, contacts: ['anna']});
};
const lines = async (file: Blob | undefined) => (await file?.text())?.trimEnd().split('\r\n') ?? [];

describe('the export', () => {
  it('R44 holds every ticket of the view, over all pages, in its order and columns', async () => {
    const {store} = await storeBench({as: 'anna', fill: many});
    await store.list.show({search: 'Order', sort: 'subject', order: 'asc'});
    const progress: (number | undefined)[] = [];
    store.export.subscribe(() => progress.push(store.export.progress?.done));
    const written = await lines(await store.export.run(store.list.view, columns));
    assert.equal(written[0], 'Subject,Status');
    assert.equal(written.length, 231);
    assert.deepEqual(
      written.slice(1, 51),
      store.list.state.data?.items.map(({subject}) => `${subject},open`),
    );
    assert.deepEqual(progress, [0, 100, 200, undefined]);
  });

  it('R44 holds only what the filters let through', async () => {
    const {store} = await storeBench({as: 'anna', fill: many});
    await store.list.show({search: 'Order 17'});
    const written = await lines(await store.export.run(store.list.view, columns));
    assert.equal(written.length, 1 + (store.list.state.data?.total ?? 0));
    assert.ok(written.length < 231);
  });

  it('stops when it is cancelled, and when the session ends', async () => {
    const {store} = await storeBench({as: 'anna', fill: many});
    const cancelled = store.export.run(store.list.view, columns);
    store.export.cancel();
    assert.equal(await cancelled, undefined);
    assert.equal(store.export.progress, undefined);
    const ended = store.export.run(store.list.view, columns);
    await store.session.signOut();
    assert.equal(await ended, undefined);
    assert.equal(store.export.error, undefined);
  });
});
