import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {MemoryKeyStore, type Gateway} from '../../gateway/index.js';
import {FakeRt, type Trouble} from './fake-rt.js';
import {Browser, makeGateway} from './support.js';

const path = '/REST/2.0/ticket/1/correspond';
const reply = {method: 'POST', body: {Content: 'Thank you'}, key: 'key-of-a-reply'};
const settle = 1000;

describe('a write whose answer is lost', () => {
  let now: number;
  let rt: FakeRt;
  let keys: MemoryKeyStore;
  let gateway: Gateway;
  let browser: Browser;

  beforeEach(async () => {
    now = Date.parse('2026-11-28T12:00:00Z');
    rt = new FakeRt();
    keys = new MemoryKeyStore(() => now);
    const make = () => makeGateway({rt: 'http://rt.test', fetch: rt.fetch, now: () => now, keys, limits: {settle, timeout: 50}});
    gateway = make();
    browser = await new Browser(gateway).signIn({login: 'alice', password: 'pass'});
  });

  const lost: readonly Trouble[] = ['lose-answer', 'slow', 'error'];
  for (const trouble of lost) {
    it(`R29 has one effect, and the next try gets its answer (${trouble})`, async () => {
      rt.trouble = trouble;
      assert.equal((await browser.ask(path, reply)).status, 503);
      rt.trouble = 'none';
      const again = await browser.ask(path, reply);
      assert.equal(again.status, 201);
      assert.deepEqual(await again.json(), {type: 'transaction', id: '100'});
      assert.equal(rt.messages.length, 1);
    });
  }

  it('R29 has one effect when the gateway died, too', async () => {
    rt.trouble = 'lose-answer';
    await browser.ask(path, reply);
    rt.trouble = 'none';
    const successor = makeGateway({rt: 'http://rt.test', fetch: rt.fetch, now: () => now, keys, limits: {settle}});
    const elsewhere = new Browser(successor);
    elsewhere.cookie = browser.cookie;
    assert.equal((await elsewhere.ask(path, reply)).status, 201);
    assert.equal(rt.messages.length, 1);
  });

  it('R29 is not repeated while RT may still be at it, and is afterwards', async () => {
    rt.trouble = 'lose-request';
    assert.equal((await browser.ask(path, reply)).status, 503);
    rt.trouble = 'none';
    const soon = await browser.ask(path, reply);
    assert.equal(soon.status, 503);
    assert.equal(soon.headers.get('retry-after'), '1');
    assert.equal(rt.messages.length, 0);
    now += settle;
    assert.equal((await browser.ask(path, reply)).status, 201);
    assert.equal(rt.messages.length, 1);
  });

  it('R29 two tries at once have one effect and one answer', async () => {
    const answers = await Promise.all([browser.ask(path, reply), browser.ask(path, reply)]);
    assert.deepEqual(await Promise.all(answers.map(answer => answer.text())), Array(2).fill('{"type":"transaction","id":"100"}'));
    assert.equal(rt.messages.length, 1);
  });

  it('R29 the same key with another text is a conflict', async () => {
    assert.equal((await browser.ask(path, reply)).status, 201);
    const other = await browser.ask(path, {...reply, body: {Content: 'Something else'}});
    assert.equal(other.status, 409);
    assert.equal(((await other.json()) as {reason: string}).reason, 'key-reused');
  });

  it('R29 another key is another message, even with the same text', async () => {
    await browser.ask(path, reply);
    await browser.ask(path, {...reply, key: 'another-key'});
    assert.equal(rt.messages.length, 2);
  });

  it('R29 rights are checked before a stored answer is given', async () => {
    await browser.ask(path, reply);
    rt.canReply = false;
    assert.equal((await browser.ask(path, reply)).status, 403);
  });

  it('R29 a key is kept for 24 hours', async () => {
    await browser.ask(path, reply);
    now += 24 * 60 * 60 * 1000 - 1;
    const late = await new Browser(gateway).signIn({login: 'alice', password: 'pass'});
    await late.ask(path, reply);
    assert.equal(rt.messages.length, 1);
    now += 1;
    await late.ask(path, reply);
    assert.equal(rt.messages.length, 2);
  });

  it('a write without a key is refused', async () => {
    assert.equal((await browser.ask(path, {...reply, key: undefined})).status, 422);
    assert.equal(rt.messages.length, 0);
  });

  for (const trouble of ['html', 'redirect'] as const) {
    it(`RT without a session means signed out, not sent (${trouble})`, async () => {
      rt.trouble = trouble;
      const answer = await browser.ask(path, reply);
      assert.equal(answer.status, 401);
      assert.match(answer.headers.get('set-cookie') ?? '', /Max-Age=0/);
      rt.trouble = 'none';
      const again = await new Browser(gateway).signIn({login: 'alice', password: 'pass'});
      assert.equal((await again.ask(path, reply)).status, 201, 'the key is free again');
    });
  }
});
