import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {SettingsError} from '../../../mocks/rules/settings-validation.js';
import {type Client, mockBackend} from '../../support/mock-backend.js';

const closeSupport = {closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}}}};

async function refusal(client: Client, path: string, body?: unknown) {
  const answer = await client.write(path, body);
  const {code, reason} = answer.problem();
  return [answer.status, code, reason];
}

describe('replying', () => {
  it('R20 a customer replies to an open ticket in sight, with text and several files', async () => {
    const {build, signIn, portal} = mockBackend({ticketAccess: {kind: 'company'}});
    build.ticket({id: 't', contacts: ['ben'], messages: [{}]});
    const anna = await signIn('anna');
    assert.deepEqual((await anna.ticket('t')).can.reply, {allowed: true});
    const uploads = [await anna.upload('one.txt', 'first'), await anna.upload('kaksi ä.txt', 'second')];
    const {message, ticket} = await anna.reply(
      't',
      'Here they are.',
      uploads.map(({id}) => id),
    );
    assert.deepEqual(
      message.attachments.map(({name, size}) => [name, size]),
      [
        ['one.txt', 5],
        ['kaksi ä.txt', 6],
      ],
    );
    assert.equal(ticket.lastActivityAt, '2026-11-20T12:00:00.000Z');
    assert.equal((await anna.send('GET', `/files/${message.attachments[1]!.id}`)).text, 'second');
    assert.deepEqual(Object.keys(portal.world.uploads), [], 'a draft that was sent is a draft no longer');
  });

  it('R20 a reply says something or brings a file', async () => {
    const {build, signIn} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], messages: [{}]});
    const anna = await signIn('anna');
    const empty = await anna.write('/tickets/t/replies', {text: ' \n', uploads: []});
    assert.deepEqual(empty.problem().fields, [{field: 'text', problem: 'required'}]);
    const {id} = await anna.upload('a.txt', 'a');
    assert.equal((await anna.write('/tickets/t/replies', {text: '', uploads: [id]})).status, 201);
  });

  it('R21 a closed ticket takes replies only where the setting is on; then it stays or opens again', async () => {
    const {build, signIn, portal, change} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], closed: true, messages: [{}]});
    const anna = await signIn('anna');
    const reply = {text: 'Still broken', uploads: []};
    assert.deepEqual((await anna.ticket('t')).can.reply, {allowed: false, reason: 'reply-to-closed-off'});
    assert.deepEqual(await refusal(anna, '/tickets/t/replies', reply), [403, 'forbidden', 'reply-to-closed-off']);
    assert.equal(portal.desk.ticket('t').threads[0]!.messages.length, 1);

    change({replyToClosed: {enabled: true}});
    assert.equal((await anna.reply('t', 'one')).ticket.status.state, 'closed');
    change({replyToClosed: {stage: 'reopen', stageByPipeline: {support: 'waiting', orders: 'placed'}}});
    assert.equal((await anna.reply('t', 'two')).ticket.status.state, 'open');
    assert.equal(portal.world.tickets.t!.stageId, 'waiting');
    portal.desk.setStage('t', 'new');
    await anna.reply('t', 'three');
    assert.equal(portal.world.tickets.t!.stageId, 'new', 'an open ticket stays where it is');
    assert.deepEqual(
      portal.desk.ticket('t').threads.map(thread => thread.messages.length),
      [4],
    );
  });

  it('R25 a reply goes to the inbox of the thread that the customer knows', async () => {
    const {build, signIn, portal} = mockBackend();
    build.ticket({
      id: 't',
      contacts: ['anna'],
      threads: [
        {id: 'private', inbox: 'help', messages: [{internal: true, from: 'mia'}]},
        {id: 'known', inbox: 'sales', messages: [{}]},
      ],
    });
    const {message} = await (await signIn('anna')).reply('t', 'Hello');
    assert.deepEqual(portal.desk.inbox('sales').threads[0]!.messages.at(-1)?.id, message.id);
    assert.equal(portal.desk.inbox('help').threads[0]!.messages.length, 1);
  });

  it('R25 without a thread a reply opens one in the default inbox, and the next goes on in it', async () => {
    const {signIn, portal, change} = mockBackend();
    change({defaultInboxId: 'sales'});
    const {id} = portal.desk.createTicket({subject: 'By phone', contactIds: ['anna']});
    const anna = await signIn('anna');
    await anna.reply(id, 'one');
    change({defaultInboxId: 'help'});
    await anna.reply(id, 'two');
    assert.deepEqual(
      portal.desk.inbox('sales').threads.map(thread => thread.messages.map(({text}) => text)),
      [['one', 'two']],
    );
    assert.deepEqual(portal.desk.inbox('help').threads, []);
    assert.deepEqual(await anna.texts(id), ['one', 'two']);
  });

  it('R25 where the thread’s inbox was removed the reply is in the default inbox', async () => {
    const {build, signIn, portal} = mockBackend();
    build.ticket({id: 't', contacts: ['anna'], channel: 'chat', inbox: 'sales', messages: [{text: 'zero'}]});
    portal.world.inboxes.sales!.removed = true;
    const anna = await signIn('anna');
    await anna.reply('t', 'one');
    assert.deepEqual(
      portal.desk.inbox('help').threads[0]!.messages.map(({text}) => text),
      ['zero', 'one'],
    );
    assert.deepEqual(await anna.texts('t'), ['zero', 'one']);
  });

  it('R27 what a customer sends is in the inbox and on the timelines of ticket and contact, once', async () => {
    const {build, signIn, portal} = mockBackend({ticketAccess: {kind: 'company'}});
    build.ticket({id: 't', contacts: ['ben'], messages: [{from: 'mia'}]});
    const {message} = await (await signIn('anna')).reply('t', 'Hello');
    const count = (list: readonly {messageId?: string; id?: string}[]) =>
      list.filter(each => (each.messageId ?? each.id) === message.id).length;
    assert.equal(count(portal.desk.inbox('help').threads.flatMap(thread => thread.messages)), 1);
    assert.equal(count(portal.desk.ticket('t').timeline), 1);
    assert.equal(count(portal.world.contacts.anna!.timeline), 1);
    assert.equal(count(portal.world.contacts.ben!.timeline), 0);
  });
});

