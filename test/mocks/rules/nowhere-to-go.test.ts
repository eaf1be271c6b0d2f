import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {mockBackend, password} from '../../support/mock-backend.js';

describe('where something is missing', () => {
  it('R25 a reply that no inbox takes is refused and has no effect', async () => {
    const {build, signIn, portal} = mockBackend();
    build.ticket({id: 't', contacts: ['anna']});
    const anna = await signIn('anna');
    portal.world.settings.defaultInboxId = null;
    const answer = await anna.write('/tickets/t/replies', {text: 'Hello.', uploads: []});
    assert.deepEqual([answer.status, answer.problem()], [503, {code: 'unavailable', reason: 'unconfigured'}]);
    assert.deepEqual([portal.world.threads, portal.world.messages], [{}, {}]);
  });

  it('R25 X8 a solution is rejected with a reason that no inbox takes: refused, and it stays proposed', async () => {
    const {build, signIn, portal} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], messages: [{}]});
    const {id: messageId} = portal.desk.proposeSolution('t', {agentId: 'mia', text: 'Oil the hinge.'});
    const anna = await signIn('anna');
    portal.world.settings.defaultInboxId = null;
    // Removed and still connected by its address, so that the proposal shows.
    portal.world.inboxes['help']!.removed = true;
    portal.world.inboxes['sales']!.addresses.push('help@portal.example');
    const answer = await anna.write('/tickets/t/solution', {messageId, answer: 'reject', reason: 'No'});
    assert.deepEqual([answer.status, answer.problem()], [503, {code: 'unavailable', reason: 'unconfigured'}]);
    assert.deepEqual((await anna.ticket('t')).solution, {messageId, state: 'proposed'});
  });

  it('R25 on a ticket whose threads show nothing a reply goes to the oldest of them', async () => {
    const {build, signIn, portal} = mockBackend();
    build.ticket({id: 't', contacts: ['anna']});
    build.thread({id: 'young', ticket: 't', inbox: 'help', at: '2026-11-03T00:00:00Z'});
    build.thread({id: 'old', ticket: 't', inbox: 'sales', at: '2026-11-02T00:00:00Z'});
    const anna = await signIn('anna');
    const {message} = await anna.reply('t', 'Hello.');
    assert.equal(portal.world.messages[message.id]!.threadId, 'old');
  });

  it('R25 of two such threads of the same age it goes to the smaller id, in whatever order they stand', async () => {
    for (const ids of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const {build, signIn, portal} = mockBackend();
      build.ticket({id: 't', contacts: ['anna']});
      for (const id of ids) build.thread({id, ticket: 't', inbox: 'help', at: '2026-11-03T00:00:00Z'});
      const anna = await signIn('anna');
      const {message} = await anna.reply('t', 'Hello.');
      assert.equal(portal.world.messages[message.id]!.threadId, 'a');
    }
  });

  it('R65 nobody registers where there is no text to consent to', async () => {
    const {send, portal} = mockBackend();
    portal.world.settings.consent = null;
    const registration = {name: 'Nora', email: 'nora@customers.example'};
    const answer = await send('POST', '/registrations', registration, {'idempotency-key': 'registration-1'});
    assert.deepEqual([answer.status, answer.problem()], [503, {code: 'unavailable', reason: 'unconfigured'}]);
    assert.deepEqual([portal.world.outbox, portal.world.consents], [[], []]);
  });

  it('R61 a name has 200 characters at most', async () => {
    const {send, portal} = mockBackend();
    const register = (name: string, key: string) =>
      send(
        'POST',
        '/registrations',
        {name, email: 'nora@customers.example', consentVersion: portal.world.settings.consent!.version},
        {'idempotency-key': key},
      );
    const answer = await register('n'.repeat(201), 'registration-1');
    assert.deepEqual(answer.problem().fields, [{field: 'name', problem: 'too-long', limit: 200}]);
    assert.equal((await register('n'.repeat(200), 'registration-2')).status, 202);
  });

  it('R66 a link of somebody who is gone is good for nothing', async () => {
    const {send, portal, change} = mockBackend();
    change({oneTimeLinks: true});
    const email = 'anna@customers.example';
    await send('POST', '/password-resets', {email});
    await send('POST', '/session/link', {email});
    const [reset, link] = portal.world.outbox.map(mail => new URLSearchParams(mail.link!.split('?')[1]).get('token'));
    delete portal.world.contacts['anna'];
    const answers = [
      await send('PUT', '/password', {token: reset, password: 'staircase violet'}),
      await send('POST', '/session', {method: 'link', credential: 'bearer', token: link}),
    ];
    for (const answer of answers) assert.deepEqual(answer.problem(), {code: 'not-found', reason: 'link-expired'});
  });

  it('R15 the session of somebody who is gone is nobody’s', async () => {
    const {signIn, portal} = mockBackend();
    const anna = await signIn('anna');
    delete portal.world.contacts['anna'];
    assert.equal((await anna.send('GET', '/tickets')).status, 401);
  });

  it('R66 mails go to those who have an account and may sign in, and to nobody else', async () => {
    const {send, portal, change, build} = mockBackend();
    build.contact({id: 'nora', company: 'northwind'});
    build.group({id: 'insiders', contactIds: ['anna', 'nora']});
    change({oneTimeLinks: true, audience: {kind: 'groups', groupIds: ['insiders']}});
    // Members of a group get an account with their registration mail.
    delete portal.world.accounts['nora'];
    portal.world.outbox.length = 0;
    for (const path of ['/session/link', '/password-resets']) {
      for (const who of ['anna', 'ben', 'nora', 'nobody']) {
        assert.equal((await send('POST', path, {email: `${who}@customers.example`})).status, 202);
      }
    }
    assert.deepEqual(
      portal.world.outbox.map(mail => mail.to),
      Array(2).fill('anna@customers.example'),
    );
  });

  it('R66 an address is compared whole: 254 characters are one, 255 are none', async () => {
    const {send, portal, build} = mockBackend();
    const address = (length: number) => `${'a'.repeat(length - '@customers.example'.length)}@customers.example`;
    build.contact({id: 'long', email: address(254), password});
    build.contact({id: 'longer', email: address(255), password});
    const enter = (email: string) => send('POST', '/session', {method: 'password', credential: 'bearer', email, password});
    assert.equal((await enter(address(254))).status, 200);
    assert.equal((await enter(address(255))).status, 401);
    assert.deepEqual(portal.world.failures, {}, 'what is no address is not counted');
  });

  it('R30 R40 limits and columns are those of the source before anybody changes them', async () => {
    const {signIn} = mockBackend();
    const session = await (await signIn('anna')).session();
    assert.deepEqual(session.uploadLimits, {maxSize: 20_971_520, maxCount: 10, types: []});
    assert.deepEqual(session.columns, ['subject', 'requester', 'createdAt', 'owner', 'lastActivityAt', 'status']);
  });
});
