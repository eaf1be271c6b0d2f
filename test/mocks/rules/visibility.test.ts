import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Criterion} from '../../../mocks/world/criteria.js';
import {everything, mockBackend} from '../../support/mock-backend.js';

describe('what exists for a customer', () => {
  it('R1 nothing but public settings is readable without a session', async () => {
    const {build, send} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], messages: [{files: [{id: 'f', name: 'a.txt', content: 'a'}]}]});
    for (const path of ['/session', '/tickets', '/tickets/t', '/tickets/t/messages', '/files/f', '/form', '/changes']) {
      const answer = await send('GET', path);
      assert.equal(answer.status, 401, path);
      assert.equal(answer.text, '{"code":"unauthenticated"}');
    }
    assert.equal((await send('GET', '/settings')).status, 200);
  });

  it('R1 public settings hold nothing of inboxes, forms, criteria or limits', async () => {
    const {send, change, build} = mockBackend();
    build.form({id: 'secret-form', inboxId: 'sales'});
    change({
      visibility: {all: [{property: 'secret-property', operator: 'is-known'}]},
      form: {enabled: true, formId: 'secret-form'},
      registrationMail: {text: 'secret-mail'},
    });
    const {text} = await send('GET', '/settings');
    assert.doesNotMatch(text, /secret|help|sales|uploadLimits|ticketAccess/);
  });

  it('R2 a conversation without a ticket never appears', async () => {
    const {build, signIn, portal} = mockBackend();
    build.thread({
      id: 'loose',
      channel: 'chat',
      messages: [{from: 'anna', text: 'unticketed', files: [{id: 'f', name: 'a.txt', content: 'a'}]}],
    });
    portal.desk.receive({from: 'anna', channel: 'chat', text: 'unticketed too'});
    const anna = await signIn('anna');
    assert.deepEqual((await anna.list()).items, []);
    assert.deepEqual((await anna.list('search=unticketed')).items, []);
    assert.equal((await anna.send('GET', '/files/f')).status, 404);
    assert.equal((await anna.send('GET', '/tickets/loose/messages')).status, 404);
  });

  it('R5 the filter may ask for what every ticket has: pipeline, stage, owner, subject, creation', async () => {
    const {build, signIn, change} = mockBackend();
    build.ticket({id: 'order', contacts: ['anna'], pipeline: 'orders', subject: 'Lamp', at: '2026-11-01T00:00:00Z'});
    build.ticket({id: 'waiting', contacts: ['anna'], stage: 'waiting', at: '2026-11-02T00:00:00Z'});
    build.ticket({id: 'owned', contacts: ['anna'], owner: 'mia', at: '2026-11-03T00:00:00Z'});
    const anna = await signIn('anna');
    const passing = async (property: string, comparison: Partial<Criterion>) => {
      change({visibility: {all: [{property, ...comparison} as Criterion]}});
      return (await anna.ids()).toSorted();
    };
    assert.deepEqual(await passing('pipeline', {operator: 'is', value: 'orders'}), ['order']);
    assert.deepEqual(await passing('stage', {operator: 'is', value: 'waiting'}), ['waiting']);
    assert.deepEqual(await passing('owner', {operator: 'is-known'}), ['owned']);
    assert.deepEqual(await passing('subject', {operator: 'is', value: 'Lamp'}), ['order']);
    assert.deepEqual(await passing('createdAt', {operator: 'after', value: '2026-11-02'}), ['owned']);
  });

  it('R5 a ticket outside the filter exists nowhere: list, count, search, detail, messages, reply, close, file', async () => {
    const {build, signIn, change, portal} = mockBackend();
    build.ticket({id: 'shown', contacts: ['anna'], subject: 'printer one', properties: {area: 'print'}, messages: [{}]});
    build.ticket({
      id: 'hidden',
      contacts: ['anna'],
      subject: 'printer two',
      messages: [{files: [{id: 'f', name: 'a.txt', content: 'a'}]}],
    });
    change({
      visibility: {all: [{property: 'area', operator: 'is-known'}, {any: [{property: 'area', operator: 'is', value: 'print'}]}]},
      closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}}},
    });
    const anna = await signIn('anna');
    const page = await anna.list('search=printer');
    assert.deepEqual([page.items.map(({id}) => id), page.total], [['shown'], 1]);
    const answers = [
      await anna.send('GET', '/tickets/hidden'),
      await anna.send('GET', '/tickets/hidden/messages'),
      await anna.write('/tickets/hidden/replies', {text: 'x', uploads: []}),
      await anna.write('/tickets/hidden/close'),
      await anna.send('GET', '/files/f'),
    ];
    assert.deepEqual(
      answers.map(({status}) => status),
      [404, 404, 404, 404, 404],
    );
    assert.equal(portal.world.tickets.hidden!.stageId, 'new');
    assert.equal((await anna.write('/tickets/shown/close')).status, 200);
  });

  it('R8 a ticket without a thread shows all the same', async () => {
    const {portal, signIn} = mockBackend();
    const {id} = portal.desk.createTicket({subject: 'Called about a label', contactIds: ['anna'], ownerId: 'mia'});
    const anna = await signIn('anna');
    assert.deepEqual(await anna.ids(), [id]);
    assert.equal((await anna.ticket(id)).owner?.name, 'Mia Agent');
    assert.deepEqual((await anna.messages(id)).items, []);
  });

  it('R9 own access shows only tickets associated with the contact', async () => {
    const {build, signIn} = mockBackend();
    build.ticket({id: 'mine', contacts: ['ben', 'anna']});
    build.ticket({id: 'colleague', contacts: ['ben']});
    build.ticket({id: 'named', requester: 'anna', contacts: ['ben']});
    const anna = await signIn('anna');
    assert.deepEqual(await anna.ids(), ['mine']);
    assert.equal((await anna.send('GET', '/tickets/colleague')).status, 404);
    assert.equal((await anna.send('GET', '/tickets/named')).status, 404);
  });

  it('R10 company access adds the primary company’s tickets and no other company’s', async () => {
    const {build, signIn} = mockBackend({ticketAccess: {kind: 'company'}});
    build.ticket({id: 'mine', contacts: ['anna'], companies: []});
    build.ticket({id: 'northwind-one', contacts: ['ben']});
    build.ticket({id: 'globex-one', contacts: ['carla']});
    const anna = await signIn('anna');
    assert.deepEqual((await anna.ids('scope=mine')).toSorted(), ['mine']);
    assert.deepEqual(await anna.ids('scope=company:northwind'), ['northwind-one']);
    assert.equal((await anna.ticket('northwind-one')).company?.name, 'Northwind');
    assert.equal((await anna.send('GET', '/tickets/globex-one')).status, 404);
  });

  it('X5 with all companies each of a contact’s companies is a view of its own', async () => {
    const {build, signIn} = mockBackend({ticketAccess: {kind: 'company'}, allCompanies: true});
    build.ticket({id: 'northwind-one', contacts: ['ben']});
    build.ticket({id: 'globex-one', contacts: ['carla']});
    const anna = await signIn('anna');
    assert.deepEqual(
      (await anna.session()).scopes.map(scope => scope.company?.name),
      [undefined, 'Northwind', 'Globex'],
    );
    assert.deepEqual(await anna.ids('scope=company:globex'), ['globex-one']);
    assert.equal((await (await signIn('carla')).send('GET', '/tickets/northwind-one')).status, 404);
  });

  it('R12 only company access with a primary company gives a second view', async () => {
    const {build, signIn, change} = mockBackend({ticketAccess: {kind: 'company'}});
    build.ticket({contacts: ['ben']});
    const kinds = async (id: string) => (await (await signIn(id)).session()).scopes.map(scope => scope.kind);
    assert.deepEqual(await kinds('anna'), ['mine', 'company']);
    assert.deepEqual(await kinds('dan'), ['mine']);
    change({ticketAccess: {kind: 'own'}});
    assert.deepEqual(await kinds('anna'), ['mine']);
  });

  it('R12 a view that the customer does not have is refused like one that does not exist', async () => {
    const {signIn, change} = mockBackend({ticketAccess: {kind: 'company'}});
    const anna = await signIn('anna');
    const absent = await anna.send('GET', '/tickets?scope=company:nobody');
    assert.equal(absent.status, 404);
    assert.deepEqual(everything(await anna.send('GET', '/tickets?scope=company:globex')), everything(absent));
    change({ticketAccess: {kind: 'own'}});
    assert.deepEqual(everything(await anna.send('GET', '/tickets?scope=company:northwind')), everything(absent));
    const dan = await signIn('dan');
    assert.deepEqual(everything(await dan.send('GET', '/tickets?scope=company:northwind')), everything(absent));
  });

  it('R13 forbidden and absent are the same answer, byte for byte', async () => {
    const {build, signIn, change} = mockBackend();
    change({
      closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}}},
      reopening: {enabled: true, stageByPipeline: {support: 'new'}},
    });
    build.ticket({id: 'theirs', contacts: ['ben'], messages: [{id: 'm', files: [{id: 'f', name: 'a.txt', content: 'a'}]}]});
    const anna = await signIn('anna');
    const tries: [string, string, unknown?][] = [
      ['GET', '/tickets/ID'],
      ['GET', '/tickets/ID/messages'],
      ['POST', '/tickets/ID/replies', {text: 'x', uploads: []}],
      ['POST', '/tickets/ID/replies', {text: '', uploads: []}],
      ['POST', '/tickets/ID/replies', {}],
      ['POST', '/tickets/ID/close'],
      ['POST', '/tickets/ID/reopen'],
      ['GET', '/files/ID'],
      ['DELETE', '/uploads/ID'],
    ];
    const upload = await (await signIn('ben')).upload('b.txt', 'b');
    for (const [method, path, body] of tries) {
      const forbiddenId = path.startsWith('/files') ? 'f' : path.startsWith('/uploads') ? upload.id : 'theirs';
      const key = {'idempotency-key': 'key-of-this-try'};
      const answers = await Promise.all(
        [forbiddenId, 'nowhere', '__proto__', 'constructor'].map(id => anna.send(method, path.replace('ID', id), body, key)),
      );
      for (const answer of answers) assert.deepEqual(everything(answer), everything(answers[1]!), `${method} ${path}`);
      assert.ok(answers[0]!.status === 404 || answers[0]!.status === 422, `${method} ${path}`);
    }
  });

  it('R15 a right that is taken away holds from the next request on', async () => {
    const {build, signIn, change, portal} = mockBackend({ticketAccess: {kind: 'company'}});
    build.ticket({id: 't', contacts: ['ben'], messages: [{}]});
    const anna = await signIn('anna');
    assert.equal((await anna.ticket('t')).id, 't');
    portal.world.contacts.anna!.primaryCompanyId = 'globex';
    assert.equal((await anna.send('GET', '/tickets/t')).status, 404);
    portal.world.contacts.anna!.primaryCompanyId = 'northwind';
    assert.equal((await anna.ticket('t')).id, 't');
    change({ticketAccess: {kind: 'own'}});
    assert.equal((await anna.write('/tickets/t/replies', {text: 'x', uploads: []})).status, 404);
    delete portal.world.contacts.anna;
    assert.equal((await anna.send('GET', '/session')).status, 401);
  });
});
