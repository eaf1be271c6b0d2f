import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {UploadLimits} from '../../src/contract/uploads.js';
import {UploadTray} from '../../src/store/upload-tray.js';
import {smallPortal} from '../support/small-portal.js';
import {tick} from './support.js';

const file = (name: string, size = 10, type = 'text/plain') => new File([new Uint8Array(size)], name, {type});

async function bench(limits: Partial<UploadLimits> = {}) {
  const small = smallPortal();
  const adapter = await small.adapter('anna');
  const tray = new UploadTray(
    adapter,
    () => ({maxSize: 100, maxCount: 2, types: [], ...limits}),
    () => undefined,
  );
  const states = () => tray.items.map(item => [item.file.name, item.status, item.problem?.problem]);
  return {...small, tray, states};
}

describe('the upload tray', () => {
  it('R30 refuses what passes a limit, names the limit, and keeps the others', async () => {
    const {tray, states} = await bench();
    tray.add([file('large.txt', 101), file('empty.txt', 0), file('a.txt'), file('b.txt', 100), file('c.txt')]);
    await tray.settled();
    assert.deepEqual(states(), [
      ['large.txt', 'refused', 'file-too-large'],
      ['empty.txt', 'refused', 'file-empty'],
      ['a.txt', 'uploaded', undefined],
      ['b.txt', 'uploaded', undefined],
      ['c.txt', 'refused', 'too-many-files'],
    ]);
    assert.deepEqual([tray.items[0]?.problem?.limit, tray.items[4]?.problem?.limit], [100, 2]);
    assert.equal(tray.uploads.length, 2);
    assert.equal(tray.failed.length, 0, 'what was refused keeps nothing from going out');
  });

  it('R30 knows types by name, by group and by ending', async () => {
    const {tray, states} = await bench({types: ['application/pdf', 'image/*', '.LOG'], maxCount: 9});
    tray.add([
      file('a', 1, 'application/pdf'),
      file('b', 1, 'image/png'),
      file('c.log', 1, ''),
      file('d.txt'),
      file('e', 1, 'imagex/y'),
    ]);
    await tray.settled();
    assert.deepEqual(
      states().map(([, status]) => status),
      ['uploaded', 'uploaded', 'uploaded', 'refused', 'refused'],
    );
    assert.equal(tray.items[3]?.problem?.limit, 'application/pdf, image/*, .LOG');
  });

  it('R30 believes the backend when it refuses', async () => {
    const {tray, states, portal} = await bench({maxSize: 1e9});
    portal.world.settings.uploadLimits.maxSize = 5;
    tray.add([file('a.txt')]);
    await tray.settled();
    assert.deepEqual(states(), [['a.txt', 'refused', 'file-too-large']]);
  });

  it('R29 tries a file again with the key it had', async () => {
    const {tray, line, portal} = await bench();
    line.trouble(/uploads/, 'lost-answer');
    tray.add([file('a.txt')]);
    await tray.settled();
    assert.equal(tray.failed.length, 1);
    tray.retry(tray.failed[0]!.id);
    assert.equal(tray.busy, true);
    await tray.settled();
    const keys = line.sent.filter(({what}) => what === 'POST /uploads').map(({key}) => key);
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
    assert.equal(Object.keys(portal.world.uploads).length, 1);
  });

  it('throws away what is removed, here and at the backend', async () => {
    const {tray, portal} = await bench();
    tray.add([file('a.txt')]);
    await tray.settled();
    tray.remove(tray.items[0]!.id);
    await tick();
    assert.deepEqual(tray.items, []);
    assert.deepEqual(portal.world.uploads, {});
  });

  it('stops a file that is removed on its way', async () => {
    const {tray, line, portal} = await bench();
    const release = line.hold(/uploads/);
    tray.add([file('a.txt'), file('b.txt')]);
    await tick();
    tray.remove(tray.items[0]!.id);
    release();
    await tray.settled();
    assert.deepEqual(
      Object.values(portal.world.uploads).map(({name}) => name),
      ['b.txt'],
    );
  });
});
