import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {createGateway, MemoryKeyStore, type Gateway, type LogEntry} from '../../gateway/index.js';
import {FakeRt} from './fake-rt.js';
import {Browser, makeGateway, site} from './support.js';

const path = '/REST/2.0/ticket/1/correspond';
const reply = {method: 'POST', body: {Content: 'Thank you'}, key: 'key-of-a-reply'};

describe('the gateway', () => {
  let rt: FakeRt;
  let gateway: Gateway;
  let browser: Browser;
  let log: LogEntry[];

  beforeEach(async () => {
    rt = new FakeRt();
    log = [];
    gateway = makeGateway({rt: 'http://rt.test', fetch: rt.fetch, log: entry => log.push(entry)});
    browser = await new Browser(gateway).signIn({login: 'alice', password: 'my-pass-word'});
  });

  const forged: readonly [what: string, headers: Record<string, string>][] = [
    ['another site', {origin: 'https://evil.example', 'sec-fetch-site': 'cross-site'}],
    ['another site, in a browser without fetch metadata', {origin: 'https://evil.example'}],
    ['a neighbour of the site', {origin: 'http://127.0.0.1:9999', 'sec-fetch-site': 'same-site'}],
    ['a sandboxed frame', {origin: 'null', 'sec-fetch-site': 'cross-site'}],
    ['a link', {origin: site, 'sec-fetch-site': 'none'}],
  ];
  for (const [what, headers] of forged) {
    it(`refuses a write from ${what}, before RT hears of it`, async () => {
      const before = rt.asked.length;
      assert.equal((await browser.ask(path, {...reply, headers})).status, 403);
      assert.equal(rt.asked.length, before);
    });
  }

  it('refuses a write that does not say where it comes from', async () => {
    const headers = {cookie: browser.cookie, 'content-type': 'application/json', 'idempotency-key': 'key-of-a-reply'};
    const request = new Request(`${site}/rt${path}`, {method: 'POST', headers, body: '{"Content":"a"}'});
    assert.equal((await gateway.fetch(request)).status, 403);
  });

  it('refuses to sign in from another site', async () => {
    const headers = {origin: 'https://evil.example', 'sec-fetch-site': 'cross-site'};
    const answer = await new Browser(gateway).ask('/session', {method: 'POST', headers, body: {login: 'alice', password: 'p'}});
    assert.equal(answer.status, 403);
  });

  it('refuses a read from another site, and one from the address bar only for pages', async () => {
    assert.equal((await browser.ask('/session', {headers: {'sec-fetch-site': 'cross-site'}})).status, 403);
    assert.equal((await browser.ask('/session', {headers: {'sec-fetch-site': 'none'}})).status, 200);
  });

  it("gives a cookie that no script and no other site can use, and keeps RT's own to itself", async () => {
    const answer = await new Browser(gateway).ask('/session', {method: 'POST', body: {login: 'alice', password: 'p'}});
    const [set = '', ...others] = answer.headers.getSetCookie();
    assert.deepEqual(others, []);
    assert.match(set, /^portico-rt=[\w-]+; Path=\/rt\/; HttpOnly; SameSite=Strict$/);
    assert.doesNotMatch(set, /RT_SID|rt-session-secret/);
    assert.ok(!Buffer.from(set, 'base64url').includes('rt-session-secret'));
  });

  it('sends the cookie over TLS only, where the site has it', async () => {
    const secure = createGateway({
      rt: 'http://rt.test',
      fetch: rt.fetch,
      sites: ['https://help.example'],
      secret: 'only for tests '.repeat(3),
      keys: new MemoryKeyStore(),
    });
    const headers = {origin: 'https://help.example', 'content-type': 'application/json'};
    const request = new Request('http://inside/rt/session', {method: 'POST', headers, body: '{"login":"alice","password":"p"}'});
    assert.match((await secure.fetch(request)).headers.get('set-cookie') ?? '', /^__Secure-portico-rt=.*; Secure$/);
  });

  it('takes no site without TLS, and no short secret', () => {
    const options = {rt: 'http://rt.test', keys: new MemoryKeyStore(), secret: 'only for tests '.repeat(3)};
    assert.throws(() => createGateway({...options, sites: ['http://help.example']}), /TLS/);
    assert.throws(() => createGateway({...options, sites: [site], secret: 'short'}), /32/);
  });

  it('knows a session that somebody changed, or sealed with another secret, for none', async () => {
    const sealed = browser.cookie;
    browser.cookie = `${sealed.slice(0, -2)}AA`;
    assert.equal((await browser.ask('/session')).status, 401);
    const other = makeGateway({rt: 'http://rt.test', fetch: rt.fetch, secret: 'another one '.repeat(3)});
    const elsewhere = new Browser(other);
    elsewhere.cookie = sealed;
    assert.equal((await elsewhere.ask('/session')).status, 401);
  });

  it('R67 ends a session that was idle, and goes on with one that is used', async () => {
    let now = Date.now();
    const clocked = makeGateway({rt: 'http://rt.test', fetch: rt.fetch, idleMinutes: 20, now: () => now});
    const used = await new Browser(clocked).signIn({login: 'alice', password: 'p'});
    now += 19 * 60_000;
    assert.equal((await used.ask('/session')).status, 200);
    now += 19 * 60_000;
    assert.equal((await used.ask('/session')).status, 200);
    now += 21 * 60_000;
    assert.equal((await used.ask('/session')).status, 401);
  });

  it('R67 what a page reads in the background keeps no session alive, and a write does whatever it says of itself', async () => {
    let now = Date.now();
    const clocked = makeGateway({rt: 'http://rt.test', fetch: rt.fetch, idleMinutes: 20, now: () => now});
    const alice = {login: 'alice', password: 'p'};
    const headers = {'x-portico-background': '1'};
    const open = await new Browser(clocked).signIn(alice);
    const writing = await new Browser(clocked).signIn(alice);
    now += 11 * 60_000;
    const polled = await open.ask('/session', {headers});
    assert.deepEqual([polled.status, polled.headers.getSetCookie()], [200, []]);
    assert.equal((await open.ask('/REST/2.0/tickets', {headers})).status, 200);
    assert.equal((await writing.ask(path, {...reply, headers})).status, 201);
    now += 10 * 60_000;
    assert.equal((await open.ask('/session', {headers})).status, 401);
    assert.equal((await writing.ask('/session', {headers})).status, 200);
  });

  it('R67 says how long the session goes on, to the second', async () => {
    let now = Date.now();
    const clocked = makeGateway({rt: 'http://rt.test', fetch: rt.fetch, idleMinutes: 20, now: () => now});
    const used = await new Browser(clocked).signIn({login: 'alice', password: 'p'});
    const idle = async (headers: Record<string, string> = {'x-portico-background': '1'}) =>
      (await used.read<{idle: unknown}>('/session', {headers})).idle;
    assert.deepEqual(await idle(), {timeout: 1200, left: 1200});
    now += 90_500;
    assert.deepEqual(await idle(), {timeout: 1200, left: 1109});
    now += 18.4 * 60_000;
    assert.deepEqual(await idle(), {timeout: 1200, left: 5});
    assert.deepEqual(await idle({}), {timeout: 1200, left: 1200}, 'the customer is there');
    now += 1000;
    assert.equal((await used.ask('/REST/2.0/tickets')).headers.getSetCookie().length, 1);
    now += 500;
    assert.deepEqual((await used.ask('/REST/2.0/tickets')).headers.getSetCookie(), [], 'once in a second');
    assert.deepEqual(await idle(), {timeout: 1200, left: 1199});
  });

  it('gives every answer its security headers, errors too', async () => {
    for (const answer of [
      await browser.ask('/session'),
      await browser.ask('/nowhere'),
      await new Browser(gateway).ask('/session'),
    ]) {
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(answer.headers.get('cross-origin-resource-policy'), 'same-origin');
      assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
      assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.equal(answer.headers.get('www-authenticate'), null);
    }
  });

  it('has no other routes of RT', async () => {
    const before = rt.asked.length;
    for (const other of [
      '/REST/2.0/users',
      '/REST/2.0/user/alice',
      '/REST/2.0/ticket/1/comment',
      '/REST/2.0/transaction/5',
      '/REST/1.0/ticket/1',
      '/',
    ]) {
      assert.equal((await browser.ask(other)).status, 404, other);
    }
    assert.equal((await browser.ask('/REST/2.0/ticket/1/comment', {method: 'POST', body: {}, key: 'some-key-1'})).status, 404);
    assert.equal(rt.asked.length, before);
  });

  it('takes no parameter that is not in its table', async () => {
    for (const search of [
      '?token=1-2-abc',
      '?fields=LastUpdated',
      '?orderby=LastUpdated',
      '?per_page=1000',
      '?simple=1',
      '?find_disabled_rows=1',
    ]) {
      assert.equal((await browser.ask(`/REST/2.0/tickets${search}`)).status, 422, search);
    }
    assert.equal((await browser.ask(`${path}?Status=resolved`, reply)).status, 422);
  });

  it('takes no field that is not in its table: nobody files as somebody else', async () => {
    for (const field of ['Requestor', 'Cc', 'AdminCc', 'Owner', 'Status', 'TimeTaken', 'TxnCustomFields', 'CustomRoles']) {
      assert.equal((await browser.ask(path, {...reply, body: {Content: 'a', [field]: 'bob'}})).status, 422, field);
    }
    assert.equal(rt.messages.length, 0);
  });

  it('refuses a body that is too large, or of another type', async () => {
    const small = makeGateway({rt: 'http://rt.test', fetch: rt.fetch, limits: {textBytes: 100, bodyBytes: 2000}});
    const customer = await new Browser(small).signIn({login: 'alice', password: 'p'});
    assert.equal((await customer.ask(path, {...reply, body: {Content: 'a'.repeat(200)}})).status, 413);
    const form = new FormData();
    form.append('JSON', '{"Content":"a"}');
    form.append('Attachments', new File(['a'.repeat(3000)], 'large.txt'));
    assert.equal((await customer.ask(path, {...reply, body: form})).status, 413);
    assert.equal((await customer.ask(path, {...reply, headers: {'content-type': 'text/plain'}})).status, 415);
    assert.equal(rt.messages.length, 0);
  });

  it('limits tries to sign in, requests and writes, and says for how long', async () => {
    const strict = makeGateway({
      rt: 'http://rt.test',
      fetch: rt.fetch,
      limits: {signInsPerLogin: 2, requestsPerSession: 3, writesPerSession: 1},
    });
    const customer = await new Browser(strict).signIn({login: 'alice', password: 'p'});
    assert.equal((await customer.ask(path, reply)).status, 201);
    assert.equal((await customer.ask(path, reply)).status, 429);
    assert.equal((await customer.ask('/session')).status, 200);
    const more = await customer.ask('/session');
    assert.equal(more.status, 429);
    assert.ok(Number(more.headers.get('retry-after')) > 0);
    await new Browser(strict).signIn({login: 'Alice', password: 'p'});
    const third = await new Browser(strict).ask('/session', {method: 'POST', body: {login: 'alice', password: 'p'}});
    assert.equal(third.status, 429);
  });

  it('never logs a secret', async () => {
    await browser.ask(path, {...reply, body: {Content: 'words of a customer'}});
    await browser.ask("/REST/2.0/tickets?query=Subject%20LIKE%20'words'");
    await new Browser(gateway).ask('/session', {method: 'POST', body: {login: 'alice', password: 5}});
    rt.isSignedIn = false;
    await browser.ask('/session');
    assert.ok(log.length >= 5);
    const said = JSON.stringify(log);
    for (const secret of ['my-pass-word', 'rt-session-secret', browser.cookie, 'words', 'alice', 'key-of-a-reply']) {
      if (secret) assert.ok(!said.includes(secret), secret);
    }
  });

  it('passes nothing of the browser on to RT but what RT needs', async () => {
    await browser.ask(path, {
      ...reply,
      headers: {'x-forwarded-for': '10.0.0.1', referer: `${site}/page`, authorization: 'token 1-2-x'},
    });
    for (const {headers} of rt.received) {
      for (const name of ['x-forwarded-for', 'referer', 'authorization', 'origin', 'idempotency-key'])
        assert.equal(headers.get(name), null);
      assert.doesNotMatch(headers.get('cookie') ?? '', /portico/);
    }
  });
});
