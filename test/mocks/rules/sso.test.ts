import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {type Identity, type IdentityProvider, createIdentityProvider} from '../../../mocks/identity/index.js';
import type {PortalSettings} from '../../../mocks/world/settings.js';
import {type Answer, type MockBackend, everything, mockBackend, origin} from '../../support/mock-backend.js';

const now = (): number => Date.parse('2026-11-20T12:00:00Z');
const anna: Identity = {email: 'Anna@Customers.example', name: 'Anna at Work'};
const page = `${origin}/help`;

interface Started {
  redirectUrl: string;
  binding: string;
}

describe('single sign-on', () => {
  let provider: IdentityProvider;
  before(async () => {
    provider = await createIdentityProvider({now});
  });

  function ssoBackend(audience: PortalSettings['audience'] = {kind: 'everyone'}, protocol: 'jwt' | 'oidc' | 'saml' = 'oidc') {
    const backend = mockBackend();
    backend.build.list({id: 'partners', contactIds: ['anna']});
    backend.change({authentication: 'sso', audience, sso: provider.settings(protocol, 'portal-client', 'Company account')});
    return {...backend, begin: () => begin(backend), finish: (...args: FinishArgs) => finish(backend, ...args)};
  }

  async function begin({send}: MockBackend): Promise<Started> {
    return (await send('POST', '/session/sso', {returnTo: page})).json<Started>();
  }

  type FinishArgs = [response: Record<string, string>, binding?: string];

  function finish({send}: MockBackend, response: Record<string, string>, binding?: string): Promise<Answer> {
    return send('POST', '/session', {method: 'sso', credential: 'bearer', response, binding});
  }

  /** What the provider sends the browser back with. */
  async function answerOf({redirectUrl}: Started, identity: Identity = anna): Promise<Record<string, string>> {
    const {choices} = await provider.page(redirectUrl, [identity]);
    const [address, fragment] = choices[0]!.redirectUrl.split('#');
    assert.equal(address, page);
    return Object.fromEntries(new URLSearchParams(fragment));
  }

  for (const protocol of ['oidc', 'jwt', 'saml'] as const) {
    it(`R60 whom the identity provider vouches for is signed in by ${protocol}`, async () => {
      const {begin: start, finish: end, send} = ssoBackend({kind: 'everyone'}, protocol);
      assert.deepEqual((await send('GET', '/settings')).json<{signIn: unknown}>().signIn, {
        methods: ['sso'],
        selfRegistration: false,
        ssoLabel: 'Company account',
      });
      const started = await start();
      assert.equal(new URL(started.redirectUrl).origin, 'https://identity.example');
      assert.ok(!started.redirectUrl.includes(started.binding), 'the secret of the browser goes nowhere else');
      const answer = await end(await answerOf(started), started.binding);
      assert.equal(answer.status, 200, answer.text);
      const {session, token} = answer.json<{session: {contact: object}; token: string}>();
      assert.deepEqual(session.contact, {id: 'anna', name: 'Anna Virtanen', email: 'anna@customers.example'});
      assert.equal((await send('GET', '/tickets', undefined, {authorization: `Bearer ${token}`})).status, 200);
    });
  }

  it('R60 an answer that is forged, old, for others or from others is refused alike', async () => {
    const stranger = await createIdentityProvider({now});
    type Claims = Record<string, unknown>;
    const cases: Record<string, [Claims?, Parameters<IdentityProvider['token']>[1]?]> = {
      'another key': [{}, {forgedWith: stranger.key}],
      'another issuer': [{}, {issuer: 'https://evil.test'}],
      'another audience': [{aud: 'another-client'}],
      'several audiences, asked for by another': [{aud: ['portal-client', 'other'], azp: 'other'}],
      expired: [{}, {expiresIn: -1}],
      'another nonce': [{nonce: 'made-up'}],
      'no nonce': [{nonce: undefined}],
      'no address': [{email: undefined}],
      'an address that is no text': [{email: 5}],
      'an address that nobody checked': [{email_verified: false}],
      'an address that nobody checked, in words': [{email_verified: 'false'}],
      'no address at all': [{email: 'nobody'}],
    };
    const refused: unknown[] = [];
    for (const [name, [claims, options]] of Object.entries(cases)) {
      const {begin: start, finish: end, portal} = ssoBackend();
      const started = await start();
      const asked = new URL(started.redirectUrl).searchParams;
      const base = {sub: 'x', aud: 'portal-client', email: 'anna@customers.example', nonce: asked.get('nonce')};
      const token = await provider.token({...base, ...claims}, options);
      const answer = await end({id_token: token, state: asked.get('state')!}, started.binding);
      assert.deepEqual([answer.status, answer.problem()], [401, {code: 'unauthenticated', reason: 'credentials'}], name);
      assert.deepEqual(portal.world.sessions, {}, name);
      refused.push(everything(answer));
    }
    for (const each of refused) assert.deepEqual(each, refused[0]);
  });

  it('R60 unsigned and symmetric tokens are refused', async () => {
    const {begin: start, finish: end} = ssoBackend();
    const started = await start();
    const {id_token: good, state} = (await answerOf(started)) as {id_token: string; state: string};
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const payload = good.split('.')[1]!;
    for (const token of [`${encode({alg: 'none'})}.${payload}.`, `${encode({alg: 'HS256'})}.${payload}.AAAA`, 'nonsense', '']) {
      assert.equal((await end({id_token: token, state}, started.binding)).status, 401, token);
    }
  });

  it('R60 only the browser that began finishes, and once', async () => {
    const {begin: start, finish: end} = ssoBackend();
    const [victim, attacker] = [await start(), await start()];
    const stolen = await answerOf(attacker);
    assert.equal((await end(stolen)).status, 401, 'without the secret');
    assert.equal((await end(stolen, victim.binding)).status, 401, 'with that of another sign-in');
    assert.equal((await end(stolen, attacker.binding)).status, 200, 'those tries used nothing up');
    assert.equal((await end(stolen, attacker.binding)).status, 401, 'a second time');
    const {id_token: used} = stolen as {id_token: string};
    const state = new URL(victim.redirectUrl).searchParams.get('state')!;
    assert.equal((await end({id_token: used, state}, victim.binding)).status, 401, 'a token that was used before');
  });

  it('R60 a token that was used is refused even where its question is the same', async () => {
    const {begin: start, finish: end, portal} = ssoBackend();
    const started = await start();
    const answer = await answerOf(started);
    const attempts = structuredClone(portal.world.ssoAttempts);
    assert.equal((await end(answer, started.binding)).status, 200);
    portal.world.ssoAttempts = attempts;
    assert.equal((await end(answer, started.binding)).status, 401);
  });

  it('R60 who takes longer than fifteen minutes at the provider begins again', async () => {
    const {begin: start, finish: end, wait} = ssoBackend();
    const started = await start();
    wait(15);
    const late = await createIdentityProvider({now: () => now() + 15 * 60_000, key: provider.key});
    const {choices} = await late.page(started.redirectUrl, [anna]);
    const answer = Object.fromEntries(new URLSearchParams(choices[0]!.redirectUrl.split('#')[1]));
    assert.equal((await end(answer, started.binding)).status, 401);
  });

  it('R60 a try with a bad answer uses the question up, so that nobody goes on trying with it', async () => {
    const {begin: start, finish: end} = ssoBackend();
    const started = await start();
    const good = await answerOf(started);
    assert.equal((await end({...good, id_token: 'nonsense'}, started.binding)).status, 401);
    assert.equal((await end(good, started.binding)).status, 401);
  });

  it('R60 where customers sign in otherwise, nobody is sent to an identity provider that settings still hold', async () => {
    const {send, portal} = ssoBackend();
    Object.assign(portal.world.settings, {authentication: 'portal', audience: {kind: 'self-registration'}});
    assert.equal((await send('POST', '/session/sso', {returnTo: page})).status, 404);
  });

  it('R60 settings that change meanwhile count', async () => {
    const {begin: start, finish: end, change} = ssoBackend();
    const started = await start();
    const answer = await answerOf(started);
    const successor = await createIdentityProvider({now});
    change({sso: successor.settings('oidc', 'portal-client')});
    assert.equal((await end(answer, started.binding)).status, 401);
  });

  it('R63 everyone: somebody new becomes a contact without a company, and sees nothing of anybody', async () => {
    const {begin: start, finish: end, portal, build} = ssoBackend();
    portal.world.settings.ticketAccess = {kind: 'company'};
    build.ticket({contacts: ['anna']});
    const started = await start();
    const answer = await end(await answerOf(started, {email: 'Eve@New.example', name: 'Eve New'}), started.binding);
    const {session, token} = answer.json<{session: {contact: {name: string; email: string}; scopes: unknown[]}; token: string}>();
    assert.deepEqual([session.contact.name, session.contact.email, session.scopes.length], ['Eve New', 'eve@new.example', 1]);
    const headers = {authorization: `Bearer ${token}`};
    const list = await portal.fetch(new Request(`${origin}/api/tickets`, {headers}));
    assert.equal(((await list.json()) as {total: number}).total, 0);
    const again = await start();
    await end(await answerOf(again, {email: 'eve@new.example'}), again.binding);
    assert.equal(Object.values(portal.world.contacts).filter(({email}) => email === 'eve@new.example').length, 1);
  });

  it('R63 lists: members come in, all others are denied access, and nobody becomes a contact', async () => {
    const {begin: start, finish: end, portal} = ssoBackend({kind: 'lists', listIds: ['partners']});
    const status = async (identity: Identity) => {
      const started = await start();
      const answer = await end(await answerOf(started, identity), started.binding);
      return [answer.status, answer.status === 200 ? undefined : answer.problem().reason];
    };
    const contacts = Object.keys(portal.world.contacts);
    assert.deepEqual(await status(anna), [200, undefined]);
    assert.deepEqual(await status({email: 'ben@customers.example'}), [403, 'access-denied']);
    assert.deepEqual(await status({email: 'eve@new.example'}), [403, 'access-denied']);
    assert.deepEqual(Object.keys(portal.world.contacts), contacts);
  });

  it('R60 with an identity provider there is no password to sign in with or to reset', async () => {
    const {send} = ssoBackend();
    const body = {method: 'password', credential: 'bearer', email: 'anna@customers.example', password: 'x'};
    assert.equal((await send('POST', '/session', body)).status, 422);
    assert.equal((await send('POST', '/password-resets', {email: 'anna@customers.example'})).status, 404);
  });

  it('R60 the way back is a page of the portal or of the backend’s site', async () => {
    const {send} = ssoBackend();
    const answer = await send('POST', '/session/sso', {returnTo: 'https://evil.test/'});
    const redirect = new URL(answer.json<Started>().redirectUrl).searchParams.get('redirect_uri');
    assert.equal(redirect, 'https://portal.example/support');
  });

  it('R60 settings name what a provider lacks, and refuse secret keys and protocols that are not spoken', () => {
    const {portal} = ssoBackend();
    portal.world.agents.mia!.portalSettings = true;
    const good = provider.settings('oidc', 'portal-client');
    const faults = (sso: object) =>
      portal.desk
        .settings('mia')
        .check({sso: {...good, ...sso}})
        .map(({field, reason}) => `${field} ${reason}`);
    assert.deepEqual(faults({}), []);
    assert.deepEqual(faults({issuer: ' ', audience: '', loginUrl: 'javascript:alert(1)', jwks: {keys: []}}), [
      'sso.issuer required',
      'sso.audience required',
      'sso.loginUrl format',
      'sso.jwks required',
    ]);
    assert.deepEqual(faults({jwks: {keys: [provider.key.privateKey]}}), ['sso.jwks private-key']);
    assert.deepEqual(faults({jwks: {keys: [{kty: 'oct', k: 'AAAA'}]}}), ['sso.jwks private-key']);
    assert.deepEqual(faults({protocol: 'kerberos'}), ['sso.protocol not-an-option']);
    assert.deepEqual(faults({audience: ' '}), ['sso.audience required']);
  });
});
