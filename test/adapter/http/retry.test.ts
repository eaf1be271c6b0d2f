import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as answers from './answers.js';
import {rejection} from './expect-error.js';
import {fakeBackend, json, page, problem, silent, unreachable} from './fake-backend.js';

const idempotencyKey = 'key-12345678';
const replied = () => json({message: answers.message, ticket: answers.ticket}, 201);
const busy = (seconds?: number) =>
  problem(429, {code: 'rate-limited'}, seconds === undefined ? {} : {'Retry-After': `${seconds}`});

describe('trying again', () => {
  for (const status of [429, 502, 503, 504]) {
    it(`reads after ${status}, waiting twice as long each time`, async () => {
      const {adapter, pauses} = fakeBackend((_, count) => (count < 3 ? page(status) : json(answers.ticket)));
      assert.equal((await adapter.getTicket('t1')).id, 't1');
      assert.deepEqual(pauses, [400, 800]);
    });
  }

  it('reads after a failure of the network, and gives up after two more tries', async () => {
    const {adapter, requests} = fakeBackend(unreachable);
    await rejection(adapter.getTicket('t1'), 'network');
    assert.equal(requests.length, 3);
  });

  it('waits at random between half and all of its pause', async () => {
    const {adapter, pauses} = fakeBackend(unreachable, {}, {random: () => 0});
    await rejection(adapter.getTicket('t1'), 'network');
    assert.deepEqual(pauses, [200, 400]);
  });

  it('R29 writes with the same key and the same body', async () => {
    const {adapter, requests, bodies} = fakeBackend((_, count) =>
      count === 1 ? unreachable() : count === 2 ? page(503) : replied(),
    );
    await adapter.reply('t1', {text: 'Hello', uploads: []}, {idempotencyKey});
    assert.deepEqual(
      requests.map(request => request.headers.get('Idempotency-Key')),
      Array(3).fill(idempotencyKey),
    );
    assert.equal(new Set(await Promise.all(bodies)).size, 1);
  });

  it('never a write without a key', async () => {
    const {adapter, requests} = fakeBackend(unreachable);
    await rejection(adapter.signIn({method: 'password', email: 'a@customer.example', password: 'pw'}), 'network');
    await rejection(adapter.discardUpload('u1'), 'network');
    await rejection(adapter.keepSession(), 'network');
    assert.equal(requests.length, 3);
  });

  for (const status of [400, 401, 403, 404, 409, 413, 415, 422, 500]) {
    it(`never after ${status}`, async () => {
      const {adapter, requests} = fakeBackend(() => problem(status, {code: 'x'}));
      await assert.rejects(adapter.getTicket('t1'));
      assert.equal(requests.length, 1);
    });
  }

  it('refuses a key that is none before anything is sent', async () => {
    const {adapter, requests} = fakeBackend(replied);
    for (const key of ['short', 'x'.repeat(129), 'line\nbreak']) {
      await rejection(adapter.closeTicket('t1', {idempotencyKey: key}), 'contract');
    }
    assert.equal(requests.length, 0);
  });

  it('honours Retry-After up to the cap', async () => {
    const {adapter, pauses} = fakeBackend((_, count) => (count === 1 ? busy(30) : json(answers.ticket)));
    await adapter.getTicket('t1');
    assert.deepEqual(pauses, [30_000]);
  });

  it('does not wait for a Retry-After beyond the cap', async () => {
    const {adapter, pauses, requests} = fakeBackend(() => busy(31));
    assert.equal((await rejection(adapter.getTicket('t1'), 'rate-limited')).retryAfter, 31);
    assert.deepEqual([pauses.length, requests.length], [0, 1]);
  });

  it('does not begin before its first pause, even when told to come back at once', async () => {
    const {adapter, pauses} = fakeBackend((_, count) => (count === 1 ? busy(0) : json(answers.ticket)));
    await adapter.getTicket('t1');
    assert.deepEqual(pauses, [400]);
  });

  it('does as many tries as it is told', async () => {
    const {adapter, requests} = fakeBackend(unreachable, {retries: 0});
    await rejection(adapter.getTicket('t1'), 'network');
    assert.equal(requests.length, 1);
  });

  it('not after a time-out: that was wait enough', async () => {
    const {adapter, requests} = fakeBackend(silent, {timeout: 15});
    await rejection(adapter.getTicket('t1'), 'network');
    assert.equal(requests.length, 1);
  });
});
