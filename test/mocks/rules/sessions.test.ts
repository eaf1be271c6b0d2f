import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {everything, mockBackend, origin, password} from '../../support/mock-backend.js';

const anna = 'anna@customers.example';
const withPassword = (email: string, secret: string, credential = 'bearer') => ({
  method: 'password',
  credential,
  email,
  password: secret,
});

describe('signing in', () => {
  it('R60 email and password open a session, whatever the case of the address', async () => {
    const {send, portal} = mockBackend();
    const answer = await send('POST', '/session', withPassword('  ANNA@Customers.example ', password));
    const {session, token} = answer.json<{session: {contact: unknown}; token: string}>();
    assert.deepEqual(session.contact, {id: 'anna', name: 'Anna Virtanen', email: anna});
    assert.ok(token.length >= 22);
    assert.doesNotMatch(JSON.stringify(portal.world), new RegExp(token), 'the token itself is kept nowhere');
  });

  it('R60 a one-time link signs in once, within 15 minutes, where the settings offer it', async () => {
    const {send, portal, change, wait} = mockBackend();
    const ask = () => send('POST', '/session/link', {email: anna});
    assert.equal((await ask()).status, 404);
    change({oneTimeLinks: true});
    assert.deepEqual((await send('GET', '/settings')).json<{signIn: unknown}>().signIn, {
      methods: ['password', 'link', 'code'],
      selfRegistration: true,
    });
    const tokenOfMail = async () => {
      await ask();
      const {link} = portal.world.outbox.at(-1)!;
      assert.match(link!, /^https:\/\/portal\.example\/support#\/portico\/sign-in\?token=/);
      return new URLSearchParams(link!.split('?')[1]).get('token');
    };
    const use = (token: string | null) => send('POST', '/session', {method: 'link', credential: 'bearer', token});
    const token = await tokenOfMail();
    assert.equal((await send('PUT', '/password', {token, password: 'another long sentence'})).status, 404, 'it sets no password');
    assert.equal((await use(token)).status, 200);
    const used = await use(token);
    assert.deepEqual(used.problem(), {code: 'not-found', reason: 'link-expired'});
    const late = await tokenOfMail();
    wait(15);
    assert.deepEqual(everything(await use(late)), everything(used));
    assert.deepEqual(everything(await use('made up')), everything(used));
  });

  it('R60 R66 the code of that mail signs in once, within 15 minutes, and only with its address', async () => {
    const {send, portal, change, wait} = mockBackend();
    change({oneTimeLinks: true});
    const mail = async () => {
      await send('POST', '/session/link', {email: anna});
      return portal.world.outbox.at(-1)!;
    };
    const type = (code: string, email = anna) => send('POST', '/session', {method: 'code', credential: 'bearer', email, code});
    const {code = '', text, link} = await mail();
    assert.match(code, /^\d{6}$/);
    assert.ok(text.includes(code));
    assert.ok(!JSON.stringify({...portal.world, outbox: []}).includes(code), 'the code itself is kept nowhere');
    const wrong = await type('000000' === code ? '000001' : '000000');
    assert.deepEqual(wrong.problem(), {code: 'unauthenticated', reason: 'credentials'});
    assert.deepEqual(everything(await type(code, 'ben@customers.example')), everything(wrong), 'another contact');
    assert.deepEqual(everything(await type(code, 'nobody@customers.example')), everything(wrong), 'nobody');
    assert.equal((await type(` ${code.slice(0, 3)} ${code.slice(3)}`)).status, 200);
    assert.deepEqual(everything(await type(code)), everything(wrong), 'used');
    const token = new URLSearchParams(link!.split('?')[1]).get('token');
    const followed = await send('POST', '/session', {method: 'link', credential: 'bearer', token});
    assert.deepEqual(followed.problem().reason, 'link-expired', 'its link is used up with it');
    const {code: older = ''} = await mail();
    const {code: newer = ''} = await mail();
    if (older !== newer) assert.deepEqual(everything(await type(older)), everything(wrong), 'of an older mail');
    wait(15);
    assert.deepEqual(everything(await type(newer)), everything(wrong), 'too old');
  });

  it('R66 ten wrong codes lock the address, for the right one and for the password too', async () => {
    const {send, portal, change, wait} = mockBackend();
    change({oneTimeLinks: true});
    await send('POST', '/session/link', {email: anna});
    const code = portal.world.outbox.at(-1)!.code!;
    const type = (typed: string) => send('POST', '/session', {method: 'code', credential: 'bearer', email: anna, code: typed});
    for (let n = 0; n < 10; n += 1) assert.equal((await type('12345')).status, 401);
    assert.equal((await type(code)).status, 429);
    assert.equal((await send('POST', '/session', withPassword(anna, password))).status, 429);
    wait(15);
    assert.equal((await send('POST', '/session', withPassword(anna, password))).status, 200);
  });

  it('R60 a way to sign in that is not offered is refused', async () => {
    const {send} = mockBackend();
    for (const body of [
      {method: 'link', credential: 'bearer', token: 'x'},
      {method: 'code', credential: 'bearer', email: anna, code: '123456'},
      {method: 'sso', credential: 'bearer', response: {}},
    ]) {
      assert.deepEqual((await send('POST', '/session', body)).problem().fields, [{field: 'method', problem: 'not-an-option'}]);
    }
    assert.equal((await send('POST', '/session/sso', {returnTo: '/'})).status, 404);
  });

  it('R62 with groups only members sign in, and a member who was taken out is refused from then on', async () => {
    const {send, build, signIn, portal} = mockBackend();
    build.group({id: 'vip', contactIds: ['anna']});
    portal.desk.changeSettings({audience: {kind: 'groups', groupIds: ['vip']}});
    const outside = await send('POST', '/session', withPassword('ben@customers.example', password));
    assert.deepEqual([outside.status, outside.problem().reason], [403, 'access-denied']);
    const client = await signIn('anna');
    portal.world.groups.vip!.contactIds = [];
    assert.deepEqual((await client.send('GET', '/tickets')).problem(), {code: 'forbidden', reason: 'access-denied'});
  });

  it('R66 a wrong password and an unknown address are the same answer', async () => {
    const {send, portal} = mockBackend();
    portal.world.accounts.ben!.passwordDigest = null;
    const wrong = await send('POST', '/session', withPassword(anna, 'wrong'));
    assert.deepEqual([wrong.status, wrong.problem()], [401, {code: 'unauthenticated', reason: 'credentials'}]);
    for (const email of ['nobody@customers.example', 'ben@customers.example', 'no address', '__proto__', '']) {
      assert.deepEqual(everything(await send('POST', '/session', withPassword(email, ''))), everything(wrong), email);
    }
  });

  for (const email of [anna, 'nobody@customers.example']) {
    it(`R66 ten failures lock an address for 15 minutes, known or not: ${email}`, async () => {
      const {send, wait} = mockBackend();
      const fail = () => send('POST', '/session', withPassword(email, 'wrong'));
      for (let n = 0; n < 10; n += 1) assert.equal((await fail()).status, 401);
      wait(5);
      const locked = await send('POST', '/session', withPassword(email.toUpperCase(), password));
      assert.deepEqual([locked.status, locked.headers.get('retry-after')], [429, '600']);
      assert.deepEqual(locked.problem(), {code: 'rate-limited', retryAfter: 600});
      assert.equal((await send('POST', '/session', withPassword('ben@customers.example', password))).status, 200);
      wait(10);
      assert.equal((await send('POST', '/session', withPassword(email, password))).status, email === anna ? 200 : 401);
    });
  }

  it('R66 a success and fifteen quiet minutes forget the failures', async () => {
    const {send, wait} = mockBackend();
    const fail = async (times: number) => {
      for (let n = 0; n < times; n += 1) await send('POST', '/session', withPassword(anna, 'wrong'));
      return (await send('POST', '/session', withPassword(anna, password))).status;
    };
    assert.deepEqual([await fail(9), await fail(9)], [200, 200]);
    for (let n = 0; n < 9; n += 1) await send('POST', '/session', withPassword(anna, 'wrong'));
    wait(15);
    assert.equal(await fail(9), 200);
  });
});

describe('sessions', () => {
  it('R67 a session ends after the time-out without activity; asking who is signed in is none', async () => {
    const {signIn, wait} = mockBackend();
    const client = await signIn('anna');
    assert.equal((await client.session()).expiresAt, '2026-11-20T12:20:00.000Z');
    wait(19);
    await client.list();
    assert.equal((await client.session()).expiresAt, '2026-11-20T12:39:00.000Z');
    wait(19);
    await client.session();
    wait(1);
    const over = await client.send('GET', '/session');
    assert.deepEqual([over.status, over.problem()], [401, {code: 'unauthenticated'}]);
    assert.equal((await client.send('GET', '/tickets')).status, 401);
  });

  it('R67 choosing to stay counts as activity, and the time-out is that of the settings', async () => {
    const {signIn, wait, change} = mockBackend();
    const client = await signIn('anna');
    change({timeoutMinutes: 40});
    wait(39);
    const kept = await client.send('POST', '/session/activity');
    assert.equal(kept.json<{expiresAt: string}>().expiresAt, '2026-11-20T13:19:00.000Z');
    wait(39);
    assert.equal((await client.send('GET', '/session')).status, 200);
    change({timeoutMinutes: 20});
    assert.equal((await client.send('GET', '/session')).status, 401);
  });

  for (const minutes of [20, 40, 60, 1440] as const) {
    it(`R67 a time-out of ${minutes} minutes ends the session then, and not before`, async () => {
      const {signIn, wait, change} = mockBackend();
      change({timeoutMinutes: minutes});
      const client = await signIn('anna');
      wait(minutes - 1);
      assert.equal((await client.send('GET', '/session')).status, 200);
      wait(1);
      assert.equal((await client.send('GET', '/session')).status, 401);
    });
  }

  it('R67 a page is told how many seconds may pass and how many are left, whole ones, however its own clock goes', async () => {
    const {signIn, wait, change} = mockBackend();
    const client = await signIn('anna');
    assert.deepEqual((await client.session()).idle, {timeout: 1200, left: 1200});
    wait(5 + 0.5 / 60);
    assert.deepEqual((await client.session()).idle, {timeout: 1200, left: 899});
    wait(15 - 1 / 60);
    assert.deepEqual((await client.session()).idle, {timeout: 1200, left: 0});
    change({timeoutMinutes: 60});
    await client.list();
    assert.deepEqual((await client.session()).idle, {timeout: 3600, left: 3600});
  });

  it('R60 whoever signs in is told at once what asking for the session would tell', async () => {
    const {send, build, change} = mockBackend();
    build.form({id: 'form'});
    change({form: {enabled: true, formId: 'form'}});
    const {session, token} = (await send('POST', '/session', withPassword(anna, password))).json<{
      session: object;
      token: string;
    }>();
    assert.deepEqual((await send('GET', '/session', undefined, {authorization: `Bearer ${token}`})).json(), session);
    assert.ok(!('readOnly' in session));
  });

  it('R68 signing out ends the session wherever its token is, and no other', async () => {
    const {signIn} = mockBackend();
    const [one, other] = [await signIn('anna'), await signIn('anna')];
    assert.equal((await one.send('DELETE', '/session')).status, 204);
    assert.equal((await one.send('GET', '/session')).status, 401);
    assert.equal((await other.send('GET', '/session')).status, 200);
  });

  it('R85 turned off, customers get nothing but settings, and sessions end for good', async () => {
    const {signIn, send, change} = mockBackend();
    const client = await signIn('anna');
    change({enabled: false});
    assert.equal((await send('GET', '/settings')).json<{status: string}>().status, 'off');
    const refused = [
      await client.send('GET', '/session'),
      await client.send('GET', '/tickets'),
      await send('POST', '/session', withPassword(anna, password)),
      await send('POST', '/password-resets', {email: anna}),
      await send('POST', '/registrations', {}),
    ];
    for (const answer of refused)
      assert.deepEqual([answer.status, answer.problem()], [503, {code: 'unavailable', reason: 'portal-off'}]);
    change({enabled: true});
    assert.equal((await client.send('GET', '/session')).status, 401);
  });

  it('R85 turned off behind the desk’s back, sessions end at the next request', async () => {
    const {signIn, portal} = mockBackend();
    const client = await signIn('anna');
    portal.world.settings.enabled = false;
    assert.equal((await client.send('GET', '/tickets')).status, 503);
    portal.world.settings.enabled = true;
    assert.equal((await client.send('GET', '/tickets')).status, 401);
  });

  it('R60 by cookie the token is in no answer’s body, and the cookie is out of scripts’ reach', async () => {
    const {send} = mockBackend();
    const answer = await send('POST', '/session', withPassword(anna, password, 'cookie'), {origin});
    const cookie = answer.headers.get('set-cookie')!;
    assert.match(cookie, /^portico_session=[\w-]{22,}; HttpOnly; SameSite=Lax; Path=\/; Secure$/);
    assert.equal(answer.json<{token?: string}>().token, undefined);
    const headers = {cookie: `other=1; ${cookie.split(';')[0]!}`};
    assert.equal((await send('GET', '/session', undefined, headers)).status, 200);
    assert.equal((await send('GET', '/session', undefined, {...headers, authorization: 'Bearer wrong'})).status, 401);
    const out = await send('DELETE', '/session', undefined, {...headers, origin});
    assert.equal(out.headers.get('set-cookie'), 'portico_session=; HttpOnly; SameSite=Lax; Path=/; Secure; Max-Age=0');
    assert.equal((await send('GET', '/session', undefined, headers)).status, 401);
  });

  it('R14 a write with a cookie must come from the same site', async () => {
    const {build, send, portal} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], messages: [{}]});
    const signed = await send('POST', '/session', withPassword(anna, password, 'cookie'), {'sec-fetch-site': 'same-origin'});
    const cookie = signed.headers.get('set-cookie')!.split(';')[0]!;
    let keys = 0;
    const write = async (headers: Record<string, string>) => {
      const all = {cookie, 'idempotency-key': `cookie-key-${++keys}`, ...headers};
      return (await send('POST', '/tickets/t/replies', {text: 'x', uploads: []}, all)).status;
    };
    const others: Record<string, string>[] = [
      {},
      {origin: 'https://evil.test'},
      {origin: 'null'},
      {origin: 'https://portal.example.evil.test'},
      {'sec-fetch-site': 'cross-site'},
      {'sec-fetch-site': 'none'},
      {'sec-fetch-site': 'cross-site', origin},
    ];
    for (const headers of others) assert.equal(await write(headers), 403, JSON.stringify(headers));
    assert.equal(portal.desk.ticket('t').threads[0]!.messages.length, 1);
    assert.equal(await write({origin}), 201);
    assert.equal(await write({'sec-fetch-site': 'same-site', origin: 'https://help.portal.example'}), 201);
    assert.equal(
      (await send('POST', '/session', withPassword(anna, password, 'cookie'), {origin: 'https://evil.test'})).status,
      403,
    );
  });
});
