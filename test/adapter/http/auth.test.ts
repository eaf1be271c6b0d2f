import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {bearerAuth, cookieAuth, hostTokenAuth} from '../../../src/adapter/http/index.js';
import * as answers from './answers.js';
import {rejection} from './expect-error.js';
import {fakeBackend, json, problem, unreachable} from './fake-backend.js';
import {withGlobal} from './with-global.js';

const signedIn = () => json({session: answers.session, token: 'tok-1'});
const signIn = {method: 'password', email: 'ada@customer.example', password: 'pw'} as const;
const authorizations = (requests: Request[]) => requests.map(request => request.headers.get('Authorization'));

/** Storage of one tab, in memory. */
function storage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    clear: () => items.clear(),
    get length() {
      return items.size;
    },
  };
}

describe('cookies', () => {
  it('go by the origin, or to the whole site when told', async () => {
    for (const [auth, credentials] of [
      [cookieAuth(), 'same-origin'],
      [cookieAuth({credentials: 'include'}), 'include'],
    ] as const) {
      const {adapter, requests} = fakeBackend(() => json(answers.session), {auth});
      await adapter.getSession();
      assert.equal(requests[0]!.credentials, credentials);
    }
  });

  it('nobody is signed in: null; any other failure stays one', async () => {
    assert.equal(await fakeBackend(() => problem(401, {code: 'unauthenticated'})).adapter.getSession(), null);
    await rejection(fakeBackend(() => problem(500, {})).adapter.getSession(), 'unavailable');
  });

  it('signing out when nobody is signed in is done already', async () => {
    await fakeBackend(() => problem(401, {code: 'unauthenticated'})).adapter.signOut();
  });
});

describe('bearer tokens', () => {
  it('come with sign-in, go with calls that need a session, and are forgotten at sign-out', async () => {
    const {adapter, requests, bodies} = fakeBackend(
      ({method, url}) =>
        method === 'POST'
          ? signedIn()
          : method === 'DELETE'
            ? new Response(null, {status: 204})
            : json(url.endsWith('settings') ? answers.settings : answers.session),
      {auth: bearerAuth()},
    );
    assert.equal(await adapter.getSession(), null);
    assert.deepEqual(await adapter.signIn(signIn), answers.session);
    assert.equal((JSON.parse((await bodies[0])!) as {credential: string}).credential, 'bearer');
    await adapter.getSession();
    await adapter.getSettings();
    await adapter.signOut();
    assert.equal(await adapter.getSession(), null);
    await rejection(adapter.getTicket('t1'), 'unauthenticated');
    assert.deepEqual(authorizations(requests), [null, 'Bearer tok-1', null, 'Bearer tok-1']);
    assert.ok(requests.every(request => request.credentials === 'omit'));
  });

  it('are forgotten even when signing out fails, and at once', async () => {
    const {adapter} = fakeBackend(({method}) => (method === 'POST' ? signedIn() : unreachable()), {auth: bearerAuth()});
    await adapter.signIn(signIn);
    const out = adapter.signOut();
    await adapter.signIn(signIn);
    await rejection(out, 'network');
    await rejection(adapter.getTicket('t1'), 'network');
    await rejection(adapter.signOut(), 'network');
    await rejection(adapter.getTicket('t1'), 'unauthenticated');
  });

  it('are missed when the backend forgets to send one', async () => {
    const {adapter} = fakeBackend(() => json({session: answers.session}), {auth: bearerAuth()});
    await rejection(adapter.signIn(signIn), 'contract');
  });

  it('survive a reload in sessionStorage, each with its backend', async t => {
    const tab = storage();
    withGlobal(t, 'sessionStorage', tab);
    const auth = () => bearerAuth({storage: 'session'});
    await fakeBackend(signedIn, {auth: auth()}).adapter.signIn(signIn);
    const reloaded = fakeBackend(() => json(answers.session), {auth: auth()});
    await reloaded.adapter.getSession();
    assert.deepEqual(authorizations(reloaded.requests), ['Bearer tok-1']);
    const other = fakeBackend(() => json(answers.session), {auth: auth(), backend: 'https://other.example/'});
    assert.equal(await other.adapter.getSession(), null);
    assert.equal(other.requests.length, 0);
    await reloaded.adapter.signOut().catch(() => undefined);
    assert.equal(tab.length, 0);
  });

  it('stay in memory unless asked otherwise', async t => {
    const tab = storage();
    withGlobal(t, 'sessionStorage', tab);
    await fakeBackend(signedIn, {auth: bearerAuth()}).adapter.signIn(signIn);
    assert.equal(tab.length, 0);
  });

  it('stay in memory where storage is forbidden', async t => {
    const forbidden = Object.assign(storage(), {getItem: deny, setItem: deny, removeItem: deny});
    withGlobal(t, 'sessionStorage', forbidden);
    const {adapter, requests} = fakeBackend(({method}) => (method === 'POST' ? signedIn() : json(answers.session)), {
      auth: bearerAuth({storage: 'session'}),
    });
    await adapter.signIn(signIn);
    await adapter.getSession();
    assert.deepEqual(authorizations(requests), [null, 'Bearer tok-1']);
  });

  it('of one strategy shared by two adapters stay with the backend that issued them', async () => {
    const auth = bearerAuth();
    await fakeBackend(signedIn, {auth}).adapter.signIn(signIn);
    const other = fakeBackend(() => json(answers.session), {auth, backend: 'https://other.example'});
    assert.equal(await other.adapter.getSession(), null);
  });
});

