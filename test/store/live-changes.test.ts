import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import type {LiveLine, LiveNews, OpenLiveLine} from '../../src/store/live-line.js';
import {PortalStore} from '../../src/store/portal-store.js';
import {password, smallPortal, type SmallPortal} from '../support/small-portal.js';

const SECOND = 1000;
const asked = /GET \/changes/;

/** Tabs of one browser: the first that wants to asks, and all others of the same contact hear. */
function tabs(): OpenLiveLine & {readonly told: LiveNews[]} {
  const told: LiveNews[] = [];
  const rooms = new Map<string, {listeners: Map<LiveLine, (news: LiveNews) => void>; turn: Promise<void>}>();
  const open = (contactId: string): LiveLine => {
    const room = rooms.get(contactId) ?? {listeners: new Map<LiveLine, (news: LiveNews) => void>(), turn: Promise.resolve()};
    rooms.set(contactId, room);
    const line: LiveLine = {
      lead(signal) {
        const before = room.turn;
        room.turn = before.then(() => ended(signal));
        return before;
      },
      tell(news) {
        told.push(news);
        for (const [other, listener] of room.listeners) if (other !== line) listener(structuredClone(news));
      },
      listen: listener => void room.listeners.set(line, listener),
      close: () => void room.listeners.delete(line),
    };
    return line;
  };
  return Object.assign(open, {told});
}

function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise(resolve => signal.addEventListener('abort', () => resolve(), {once: true}));
}

