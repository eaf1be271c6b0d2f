import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import type {KeyStore} from '../../gateway/index.js';
import {MemoryKeyStore} from '../../gateway/keys/memory-key-store.js';
import {SqliteKeyStore} from '../../gateway/keys/sqlite-key-store.js';

const folder = mkdtempSync(join(tmpdir(), 'portico-keys-'));
after(() => rmSync(folder, {recursive: true}));

const stores: readonly [name: string, make: (now: () => number) => KeyStore][] = [
  ['in memory', now => new MemoryKeyStore(now)],
  ['in a file', now => new SqliteKeyStore(join(folder, `${crypto.randomUUID()}.sqlite`), now)],
];

for (const [name, make] of stores) {
  describe(`keys ${name}`, () => {
    it('R29 are taken once, and tell what came of it', async () => {
      const store = make(() => 0);
      assert.equal(await store.begin('a', {fingerprint: 'f', startedAt: 1}, 100), undefined);
      assert.deepEqual(await store.begin('a', {fingerprint: 'g', startedAt: 2}, 100), {fingerprint: 'f', startedAt: 1});
      await store.finish('a', '{}', 'files');
      assert.deepEqual(await store.begin('a', {fingerprint: 'f', startedAt: 3}, 100), {
        fingerprint: 'f',
        startedAt: 1,
        answer: '{}',
        files: 'files',
      });
    });

    it('R29 are forgotten when their time is over, and not before', async () => {
      let now = 0;
      const store = make(() => now);
      await store.begin('a', {fingerprint: 'f', startedAt: 0}, 100);
      now = 99;
      assert.ok(await store.begin('a', {fingerprint: 'f', startedAt: 99}, 199));
      now = 100;
      assert.equal(await store.begin('a', {fingerprint: 'f', startedAt: 100}, 200), undefined);
    });

    it('are taken over by one only, and never once there is an answer', async () => {
      const store = make(() => 0);
      const lost = {fingerprint: 'f', startedAt: 1};
      await store.begin('a', lost, 100);
      assert.equal(await store.retake('a', lost, 50), true);
      assert.equal(await store.retake('a', lost, 50), false);
      await store.finish('a', '{}', '');
      assert.equal(await store.retake('a', {...lost, startedAt: 50}, 60), false);
    });

    it('are free again once forgotten', async () => {
      const store = make(() => 0);
      await store.begin('a', {fingerprint: 'f', startedAt: 1}, 100);
      await store.forget('a');
      assert.equal(await store.begin('a', {fingerprint: 'g', startedAt: 2}, 100), undefined);
    });
  });
}

it('R29 keys in a file survive the process', async () => {
  const path = join(folder, 'kept.sqlite');
  const first = new SqliteKeyStore(path, () => 0);
  await first.begin('a', {fingerprint: 'f', startedAt: 1}, 100);
  await first.finish('a', '{"id":"7"}', '');
  first.close();
  const second = new SqliteKeyStore(path, () => 0);
  assert.equal((await second.begin('a', {fingerprint: 'f', startedAt: 2}, 100))?.answer, '{"id":"7"}');
  second.close();
});