describe('closing and opening again', () => {
  it('R22 closing is refused unless it is on, and then leads to the stage of the pipeline', async () => {
    const {build, signIn, portal, change} = mockBackend();
    build.ticket({id: 't', contacts: ['anna']});
    build.ticket({id: 'o', contacts: ['anna'], pipeline: 'orders'});
    const anna = await signIn('anna');
    assert.deepEqual((await anna.ticket('t')).can.close, {allowed: false, reason: 'closing-off'});
    assert.deepEqual(await refusal(anna, '/tickets/t/close'), [403, 'forbidden', 'closing-off']);
    change({
      closing: {
        enabled: true,
        pipelines: {support: {enabled: true, stageId: null}, orders: {enabled: true, stageId: 'cancelled'}},
      },
    });
    assert.deepEqual((await anna.ticket('t')).can.close, {allowed: true});
    await anna.write('/tickets/t/close');
    await anna.write('/tickets/o/close');
    assert.deepEqual([portal.world.tickets.t!.stageId, portal.world.tickets.o!.stageId], ['solved', 'cancelled']);
  });

  it('R23 the only closed stage is preselected; several and none chosen do not validate, and say which pipeline', () => {
    const {change, portal} = mockBackend();
    change(closeSupport);
    assert.equal(portal.world.settings.closing.pipelines.support!.stageId, 'solved');
    const before = structuredClone(portal.world.settings);
    const faults = (patch: Parameters<typeof change>[0]) => {
      let found: unknown;
      assert.throws(
        () => change(patch),
        error => error instanceof SettingsError && Boolean((found = error.faults)),
      );
      return found;
    };
    assert.deepEqual(faults({closing: {enabled: true, pipelines: {orders: {enabled: true, stageId: null}}}}), [
      {field: 'closing.pipelines.orders', reason: 'several-closed-stages', about: 'orders'},
    ]);
    assert.deepEqual(faults({closing: {pipelines: {log: {enabled: true, stageId: null}}}}), [
      {field: 'closing.pipelines.log', reason: 'no-closed-stage', about: 'log'},
    ]);
    assert.deepEqual(faults({closing: {pipelines: {support: {enabled: true, stageId: 'waiting'}}}}), [
      {field: 'closing.pipelines.support', reason: 'not-a-closed-stage', about: 'support'},
    ]);
    assert.deepEqual(portal.world.settings, before, 'nothing of it is kept');
  });

  it('R23 a pipeline without a closed stage cannot be closed by customers, whatever the settings say', async () => {
    const {build, signIn, portal} = mockBackend(closeSupport);
    build.ticket({id: 't', contacts: ['anna'], pipeline: 'log'});
    portal.world.settings.closing.pipelines.log = {enabled: true, stageId: 'noted'};
    const anna = await signIn('anna');
    assert.deepEqual((await anna.ticket('t')).can.close, {allowed: false, reason: 'pipeline-off'});
    assert.deepEqual(await refusal(anna, '/tickets/t/close'), [403, 'forbidden', 'pipeline-off']);
  });

  it('R24 closing is per pipeline, and closing a closed ticket is no error and changes nothing', async () => {
    const {build, signIn, portal, wait} = mockBackend({
      closing: {enabled: true, pipelines: {orders: {enabled: true, stageId: 'delivered'}}},
    });
    build.ticket({id: 't', contacts: ['anna']});
    build.ticket({id: 'o', contacts: ['anna'], pipeline: 'orders', stage: 'cancelled', stageChangedAt: '2026-11-05T08:00:00Z'});
    const anna = await signIn('anna');
    assert.deepEqual(await refusal(anna, '/tickets/t/close'), [403, 'forbidden', 'pipeline-off']);
    wait(1);
    const before = structuredClone(portal.world.tickets.o);
    assert.deepEqual((await anna.ticket('o')).can.close, {allowed: false, reason: 'closed'});
    assert.equal((await anna.write('/tickets/o/close')).status, 200);
    assert.deepEqual(portal.world.tickets.o, before);
  });

  it('R14 each right comes with its reason, and the backend refuses what it says is refused', async () => {
    const {build, signIn, change, portal} = mockBackend();
    build.ticket({id: 'open', contacts: ['anna']});
    build.ticket({id: 'closed', contacts: ['anna'], closed: true});
    const anna = await signIn('anna');
    assert.deepEqual((await anna.ticket('closed')).can, {
      reply: {allowed: false, reason: 'reply-to-closed-off'},
      close: {allowed: false, reason: 'closing-off'},
      reopen: {allowed: false, reason: 'reopening-off'},
      editParticipants: {allowed: false, reason: 'participants-off'},
      answerSolution: {allowed: false, reason: 'no-solution'},
      rejectSolution: {allowed: false, reason: 'no-solution'},
      rate: {allowed: false, reason: 'rating-off'},
    });
    assert.deepEqual(await refusal(anna, '/tickets/closed/reopen'), [403, 'forbidden', 'reopening-off']);
    change({reopening: {enabled: true, stageByPipeline: {support: 'waiting'}}});
    assert.deepEqual((await anna.ticket('open')).can.reopen, {allowed: false, reason: 'not-closed'});
    assert.equal((await anna.write('/tickets/open/reopen')).status, 200);
    assert.equal(portal.world.tickets.open!.stageId, 'new');
    await anna.write('/tickets/closed/reopen');
    assert.equal(portal.world.tickets.closed!.stageId, 'waiting');
  });
});