/** Lets all that needs no time happen. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise(resolve => setImmediate(resolve));
}

async function after(seconds: number): Promise<void> {
  mock.timers.tick(seconds * SECOND);
  await settle();
}

describe('X7 live changes', () => {
  let small: SmallPortal;
  let stores: PortalStore[];
  const answer = {agentId: 'mia', text: 'Try another bulb.'};

  beforeEach(() => {
    mock.timers.enable({apis: ['setTimeout', 'Date'], now: Date.now()});
    small = smallPortal();
    stores = [];
  });
  afterEach(() => {
    for (const store of stores) store.dispose();
    mock.timers.reset();
  });

  async function tab(contactId: string, liveLine?: OpenLiveLine): Promise<PortalStore> {
    const store = new PortalStore(await small.adapter(contactId), {liveLine});
    stores.push(store);
    await store.start();
    store.list.subscribe(() => undefined);
    await store.list.ensure();
    await settle();
    return store;
  }

  it('X7 shows what an agent did without the customer doing anything', async () => {
    const store = await tab('anna');
    const ticket = store.ticket('lamp');
    ticket.subscribe(() => undefined);
    await ticket.ensure();
    small.portal.desk.reply('lamp', answer);
    small.build.ticket({id: 'late', subject: 'Late', contacts: ['anna'], messages: [{}]});
    await after(3);
    assert.equal(ticket.messages.data?.items.at(-1)?.text, 'Try another bulb.');
    assert.ok(store.list.news, 'the new ticket is told of');
  });

  it('X7 loads a ticket that nobody looks at with the next look', async () => {
    const store = await tab('anna');
    const ticket = store.ticket('lamp');
    await ticket.ensure();
    small.portal.desk.reply('lamp', answer);
    const before = small.line.count(/GET \/tickets\/lamp$/);
    await after(3);
    assert.equal(small.line.count(/GET \/tickets\/lamp$/), before);
    await ticket.ensure();
    assert.equal(ticket.messages.data?.items.length, 3);
  });

  it('asks as often as the backend says, and does not load what has not changed', async () => {
    await tab('anna');
    assert.equal(small.line.count(asked), 1);
    const lists = small.line.count(/GET \/tickets$/);
    await after(1);
    assert.equal(small.line.count(asked), 1, 'not yet');
    for (let n = 0; n < 10; n += 1) await after(3);
    assert.equal(small.line.count(asked), 11);
    assert.equal(small.line.count(/GET \/tickets$/), lists);
  });

  it('asks nothing while nobody looks, and at once when somebody does', async () => {
    const store = await tab('anna');
    store.pageShown(false);
    await after(600);
    assert.equal(small.line.count(asked), 1);
    store.pageShown(true);
    await settle();
    assert.equal(small.line.count(asked), 2);
  });

  it('asks less and less often while it fails, then as before', async () => {
    await tab('anna');
    small.line.trouble(asked, 'unavailable', 5);
    for (let n = 0; n < 60; n += 1) await after(1);
    const count = small.line.count(asked);
    assert.ok(count >= 4 && count <= 6, `asked ${count} times in a minute of failures`);
    for (let n = 0; n < 240; n += 1) await after(1);
    assert.ok(small.line.count(asked) > count + 20, 'recovered');
  });

  it('X7 misses nothing where the first question comes late', async () => {
    small.line.trouble(asked, 'no-connection');
    const store = await tab('anna');
    small.build.ticket({id: 'late', subject: 'Late', contacts: ['anna'], messages: [{}]});
    await after(6);
    assert.equal(small.line.count(asked), 2);
    assert.ok(store.list.news, 'the new ticket is told of');
  });

  it('gives up quietly where no backend answers to it, until the next sign-in', async () => {
    small.line.trouble(asked, 'html');
    const store = await tab('anna');
    await after(600);
    store.pageShown(true);
    await settle();
    assert.equal(small.line.count(asked), 1);
    assert.equal(store.session.status, 'signed-in');
    await store.session.signOut();
    await store.session.signIn({method: 'password', email: small.emailOf('anna'), password});
    await settle();
    assert.equal(small.line.count(asked), 2);
  });

  it('goes on after an answer that is none, where there was one before', async () => {
    const store = await tab('anna');
    small.line.trouble(asked, 'html', 3);
    await after(3);
    small.build.ticket({id: 'late', subject: 'Late', contacts: ['anna'], messages: [{}]});
    for (let n = 0; n < 60; n += 1) await after(1);
    assert.ok(store.list.news, 'the new ticket is told of');
  });

  it('X7 one tab asks for all of the same customer', async () => {
    const line = tabs();
    const one = await tab('anna', line);
    const two = await tab('anna', line);
    const before = small.line.count(asked);
    small.build.ticket({id: 'late', subject: 'Late', contacts: ['anna'], messages: [{}]});
    await after(3);
    await after(3);
    assert.equal(small.line.count(asked), before + 2);
    assert.ok(one.list.news, 'the new ticket is told of');
    assert.ok(two.list.news, 'the new ticket is told of');
    one.pageShown(false);
    await settle();
    const lists = small.line.count(/GET \/tickets$/);
    await after(3);
    assert.ok(small.line.count(asked) > before + 2, 'the other tab took over');
    assert.equal(small.line.count(/GET \/tickets$/), lists, 'and began where the first one was');
  });

  it('R7 tells other tabs ids and kinds, and tabs of another contact nothing', async () => {
    const line = tabs();
    await tab('anna', line);
    const ben = await tab('ben', line);
    const read = small.line.count(/GET \/tickets$/);
    small.portal.desk.reply('lamp', answer);
    await after(3);
    assert.equal(small.line.count(/GET \/tickets$/), read + 1, 'Anna’s list, not Ben’s');
    assert.ok(!JSON.stringify(line.told).includes('bulb') && !JSON.stringify(line.told).includes('Lamp'));
    assert.deepEqual(
      line.told.flatMap(({items}) => items),
      [{kind: 'ticket', ticketId: 'lamp'}],
    );
    assert.equal(ben.session.session?.contact.id, 'ben');
  });

  it('R15 R85 every tab hears that the portal was turned off, and shows nothing any more', async () => {
    const line = tabs();
    const one = await tab('anna', line);
    const two = await tab('anna', line);
    small.portal.desk.changeSettings({enabled: false});
    await after(3);
    for (const store of [one, two]) {
      assert.equal(store.session.status, 'anonymous');
      assert.equal(store.list.state.data, undefined);
      assert.equal(store.settings.data?.status, 'off');
    }
    const count = small.line.count(asked);
    await after(600);
    assert.equal(small.line.count(asked), count, 'nobody is signed in any more');
    small.portal.desk.changeSettings({enabled: true});
    one.pageShown(true);
    await settle();
    assert.equal(one.settings.data?.status, 'on');
  });

  it('R15 takes over what changed in settings and session', async () => {
    const store = await tab('anna');
    small.portal.desk.changeSettings({name: 'Acme Help', columns: ['subject', 'status']});
    await after(3);
    assert.equal(store.settings.data?.name, 'Acme Help');
    assert.deepEqual(store.session.session?.columns, ['subject', 'status']);
  });

  it('R67 is no activity of the customer', async () => {
    const store = await tab('anna');
    const activeAt = Object.values(small.portal.world.sessions)[0]!.activeAt;
    await after(3);
    await after(3);
    assert.equal(Object.values(small.portal.world.sessions)[0]!.activeAt, activeAt);
    assert.equal(store.session.status, 'signed-in');
  });

  it('R67 nor is reading what an agent changed, however often that is', async () => {
    const store = await tab('anna');
    const ticket = store.ticket('lamp');
    ticket.subscribe(() => undefined);
    await ticket.ensure();
    const session = Object.values(small.portal.world.sessions)[0]!;
    const {activeAt} = session;
    const left = () => store.session.idle.secondsLeft;
    mock.timers.tick(15 * 60 * SECOND);
    for (let n = 0; n < 4; n += 1) {
      small.portal.desk.reply('lamp', {...answer, text: `Answer ${n}`});
      await after(60);
    }
    assert.equal(ticket.messages.data?.items.at(-1)?.text, 'Answer 3');
    assert.equal(session.activeAt, activeAt, 'for the backend');
    assert.ok((left() ?? Infinity) <= 65, 'for the warning');
  });
});
