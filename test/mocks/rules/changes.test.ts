import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ChangePage} from '../../../src/contract/changes.js';
import {type Client, mockBackend} from '../../support/mock-backend.js';

const agent = {agentId: 'mia', text: 'Which one is it?'};

async function changes(client: Client, since?: string): Promise<ChangePage> {
  const answer = await client.send('GET', `/changes${since === undefined ? '' : `?since=${since}`}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.json<ChangePage>();
}

/** What changes between two questions while something is done. */
async function during(client: Client, act: () => unknown): Promise<ChangePage['items']> {
  const {cursor} = await changes(client);
  await act();
  return (await changes(client, cursor)).items;
}

function withTickets(settings = {}) {
  const backend = mockBackend(settings);
  for (const id of ['a', 'b']) backend.build.ticket({id, contacts: ['anna'], messages: [{text: 'Hi'}]});
  return backend;
}

const ticket = (ticketId: string) => ({kind: 'ticket' as const, ticketId});

describe('changes', () => {
  it('X7 names the tickets that changed, and nothing when none did', async () => {
    const {portal, signIn, wait} = withTickets();
    const anna = await signIn('anna');
    const first = await changes(anna);
    assert.deepEqual(first.items, []);
    assert.ok(first.pollAfter > 0 && first.cursor.length <= 2048);
    portal.desk.reply('b', agent);
    const second = await changes(anna, first.cursor);
    assert.deepEqual(second.items, [ticket('b')]);
    wait(5);
    const third = await changes(anna, second.cursor);
    assert.deepEqual([third.items, third.cursor], [[], second.cursor]);
    assert.deepEqual((await changes(anna, first.cursor)).items, [ticket('b')]);
  });

  it('X7 covers replies, stages, owners, rights, read marks in another tab, new and lost tickets', async () => {
    const {build, portal, signIn, change} = withTickets();
    const anna = await signIn('anna');
    assert.deepEqual(await during(anna, () => anna.reply('a', 'More')), [ticket('a')]);
    assert.deepEqual(await during(anna, () => portal.desk.setStage('a', 'solved')), [ticket('a')]);
    assert.deepEqual(await during(anna, () => portal.desk.setOwner('a', 'mia')), [ticket('a')]);
    const {sentAt} = portal.desk.reply('b', agent);
    const read = () => anna.send('PUT', '/tickets/b/read', {upTo: sentAt});
    assert.deepEqual(await during(anna, read), [ticket('b')]);
    assert.deepEqual(await during(anna, read), []);
    assert.deepEqual(await during(anna, () => change({replyToClosed: {enabled: true}})), [ticket('a')]);
    assert.deepEqual(await during(anna, () => build.ticket({id: 'c', contacts: ['anna']})), [ticket('c')]);
    const lose = () => void (portal.world.tickets.c!.contactIds = []);
    assert.deepEqual(await during(anna, lose), [{kind: 'ticket'}]);
  });

  it('X7 tells of settings and of the session', async () => {
    const {portal, signIn, change} = withTickets();
    const anna = await signIn('anna');
    assert.deepEqual(await during(anna, () => change({name: 'Help'})), [{kind: 'settings'}]);
    assert.deepEqual(await during(anna, () => change({columns: ['subject']})), [{kind: 'session'}]);
    const moved = () => void (portal.world.contacts.anna!.primaryCompanyId = null);
    change({ticketAccess: {kind: 'company'}});
    assert.deepEqual((await during(anna, moved))[0], {kind: 'session'});
  });

  it('X7 R7 nothing internal and nothing of others moves the cursor', async () => {
    const {build, portal, signIn, wait} = withTickets();
    build.ticket({id: 'carlas', contacts: ['carla'], messages: [{text: 'Hi'}]});
    const anna = await signIn('anna');
    const before = await changes(anna);
    wait(1);
    portal.desk.note('a', {...agent, text: 'Ask Bob'});
    portal.desk.setStage('a', 'waiting');
    portal.desk.receive({from: 'system', channel: 'email', text: 'x', ticketId: 'a', teamAddress: 'boss@portal.example'});
    portal.desk.reply('carlas', agent);
    await (await signIn('carla')).reply('carlas', 'Mine');
    await anna.list();
    assert.deepEqual(await changes(anna, before.cursor), before);
    assert.deepEqual((await changes(anna)).cursor, before.cursor);
  });

  it('X7 knows the most recent tickets one by one and tells of the others without naming them', async () => {
    const {build, portal, signIn} = withTickets();
    for (let n = 0; n < 150; n += 1) build.ticket({id: `n${n}`, contacts: ['anna']});
    const anna = await signIn('anna');
    const first = await changes(anna);
    assert.ok(first.cursor.length <= 2048);
    assert.deepEqual(await during(anna, () => portal.desk.setOwner('n149', 'mia')), [ticket('n149')]);
    assert.deepEqual(await during(anna, () => portal.desk.setOwner('a', 'mia')), [{kind: 'ticket'}]);
    assert.deepEqual(await during(anna, () => build.ticket({id: 'new', contacts: ['anna']})), [{kind: 'ticket'}]);
    assert.deepEqual(await during(anna, () => undefined), []);
  });

  it('X7 one message goes out of sight as another comes in before the last: a change, though their number is the same', async () => {
    const {build, signIn, portal} = withTickets();
    const anna = await signIn('anna');
    const [threadId] = portal.world.tickets['a']!.threadIds;
    assert.ok(threadId);
    const before = {from: 'anna', text: 'one', at: '2026-11-01T00:00:00Z'};
    const {id} = build.message(threadId, before);
    const {version} = await anna.ticket('a');
    const found = await during(anna, () => {
      portal.world.messages[id]!.internal = true;
      build.message(threadId, {...before, text: 'other'});
    });
    assert.deepEqual(found, [ticket('a')]);
    assert.notEqual((await anna.ticket('a')).version, version);
  });

  it('X7 where one ticket goes as another comes, both are told, the one that went without its name', async () => {
    const {build, signIn, portal} = withTickets();
    const anna = await signIn('anna');
    const found = await during(anna, () => {
      portal.world.tickets['a']!.contactIds = ['dan'];
      Object.assign(portal.world.tickets['a']!, {companyIds: []});
      build.ticket({id: 'new', contacts: ['anna']});
    });
    assert.deepEqual(found, [ticket('new'), {kind: 'ticket'}]);
  });

  it('X7 a message that comes in late, with the time when it was sent, is a change', async () => {
    const {build, signIn, portal} = withTickets();
    const anna = await signIn('anna');
    const [threadId] = portal.world.tickets['a']!.threadIds;
    assert.ok(threadId);
    const late = {from: 'anna', text: 'sent before', at: '2026-11-01T00:00:00Z'};
    assert.deepEqual(await during(anna, () => build.message(threadId, late)), [ticket('a')]);
  });

  it('X7 a cursor of somebody else, or changed by hand, is invalid', async () => {
    const {signIn} = withTickets();
    const {cursor} = await changes(await signIn('anna'));
    const ben = await signIn('ben');
    for (const since of [cursor, 'nonsense']) {
      const {fields} = (await ben.send('GET', `/changes?since=${since}`)).problem();
      assert.deepEqual(fields, [{field: 'since', problem: 'format'}]);
    }
  });

  it('R67 X7 asking for changes does not keep a session alive', async () => {
    const {signIn, wait} = withTickets();
    const anna = await signIn('anna');
    wait(15);
    await changes(anna);
    wait(6);
    assert.equal((await anna.send('GET', '/changes')).status, 401);
  });
});
