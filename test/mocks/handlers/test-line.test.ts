import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {FaultPlan, MockClock, buildWorld, createMockFetch, createMockPortal, type RequestRecord} from '../../../mocks/testing.js';

const password = 'a long enough one';

/** A portal on a test line, and a session to ask with. */
async function portalOnLine() {
  const build = buildWorld();
  build.contact({id: 'anna', password});
  build.ticket({id: 'printer', requester: 'anna', messages: [{text: 'It streaks.'}]});
  const faults = new FaultPlan();
  const log: RequestRecord[] = [];
  const clock = new MockClock();
  const portal = createMockPortal({
    world: build.world,
    base: '/api',
    now: clock.now,
    faults,
    onRequest: record => log.push(record),
  });
  const fetch = createMockFetch(portal);
  const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`https://portal.example/api${path}`, {
      method,
      headers: {'content-type': 'application/json', ...headers},
      ...(body !== undefined && {body: JSON.stringify(body)}),
    });
  const {email} = build.world.contacts['anna']!;
  const signedIn = await ask('POST', '/session', {method: 'password', credential: 'bearer', email, password});
  const {token} = (await signedIn.json()) as {token: string};
  const authorization = `Bearer ${token}`;
  const read = (path: string) => ask('GET', path, undefined, {authorization});
  const reply = (key: string) =>
    ask('POST', '/tickets/printer/replies', {text: 'Still does.', uploads: []}, {authorization, 'idempotency-key': key});
  const replies = () => Object.values(portal.world.messages).filter(({text}) => text === 'Still does.').length;
  return {faults, log, clock, token, read, reply, replies};
}

describe('the test line of a mock portal', () => {
  it('breaks the connection before anything happens, so many times', async () => {
    const {faults, reply, replies} = await portalOnLine();
    faults.add({kind: 'reset', operation: 'createReply', times: 2});
    await assert.rejects(reply('first-key'), TypeError);
    await assert.rejects(reply('first-key'), TypeError);
    assert.equal(replies(), 0);
    assert.equal((await reply('first-key')).status, 201);
  });

  it('R29 loses an answer after its effect, which a retry with the same key does not double', async () => {
    const {faults, reply, replies} = await portalOnLine();
    faults.add({kind: 'drop-answer', operation: 'createReply'});
    await assert.rejects(reply('same-key-again'), TypeError);
    assert.equal(replies(), 1);
    assert.equal((await reply('same-key-again')).status, 201);
    assert.equal(replies(), 1);
  });

  it('cuts an answer in half', async () => {
    const {faults, read} = await portalOnLine();
    faults.add({kind: 'truncate'});
    const response = await read('/tickets');
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), TypeError);
    await assert.doesNotReject((await read('/tickets')).json());
  });

  it('answers with an error, or as a web page', async () => {
    const {faults, read} = await portalOnLine();
    faults.add({kind: 'refuse', code: 'rate-limited', retryAfter: 3});
    faults.add({kind: 'html', operation: 'listTickets'});
    const refused = await read('/session');
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '3']);
    assert.match(await (await read('/tickets')).text(), /It works/);
  });

  it('waits, and then lets the next fault hit the same request', async () => {
    const {faults, read} = await portalOnLine();
    faults.add({kind: 'delay', ms: 30, times: Infinity});
    faults.add({kind: 'reset'});
    const start = performance.now();
    await assert.rejects(read('/tickets'), TypeError);
    assert.ok(performance.now() - start >= 25);
    assert.deepEqual(faults.waiting, [{kind: 'delay', ms: 30, times: Infinity}]);
    faults.clear();
    assert.equal((await read('/tickets')).status, 200);
  });

  it('logs what was asked and how it ended, and no secret', async () => {
    const {faults, log, read, token} = await portalOnLine();
    await read('/tickets/absent?search=word');
    faults.add({kind: 'reset'});
    await assert.rejects(read('/tickets'));
    const [signIn, absent, broken] = log;
    assert.equal(signIn?.operation, 'createSession');
    const {at: _at, ms: _ms, ...rest} = absent!;
    assert.deepEqual(rest, {operation: 'getTicket', method: 'GET', path: '/tickets/absent', status: 404, code: 'not-found'});
    assert.deepEqual([broken?.status, broken?.fault], [null, 'reset']);
    for (const secret of [password, token, 'word']) assert.ok(!JSON.stringify(log).includes(secret));
  });

  it('R67 ends the session when the clock passes its time-out', async () => {
    const {clock, read} = await portalOnLine();
    clock.travel(19 * 60_000);
    assert.equal((await read('/tickets')).status, 200);
    clock.travel(21 * 60_000);
    assert.equal((await read('/tickets')).status, 401);
  });
});

describe('MockClock', () => {
  it('runs on from where it is set, until it is reset', () => {
    const clock = new MockClock();
    clock.set(Date.parse('2030-01-01T00:00:00Z'));
    clock.travel(60_000);
    const ahead = clock.now() - Date.parse('2030-01-01T00:01:00Z');
    assert.ok(ahead >= -5 && ahead < 1000, `${ahead} ms`);
    clock.reset();
    assert.equal(clock.offset, 0);
  });
});
