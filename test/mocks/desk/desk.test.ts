import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createMockPortal} from '../../../mocks/portal.js';
import {buildWorld} from '../../../mocks/world/builder.js';
import {mockBackend} from '../../support/mock-backend.js';

describe('the desk', () => {
  it('R3 R4 what comes in shows by its channel and address', async () => {
    const {portal, signIn} = mockBackend();
    const {id} = portal.desk.createTicket({
      subject: 'Call',
      contactIds: ['anna'],
      companyIds: ['northwind'],
      requesterId: 'anna',
    });
    const first = portal.desk.receive({from: 'anna', channel: 'email', text: 'connected', ticketId: id, inboxId: 'sales'});
    const also = {from: 'anna', threadId: first.threadId} as const;
    portal.desk.receive({...also, channel: 'email', text: 'unconnected', teamAddress: 'mia.secret@portal.example'});
    portal.desk.receive({...also, channel: 'sms', text: 'text message'});
    portal.desk.receive({...also, channel: 'messenger', text: 'messenger', files: [{name: 'a.txt', content: 'a'}]});
    portal.desk.receive({from: 'system', channel: 'chat', text: 'system', threadId: first.threadId});
    assert.deepEqual(await (await signIn('anna')).texts(id), ['connected', 'messenger', 'system']);
    assert.equal(portal.desk.inbox('sales').threads[0]!.messages.length, 5);
    assert.deepEqual(
      portal.desk.inboxes().map(inbox => [inbox.id, inbox.threadCount]),
      [
        ['help', 0],
        ['sales', 1],
      ],
    );
    assert.equal(portal.desk.ticket(id).timeline.length, 4);
  });

  it('R6 an agent answers in the thread that customers know, by its channel, or in the one named', async () => {
    const {portal, signIn, build} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], threads: [{id: 'chat', channel: 'chat', messages: [{text: 'hi'}]}]});
    const second = portal.desk.addThread('t', 'sales');
    portal.desk.reply('t', {agentId: 'mia', text: 'elsewhere', threadId: second.id});
    const answer = portal.desk.reply('t', {agentId: 'mia', text: 'hello', files: [{name: 'a.txt', content: 'abc'}]});
    assert.deepEqual([answer.threadId, answer.channel], ['chat', 'chat']);
    const {items} = await (await signIn('anna')).messages('t');
    assert.deepEqual(
      items.map(({text, attachments}) => [text, attachments[0]?.size]),
      [
        ['hi', undefined],
        ['hello', 3],
      ],
    );
  });

  it('R2 a chat that nobody made a ticket of is in its inbox, of no ticket', () => {
    const {portal} = mockBackend();
    portal.desk.receive({from: 'anna', channel: 'chat', text: 'hi', inboxId: 'sales'});
    const [thread] = portal.desk.inbox('sales').threads;
    assert.deepEqual([thread!.ticketId, thread!.messages.map(({text}) => text)], [null, ['hi']]);
  });

  it('R26 a form is answered by mail from the inbox’s address', async () => {
    const {portal, signIn, build} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], channel: 'form', inbox: 'sales', messages: [{text: 'asked'}]});
    const answer = portal.desk.reply('t', {agentId: 'mia', text: 'answered'});
    assert.deepEqual([answer.channel, answer.teamAddress], ['email', 'sales@portal.example']);
    assert.deepEqual(await (await signIn('anna')).texts('t'), ['asked', 'answered']);
  });

  it('R7 the desk sees its notes, customers do not', async () => {
    const {portal, signIn, build} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], messages: [{text: 'hi'}]});
    portal.desk.note('t', {agentId: 'mia', text: 'note'});
    assert.deepEqual(
      portal.desk.ticket('t').threads[0]!.messages.map(({text, internal}) => [text, internal]),
      [
        ['hi', false],
        ['note', true],
      ],
    );
    assert.deepEqual(await (await signIn('anna')).texts('t'), ['hi']);
  });

  it('stage and owner reach the customer', async () => {
    const {portal, signIn, build} = mockBackend();
    build.ticket({id: 't', contacts: ['anna']});
    const anna = await signIn('anna');
    portal.desk.setOwner('t', 'mia');
    portal.desk.setStage('t', 'solved');
    const {owner, status} = await anna.ticket('t');
    assert.deepEqual([owner?.name, status.state], ['Mia Agent', 'closed']);
    portal.desk.setOwner('t', null);
    assert.equal((await anna.ticket('t')).owner, null);
  });

  it('an id that is not there is named, and nothing changes', () => {
    const {portal, build} = mockBackend();
    build.ticket({id: 't', contacts: ['anna']});
    const before = structuredClone(portal.world);
    assert.throws(() => portal.desk.reply('t', {agentId: 'nobody', text: 'x'}), /nobody/);
    assert.throws(() => portal.desk.note('t', {agentId: 'mia', text: 'x', threadId: 'other'}), /"other"/);
    assert.throws(() => portal.desk.setStage('t', 'delivered'), /delivered/);
    assert.throws(() => portal.desk.createTicket({subject: 'x', stageId: 'delivered'}), /delivered/);
    assert.throws(() => portal.desk.createTicket({subject: 'x', ownerId: 'nobody'}), /nobody/);
    assert.throws(() => portal.desk.receive({from: 'nobody', channel: 'chat', text: 'x'}), /nobody/);
    assert.deepEqual({...portal.world, sequence: 0}, {...before, sequence: 0});
  });

  it('every act and request that may change the world is told, and another world can take its place', async () => {
    const build = buildWorld();
    const {id} = build.ticket({requester: null});
    let told = 0;
    const portal = createMockPortal({world: build.world, base: '/api', onChange: () => void (told += 1)});
    portal.desk.setStage(id, 'support-closed');
    await portal.fetch(new Request('https://portal.example/api/settings'));
    assert.equal(told, 1);
    await portal.fetch(new Request('https://portal.example/api/session', {method: 'POST', body: '{}'}));
    assert.equal(told, 2);
    const next = buildWorld({settings: {name: 'Another'}}).world;
    portal.replaceWorld(next);
    assert.equal(portal.world, next);
    assert.match(await (await portal.fetch(new Request('https://portal.example/api/settings'))).text(), /Another/);
  });
});
