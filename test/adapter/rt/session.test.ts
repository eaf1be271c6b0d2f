import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {createRtAdapter} from '../../../src/adapter/rt/index.js';
import type {PortalAdapter} from '../../../src/adapter/portal-adapter.js';
import {FakeRt} from '../../gateway/fake-rt.js';
import {makeGateway, site} from '../../gateway/support.js';

/** The adapter, and a real gateway with a clock of its own; what RT says is of no matter here. */
function signedOut() {
  const rt = new FakeRt();
  let now = Date.now();
  let cookie = '';
  /** Requests that said of themselves that they are no activity, and those that did not. */
  const asked = {background: [] as string[], active: [] as string[]};
  const gateway = makeGateway({rt: 'http://rt.test', fetch: rt.fetch, idleMinutes: 20, now: () => now});
  const adapter = createRtAdapter({
    gateway: `${site}/rt`,
    retries: 0,
    fetch: async request => {
      const headers = new Headers(request.headers);
      headers.set('cookie', cookie);
      headers.set('sec-fetch-site', 'same-origin');
      headers.set('origin', site);
      const {pathname} = new URL(request.url);
      asked[headers.has('x-portico-background') ? 'background' : 'active'].push(`${request.method} ${pathname}`);
      const answer = await gateway.fetch(new Request(request, {headers}));
      cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? cookie;
      return answer;
    },
  });
  return {rt, adapter, asked, wait: (minutes: number) => void (now += minutes * 60_000)};
}

describe('a session at RT', () => {
  let adapter: PortalAdapter;
  let {asked, wait} = signedOut();

  beforeEach(async () => {
    ({adapter, asked, wait} = signedOut());
    await adapter.signIn({method: 'password', email: 'alice', password: 'p'});
  });

  it('R67 says when it ends without activity', async () => {
    wait(5);
    const session = await adapter.getSession();
    assert.deepEqual(session?.idle, {timeout: 1200, left: 900});
    const left = Date.parse(session.expiresAt!) - Date.now();
    assert.ok(Math.abs(left - 900_000) < 5000, String(left));
  });

  it('R67 goes on when the customer stays', async () => {
    wait(19);
    assert.equal((await adapter.keepSession()).idle?.left, 1200);
    wait(19);
    assert.ok(await adapter.getSession());
    wait(2);
    assert.equal(await adapter.getSession(), null);
  });

  it('R67 X7 is not kept alive by a page that asks what changed, and reads it again', async () => {
    asked.active.length = 0;
    await adapter.getSession();
    await adapter.listChanges(undefined);
    await adapter.listTickets({}, {background: true});
    await adapter.getTicket('1', {background: true}).catch(() => undefined);
    await adapter.listMessages('1', {background: true}).catch(() => undefined);
    assert.deepEqual(asked.active, []);
    assert.ok(asked.background.length >= 5, asked.background.join());
    for (let minute = 0; minute < 20; minute += 1) {
      wait(1);
      await adapter.listChanges(undefined);
    }
    wait(1);
    await assert.rejects(adapter.listChanges(undefined), {code: 'unauthenticated'});
  });

  it('R67 is kept alive by what the customer opens', async () => {
    for (const read of [() => adapter.listTickets({}), () => adapter.getTicket('1'), () => adapter.listMessages('1')]) {
      asked.background.length = 0;
      wait(15);
      await read().catch(() => undefined);
      assert.deepEqual(asked.background, []);
      assert.equal((await adapter.getSession())?.idle?.left, 1200);
    }
  });
});
