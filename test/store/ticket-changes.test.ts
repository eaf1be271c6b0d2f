import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {storeBench, tick} from './support.js';

const closing = {enabled: true, pipelines: {support: {enabled: true, stageId: null}}};

describe('read marks', () => {
  it('X7 an unread ticket is read once it was shown, in the list too', async () => {
    const bench = await storeBench({
      as: 'anna',
      fill: build => {
        build.ticket({id: 'lamp', subject: 'Lamp', contacts: ['anna']});
        build.thread({ticket: 'lamp', messages: [{from: 'mia', text: 'Which lamp?'}]});
      },
    });
    const {list} = bench.store;
    const marks = () => list.state.data?.items.map(({unread}) => unread);
    await list.ensure();
    assert.deepEqual(marks(), [true]);
    const ticket = bench.store.ticket('lamp');
    await ticket.ensure();
    await ticket.markRead();
    assert.equal(ticket.ticket.data?.unread, false);
    assert.deepEqual(marks(), [false]);
    await ticket.markRead();
    assert.equal(bench.line.count(/\/read$/), 1, 'once');
  });
});

describe('a ticket that changes meanwhile', () => {
  it('X7 is read again quietly: new messages come at the end, what is written and what was loaded stays', async () => {
    const {store, portal} = await storeBench({
      as: 'anna',
      fill: build => {
        build.ticket({id: 'long', contacts: ['anna'], messages: Array.from({length: 60}, (_, n) => ({text: `${n}`}))});
      },
    });
    const ticket = store.ticket('long');
    await ticket.ensure();
    await ticket.loadOlder();
    ticket.reply.text = 'Half a sentence';
    const states: string[] = [];
    ticket.subscribe(() => states.push(ticket.messages.state.status));
    portal.desk.reply('long', {agentId: 'mia', text: 'News.'});
    ticket.heardOf();
    await tick(20);
    const texts = ticket.messages.data?.items.map(({text}) => text);
    assert.deepEqual(texts, [...Array.from({length: 60}, (_, n) => `${n}`), 'News.']);
    assert.ok(!states.includes('loading'), 'nothing flickers');
    assert.equal(ticket.reply.text, 'Half a sentence');
  });

  it('X7 keeps a reply that was confirmed while it was read again', async () => {
    const {store, line} = await storeBench({as: 'anna'});
    const ticket = store.ticket('lamp');
    await ticket.ensure();
    ticket.subscribe(() => undefined);
    const release = line.hold(/GET .*messages/, 'answer');
    ticket.heardOf();
    await tick(20);
    ticket.reply.text = 'Mine.';
    await ticket.sendReply();
    release();
    await tick(20);
    assert.deepEqual(
      ticket.messages.data?.items.map(({text}) => text),
      ['The lamp flickers.', 'Which lamp is it?', 'Mine.'],
    );
  });

  it('X7 says what others changed, and nothing of what the customer did', async () => {
    const {store, portal} = await storeBench({as: 'anna', settings: {closing}});
    portal.world.agents.olli = {...portal.world.agents.mia!, id: 'olli', name: 'Olli Agent'};
    const ticket = store.ticket('lamp');
    await ticket.ensure();
    ticket.subscribe(() => undefined);
    portal.desk.setOwner('lamp', 'olli');
    portal.desk.setStage('lamp', 'support-closed');
    ticket.heardOf();
    await tick(20);
    assert.deepEqual(ticket.visit.news, [{kind: 'closed'}, {kind: 'owner', name: 'Olli Agent'}]);
    portal.desk.setStage('lamp', 'support-open');
    ticket.heardOf();
    await tick(20);
    assert.deepEqual(ticket.visit.news, [{kind: 'owner', name: 'Olli Agent'}, {kind: 'opened'}]);
    await ticket.close();
    assert.deepEqual(ticket.visit.news, []);
  });

  it('R15 that went out of sight is forgotten at once, and says so', async () => {
    const {store, portal} = await storeBench({as: 'anna'});
    const ticket = store.ticket('lamp');
    await ticket.ensure();
    ticket.subscribe(() => undefined);
    ticket.reply.text = 'Kept.';
    portal.world.tickets.lamp!.contactIds = ['ben'];
    ticket.heardOf();
    await tick(20);
    assert.equal(ticket.gone, true);
    assert.equal(ticket.ticket.state.error?.code, 'not-found');
    assert.deepEqual([ticket.ticket.data, ticket.messages.data], [undefined, undefined]);
    assert.equal(ticket.reply.text, 'Kept.');
  });

  it('X7 that nobody looks at is read again with the next look, and not before', async () => {
    const {store, portal, line} = await storeBench({as: 'anna'});
    const ticket = store.ticket('lamp');
    await ticket.ensure();
    portal.desk.reply('lamp', {agentId: 'mia', text: 'News.'});
    ticket.heardOf();
    await tick(20);
    assert.equal(line.count(/GET .*messages/), 1);
    await ticket.ensure();
    assert.equal(ticket.messages.data?.items.at(-1)?.text, 'News.');
  });

  it('X7 stays as it is when reading it again fails', async () => {
    const {store, line} = await storeBench({as: 'anna'});
    const ticket = store.ticket('lamp');
    await ticket.ensure();
    ticket.subscribe(() => undefined);
    line.trouble(/lamp/, 'no-connection', 2);
    ticket.heardOf();
    await tick(20);
    assert.equal(ticket.ticket.state.status, 'ready');
    assert.equal(ticket.messages.state.status, 'ready');
  });
});

describe('a visit', () => {
  async function unread() {
    const bench = await storeBench({as: 'anna'});
    const ticket = bench.store.ticket('lamp');
    return {...bench, ticket};
  }

  it('X7 knows since when messages are new to the customer, for as long as it lasts', async () => {
    const {ticket} = await unread();
    await ticket.visited();
    await ticket.ensure();
    const [first] = ticket.messages.data!.items;
    assert.equal(ticket.visit.newSince, first!.sentAt);
    await ticket.markRead();
    assert.equal(ticket.ticket.data?.unread, false);
    assert.equal(ticket.visit.newSince, first!.sentAt);
    await ticket.visited();
    assert.equal(ticket.visit.newSince, undefined);
  });

  it('X7 sets a read mark again that failed in the visit before', async () => {
    const {ticket, line} = await unread();
    await ticket.visited();
    await ticket.ensure();
    line.trouble(/\/read$/, 'no-connection');
    await ticket.markRead();
    await ticket.markRead();
    assert.equal(line.count(/\/read$/), 1);
    await ticket.visited();
    await ticket.markRead();
    assert.equal(line.count(/\/read$/), 2);
    assert.equal(ticket.ticket.data?.unread, false);
  });
});
