import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {everything, freshKey, mockBackend, origin, password} from '../../support/mock-backend.js';

const eve = {name: 'Eve Laine', email: 'eve@new.example', consentVersion: '1'};
const passphrase = 'seven quiet otters';

function withMail(settings = {}) {
  const backend = mockBackend(settings);
  const {send, portal} = backend;
  return {
    ...backend,
    register: (body: object) => send('POST', '/registrations', body, {'idempotency-key': freshKey()}),
    reset: (email: string, returnTo?: string, headers?: Record<string, string>) =>
      send('POST', '/password-resets', {email, returnTo}, headers),
    setPassword: (token: string, secret: string) => send('PUT', '/password', {token, password: secret}),
    lastToken: () => new URLSearchParams(portal.world.outbox.at(-1)!.link!.split('#')[1]!.split('?')[1]).get('token')!,
    signInWith: async (email: string, secret: string) =>
      (await send('POST', '/session', {method: 'password', credential: 'bearer', email, password: secret})).status,
  };
}

describe('registering', () => {
  it('R61 anyone registers by a mailed link, and the new customer sees nothing of anybody', async () => {
    const {build, register, portal, lastToken, send, setPassword, signInWith} = withMail({ticketAccess: {kind: 'company'}});
    build.ticket({contacts: ['anna']});
    assert.deepEqual((await register(eve)).json(), {accepted: true});
    const mail = portal.world.outbox.at(-1)!;
    assert.equal(mail.to, 'eve@new.example');
    assert.match(mail.link!, /^https:\/\/portal\.example\/support#\/portico\/set-password\?token=[\w-]+$/);
    assert.ok(mail.text.includes(mail.link!) && mail.text.includes(portal.world.settings.registrationMail.text));
    assert.equal(await signInWith(eve.email, ''), 401, 'nobody signs in before the link was followed');
    const token = lastToken();
    assert.deepEqual((await send('POST', '/password-tokens', {token})).json(), {purpose: 'register'});
    assert.equal((await setPassword(token, passphrase)).status, 204);
    assert.equal(await signInWith(eve.email, passphrase), 200);
    assert.equal((await setPassword(token, passphrase)).status, 404);
  });

  it('R61 where members come by groups there is no registration', async () => {
    const {build, register, portal, send} = withMail();
    build.group({id: 'vip', contactIds: ['anna']});
    portal.desk.changeSettings({audience: {kind: 'groups', groupIds: ['vip']}});
    assert.equal((await register(eve)).status, 404);
    assert.equal((await send('GET', '/settings')).json<{signIn: {selfRegistration: boolean}}>().signIn.selfRegistration, false);
    assert.deepEqual([portal.world.outbox, Object.keys(portal.world.contacts).length], [[], 4]);
  });

  it('R65 without consent to the text of now registration is refused; consent is recorded with version and time', async () => {
    const {register, portal, change} = withMail();
    for (const consentVersion of [undefined, '0', '']) {
      const refused = await register({...eve, consentVersion});
      assert.deepEqual(
        [refused.status, refused.problem()],
        [422, {code: 'invalid', reason: 'consent-missing', fields: [{field: 'consentVersion', problem: 'required'}]}],
      );
    }
    change({consent: {version: '2', text: 'New text', label: 'Yes'}});
    assert.equal((await register(eve)).status, 422);
    assert.deepEqual([portal.world.consents, portal.world.outbox], [[], []]);
    await register({...eve, consentVersion: '2'});
    const {id} = Object.values(portal.world.contacts).find(({email}) => email === eve.email)!;
    assert.deepEqual(portal.world.consents, [{contactId: id, version: '2', at: '2026-11-20T12:00:00.000Z'}]);
  });

  it('R66 registration answers alike for known and unknown addresses, and tells the owner by mail', async () => {
    const {register, portal, signInWith} = withMail();
    delete portal.world.accounts.dan;
    const unknown = await register(eve);
    const known = await register({...eve, email: 'Anna@customers.example', name: 'Somebody Else'});
    const contactOnly = await register({...eve, email: 'dan@customers.example'});
    assert.deepEqual(everything(known), everything(unknown));
    assert.deepEqual(everything(contactOnly), everything(unknown));
    const [, toAnna, toDan] = portal.world.outbox;
    assert.doesNotMatch(toAnna!.link!, /token/);
    assert.match(toDan!.link!, /set-password\?token=/);
    assert.equal(portal.world.contacts.anna!.name, 'Anna Virtanen');
    assert.equal(Object.keys(portal.world.contacts).length, 5);
    assert.equal(await signInWith('anna@customers.example', password), 200, 'her password is as it was');
  });

  it('R65 with consent and a wrong address it is the address that is told, and not the consent', async () => {
    const {register} = withMail();
    assert.deepEqual((await register({...eve, email: 'nowhere'})).problem(), {
      code: 'invalid',
      fields: [{field: 'email', problem: 'format'}],
    });
  });

  it('R66 a wrong field says so before anything about the address could', async () => {
    const {register} = withMail();
    const faults = async (body: object) => (await register({...eve, ...body})).problem().fields;
    assert.deepEqual(await faults({name: ' ', email: 'no address'}), [
      {field: 'name', problem: 'required'},
      {field: 'email', problem: 'format'},
    ]);
    assert.deepEqual(await faults({name: 7, email: undefined}), [
      {field: 'name', problem: 'format'},
      {field: 'email', problem: 'required'},
    ]);
  });
});

describe('a new password', () => {
  it('R66 reset answers alike for known and unknown addresses', async () => {
    const {reset, portal} = withMail();
    const known = await reset('anna@customers.example');
    assert.equal(known.status, 202);
    for (const email of ['nobody@new.example', 'no address', '__proto__'])
      assert.deepEqual(everything(await reset(email)), everything(known));
    assert.deepEqual(
      portal.world.outbox.map(({to}) => to),
      ['anna@customers.example'],
    );
  });

  it('R66 the link works once and for 24 hours, and the newest mail ends the older ones', async () => {
    const {reset, lastToken, setPassword, send, wait, signInWith} = withMail();
    await reset('anna@customers.example');
    const older = lastToken();
    await reset('anna@customers.example');
    const token = lastToken();
    wait(24 * 60 - 1);
    assert.deepEqual((await send('POST', '/password-tokens', {token})).json(), {purpose: 'reset'});
    assert.equal((await setPassword(token, passphrase)).status, 204);
    assert.deepEqual(
      [await signInWith('anna@customers.example', passphrase), await signInWith('anna@customers.example', password)],
      [200, 401],
    );
    const used = await setPassword(token, passphrase);
    assert.deepEqual([used.status, used.problem()], [404, {code: 'not-found', reason: 'link-expired'}]);
    assert.deepEqual(everything(await setPassword(older, passphrase)), everything(used));
    await reset('anna@customers.example');
    wait(24 * 60);
    assert.deepEqual(everything(await send('POST', '/password-tokens', {token: lastToken()})), everything(used));
    assert.deepEqual(everything(await setPassword(lastToken(), passphrase)), everything(used));
  });

  it('R66 a new password ends sessions and lifts the lock', async () => {
    const {reset, lastToken, setPassword, signIn, signInWith} = withMail();
    const client = await signIn('anna');
    for (let n = 0; n < 10; n += 1) await signInWith('anna@customers.example', 'wrong');
    assert.equal(await signInWith('anna@customers.example', password), 429);
    await reset('anna@customers.example');
    await setPassword(lastToken(), passphrase);
    assert.equal((await client.send('GET', '/session')).status, 401);
    assert.equal(await signInWith('anna@customers.example', passphrase), 200);
  });

  it('R66 an easy password is refused, says why, and leaves the link good', async () => {
    const {reset, lastToken, setPassword} = withMail();
    await reset('anna@customers.example');
    const token = lastToken();
    const fault = async (secret: string) => (await setPassword(token, secret)).problem().fields;
    assert.deepEqual(await fault('short 1'), [{field: 'password', problem: 'too-short', limit: 10}]);
    assert.deepEqual(await fault('x'.repeat(1001)), [{field: 'password', problem: 'too-long', limit: 1000}]);
    for (const easy of ['aaaaaaaaaaaa', 'ababababab', 'Password123', 'anna@customers.example', 'AnnaVirtanen', 'qwerty123456']) {
      assert.deepEqual(await fault(easy), [{field: 'password', problem: 'too-weak'}], easy);
    }
    assert.equal((await setPassword(token, passphrase)).status, 204);
  });
});

describe('links in mails', () => {
  it('R88 lead back to the page that asked, on the backend’s site or the portal’s own origin', async () => {
    const {reset, portal} = withMail();
    const link = async (returnTo: string | undefined) => {
      await reset('anna@customers.example', returnTo);
      return portal.world.outbox.at(-1)!.link!.split('#')[0];
    };
    assert.equal(await link(`${origin}/kb/article?x=1#part`), `${origin}/kb/article?x=1`);
    assert.equal(await link('/kb/'), `${origin}/kb/`);
    assert.equal(await link('https://portal.example:8443/dev'), 'https://portal.example:8443/dev');
    assert.equal(await link(undefined), 'https://portal.example/support');
  });

  it('R88 lead back to the portal’s own origin too where the backend is on another site, and to no third one', async () => {
    const {reset, portal, change} = withMail();
    change({domain: 'help.acme.example'});
    const link = async (returnTo: string) => {
      await reset('anna@customers.example', returnTo);
      return portal.world.outbox.at(-1)!.link!.split('#')[0];
    };
    assert.equal(await link('https://help.acme.example/orders?x=1'), 'https://help.acme.example/orders?x=1');
    assert.equal(await link(`${origin}/kb/`), `${origin}/kb/`);
    assert.equal(await link('https://acme.example/'), 'https://help.acme.example/support');
    portal.world.settings.domain = null;
    assert.equal(await link(`${origin}/kb/`), `${origin}/kb/`);
  });

  it('R66 never carry their secret to another site, whatever the request says it comes from', async () => {
    const {reset, portal, wait} = withMail();
    const wrong = [
      'https://evil.test/',
      '//evil.test/',
      'http://portal.example/',
      'https://x:y@portal.example/',
      'javascript:alert(1)',
      'https://portal.example.evil.test/',
      '\\\\evil.test',
    ];
    for (const returnTo of wrong) {
      // Past the limit of mails.
      wait(60);
      await reset('anna@customers.example', returnTo, {origin: 'https://evil.test'});
      assert.match(
        portal.world.outbox.at(-1)!.link!,
        /^https:\/\/portal\.example\/support#\/portico\/reset-password\?token=/,
        returnTo,
      );
    }
  });

  it('R81 without a domain they lead to the backend’s own site', async () => {
    const {reset, portal} = withMail();
    portal.world.settings.domain = null;
    await reset('anna@customers.example');
    assert.match(portal.world.outbox.at(-1)!.link!, /^https:\/\/portal\.example\/#\/portico\/reset-password/);
  });
});