function deny(): never {
  throw new DOMException('denied', 'SecurityError');
}

describe('plain http', () => {
  for (const [backend, safe] of [
    ['http://desk.example', false],
    ['http://127.evil.example', false],
    ['http://10.0.0.1', false],
    ['http://localhost:8080', true],
    ['http://portal.localhost', true],
    ['http://127.0.0.1:8080', true],
    ['http://[::1]:8080', true],
    ['https://desk.example', true],
  ] as const) {
    it(`${backend} is ${safe ? 'good' : 'not good'} enough for a token`, async () => {
      for (const auth of [bearerAuth(), hostTokenAuth(async () => 'tok')]) {
        const {adapter, requests} = fakeBackend(() => json(answers.settings), {backend, auth});
        if (safe) await adapter.getSettings();
        else assert.match((await rejection(adapter.getSettings(), 'contract')).message, /plain http/);
        assert.equal(requests.length, safe ? 1 : 0);
      }
    });
  }
});

describe("the host page's token", () => {
  it('is asked for with each call, and shared by calls at the same time', async () => {
    let asked = 0;
    const auth = hostTokenAuth(async () => `tok-${++asked}`);
    const {adapter, requests} = fakeBackend(() => json(answers.ticket), {auth});
    await Promise.all([adapter.getTicket('t1'), adapter.getTicket('t2')]);
    await adapter.getTicket('t3');
    assert.deepEqual(authorizations(requests), ['Bearer tok-1', 'Bearer tok-1', 'Bearer tok-2']);
  });

  it('is asked for anew once when the backend refuses it, and the call is sent again', async () => {
    const asked: boolean[] = [];
    const auth = hostTokenAuth(async ({refresh}) => (asked.push(refresh), refresh ? 'new' : 'old'));
    const {adapter, requests, pauses} = fakeBackend(
      ({headers}) =>
        headers.get('Authorization') === 'Bearer new' ? json(answers.session) : problem(401, {code: 'unauthenticated'}),
      {auth},
    );
    assert.deepEqual(await adapter.keepSession(), answers.session);
    assert.deepEqual(asked, [false, true]);
    assert.deepEqual(authorizations(requests), ['Bearer old', 'Bearer new']);
    assert.deepEqual(pauses, []);
  });

  it('refused twice means that nobody is signed in', async () => {
    const auth = hostTokenAuth(async () => 'old');
    const {adapter, requests} = fakeBackend(() => problem(401, {code: 'unauthenticated'}), {auth});
    await rejection(adapter.getTicket('t1'), 'unauthenticated');
    assert.equal(requests.length, 2);
  });

  it('is refreshed once for calls that are refused at the same time', async () => {
    let refreshed = 0;
    const auth = hostTokenAuth(async ({refresh}) => {
      if (refresh) await new Promise(resolve => setTimeout(resolve, 10));
      return refresh ? `new-${++refreshed}` : 'old';
    });
    const {adapter} = fakeBackend(
      ({headers}) => (headers.get('Authorization') === 'Bearer old' ? problem(401, {}) : json(answers.ticket)),
      {auth},
    );
    await Promise.all(['t1', 't2', 't3'].map(id => adapter.getTicket(id)));
    assert.equal(refreshed, 1);
  });

  it('none: nobody is signed in, and nothing is asked of the backend', async () => {
    const {adapter, requests} = fakeBackend(() => json(answers.session), {auth: hostTokenAuth(async () => null)});
    assert.equal(await adapter.getSession(), null);
    await rejection(adapter.getTicket('t1'), 'unauthenticated');
    assert.equal(requests.length, 0);
  });

  it('a callback that fails is told as unavailable, and asked again next time', async () => {
    let fails = true;
    const auth = hostTokenAuth(async () => {
      if (fails) throw new Error('no');
      return 'tok';
    });
    const {adapter} = fakeBackend(() => json(answers.session), {auth});
    await rejection(adapter.getSession(), 'unavailable');
    fails = false;
    assert.deepEqual(await adapter.getSession(), answers.session);
  });

  it('leaves signing in to the page', async () => {
    const {adapter, requests} = fakeBackend(signedIn, {auth: hostTokenAuth(async () => null)});
    await rejection(adapter.signIn(signIn), 'unsupported');
    assert.equal(requests.length, 0);
  });
});
