import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Client, everything, mockBackend} from '../../support/mock-backend.js';

const agent = {agentId: 'mia', text: 'Which one is it?'};

function withTicket(settings = {}) {
  const backend = mockBackend(settings);
  backend.build.ticket({id: 't', contacts: ['anna'], at: '2026-11-19T08:00:00Z', messages: [{text: 'It squeaks.'}]});
  return backend;
}

const read = (client: Client, upTo: string, ticketId = 't') => client.send('PUT', `/tickets/${ticketId}/read`, {upTo});

async function marks(client: Client, id = 't') {
  const {unread, waitingForCustomer} = await client.ticket(id);
  return {unread, waitingForCustomer};
}

describe('read marks', () => {
  it('X7 an answer makes a ticket unread until it is read, for each contact by itself', async () => {
    const {portal, signIn, wait} = withTicket();
    portal.world.tickets.t!.contactIds.push('ben');
    const anna = await signIn('anna');
    assert.equal((await marks(anna)).unread, false);
    wait(1);
    const {sentAt} = portal.desk.reply('t', agent);
    assert.equal((await marks(anna)).unread, true);
    assert.deepEqual((await read(anna, sentAt)).json(), {unread: false});
    assert.equal((await marks(anna)).unread, false);
    assert.equal((await marks(await signIn('ben'))).unread, true);
  });

  it('X7 what a colleague writes is unread as an agent’s answer is, and one’s own is not', async () => {
    const {portal, signIn, wait} = withTicket();
    portal.world.tickets.t!.contactIds.push('ben');
    const [anna, ben] = [await signIn('anna'), await signIn('ben')];
    wait(1);
    await ben.reply('t', 'Mine squeaks too');
    assert.equal((await marks(anna)).unread, true);
    assert.equal((await marks(ben)).unread, false);
  });

  it('X7 the filters find unread and waiting tickets over all pages', async () => {
    const {build, portal, signIn} = withTicket();
    for (let n = 1; n <= 9; n += 1) {
      build.ticket({id: `n${n}`, contacts: ['anna'], messages: [{text: 'Hi'}]});
      if (n % 3 === 0) portal.desk.reply(`n${n}`, agent);
    }
    const anna = await signIn('anna');
    await anna.reply('n6', 'The left one');
    const first = await anna.list('unread=true&limit=1');
    assert.equal(first.total, 2);
    const second = await anna.list(`unread=true&limit=1&cursor=${first.nextCursor}`);
    assert.deepEqual([...first.items, ...second.items].map(({id}) => id).toSorted(), ['n3', 'n9']);
    assert.equal(second.nextCursor, null);
    await read(anna, (await anna.messages('n3')).items.at(-1)!.sentAt, 'n3');
    assert.deepEqual((await anna.ids('waiting=true')).toSorted(), ['n3', 'n9']);
    assert.deepEqual(await anna.ids('unread=true&waiting=true'), ['n9']);
  });

  it('X7 whoever answers has read what was there', async () => {
    const {portal, signIn} = withTicket();
    portal.desk.reply('t', agent);
    const anna = await signIn('anna');
    const {ticket} = await anna.reply('t', 'The left one');
    assert.deepEqual([ticket.unread, ticket.waitingForCustomer], [false, false]);
  });

  it('X7 a mark covers what was shown, never goes back and never reaches what is still to come', async () => {
    const {portal, signIn, wait} = withTicket();
    const first = portal.desk.reply('t', agent).sentAt;
    wait(1);
    const second = portal.desk.reply('t', {...agent, text: 'Hello?'}).sentAt;
    const anna = await signIn('anna');
    assert.deepEqual((await read(anna, first)).json(), {unread: true});
    assert.deepEqual((await read(anna, second)).json(), {unread: false});
    assert.deepEqual((await read(anna, first)).json(), {unread: false});
    await read(anna, '2099-01-01T00:00:00Z');
    wait(1);
    portal.desk.reply('t', agent);
    assert.equal((await marks(anna)).unread, true);
  });

  it('X7 a ticket tells up to where its customer has read or written, by messages in sight alone', async () => {
    const {portal, signIn, wait} = withTicket();
    portal.world.tickets.t!.contactIds.push('ben');
    const anna = await signIn('anna');
    const ben = await signIn('ben');
    const own = (await anna.messages('t')).items[0]!.sentAt;
    const readBy = async (client: Client) => (await client.ticket('t')).readUpTo;
    assert.deepEqual([await readBy(anna), await readBy(ben)], [own, undefined]);
    wait(1);
    const {sentAt} = portal.desk.reply('t', agent);
    assert.equal(await readBy(anna), own);
    wait(1);
    portal.desk.note('t', {...agent, text: 'Ask Bob'});
    await read(anna, '2099-01-01T00:00:00Z');
    assert.deepEqual([await readBy(anna), await readBy(ben)], [sentAt, undefined]);
  });

  it('X7 R7 nothing internal makes a ticket unread or waiting', async () => {
    const {portal, signIn, wait} = withTicket();
    const anna = await signIn('anna');
    const before = await anna.ticket('t');
    wait(1);
    portal.desk.note('t', {...agent, text: 'Ask Bob'});
    portal.desk.receive({from: 'system', channel: 'email', text: 'Secret', ticketId: 't', teamAddress: 'boss@portal.example'});
    assert.deepEqual(await anna.ticket('t'), before);
    assert.deepEqual(await anna.ids('unread=true'), []);
    assert.deepEqual(await anna.ids('waiting=true'), []);
  });

  it('X7 tickets of colleagues are unread only to those who have opened them', async () => {
    const {build, portal, signIn, wait} = withTicket({ticketAccess: {kind: 'company'}});
    build.ticket({id: 'bens', contacts: ['ben'], messages: [{text: 'Hi'}]});
    portal.desk.reply('bens', agent);
    const anna = await signIn('anna');
    assert.equal((await marks(anna, 'bens')).unread, false);
    await read(anna, (await anna.messages('bens')).items.at(-1)!.sentAt, 'bens');
    wait(1);
    portal.desk.reply('bens', agent);
    assert.equal((await marks(anna, 'bens')).unread, true);
  });

  it('X7 it is the customer’s turn after an agent’s message, unless the ticket is closed', async () => {
    const {portal, signIn} = withTicket();
    const anna = await signIn('anna');
    assert.equal((await marks(anna)).waitingForCustomer, false);
    portal.desk.reply('t', agent);
    assert.equal((await marks(anna)).waitingForCustomer, true);
    portal.desk.setStage('t', 'solved');
    assert.equal((await marks(anna)).waitingForCustomer, false);
  });

  it('X7 where a stage says that it waits for the customer, the others do not', async () => {
    const {build, portal, signIn} = withTicket();
    build.world.pipelines.support!.stages[1]!.waitsForCustomer = true;
    portal.desk.reply('t', agent);
    const anna = await signIn('anna');
    assert.equal((await marks(anna)).waitingForCustomer, false);
    portal.desk.setStage('t', 'waiting');
    assert.equal((await marks(anna)).waitingForCustomer, true);
    await anna.reply('t', 'The left one');
    assert.equal((await marks(anna)).waitingForCustomer, false);
  });

  it('R67 X7 reading by itself does not keep a session alive', async () => {
    const {portal, signIn, wait} = withTicket();
    const {sentAt} = portal.desk.reply('t', agent);
    const anna = await signIn('anna');
    wait(15);
    assert.equal((await read(anna, sentAt)).status, 200);
    wait(6);
    assert.equal((await read(anna, sentAt)).status, 401);
  });

  it('R13 X7 a forbidden ticket answers like one that is not there', async () => {
    const {build, signIn, portal} = withTicket();
    build.ticket({id: 'carlas', contacts: ['carla'], messages: [{text: 'Hi'}]});
    const anna = await signIn('anna');
    const upTo = '2026-11-20T12:00:00Z';
    assert.deepEqual(everything(await read(anna, upTo, 'carlas')), everything(await read(anna, upTo, 'none')));
    assert.deepEqual(portal.world.readMarks, {});
    assert.equal((await read(anna, 'now')).status, 422);
  });
});
