import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openKeptPortal, type KeptPortal} from '../../../mocks/handlers/kept-portal.js';
import {createMockFetch} from '../../../mocks/handlers/mock-fetch.js';
import {buildWorld} from '../../../mocks/world/builder.js';
import {sampleCustomers} from '../../../mocks/world/seeds/index.js';
import {memoryStorage} from '../../../mocks/world/storage.js';
import {bearerAuth, createHttpAdapter} from '../../../src/adapter/http/index.js';

const anna = sampleCustomers[0]!;

function adapterFor(portal: KeptPortal) {
  return createHttpAdapter({backend: 'https://page.example/portal-api', auth: bearerAuth(), fetch: createMockFetch(portal)});
}

const signIn = {method: 'password', email: anna.email, password: anna.password} as const;
const texts = (portal: KeptPortal) => Object.values(portal.world().messages).map(({text}) => text);

describe('openKeptPortal', () => {
  it('keeps what happened for the next page and for other tabs', async () => {
    const storage = memoryStorage();
    const first = await openKeptPortal({storage});
    const second = await openKeptPortal({storage});
    const [one, two] = [adapterFor(first), adapterFor(second)];
    await Promise.all([one.signIn(signIn), two.signIn(signIn)]);
    await Promise.all([
      one.reply('gate-4-wifi', {text: 'from the first tab', uploads: []}, {idempotencyKey: 'first-tab'}),
      two.reply('gate-4-wifi', {text: 'from the second tab', uploads: []}, {idempotencyKey: 'second-tab'}),
    ]);
    const reloaded = await openKeptPortal({storage});
    assert.ok(texts(reloaded).includes('from the first tab'));
    assert.ok(texts(reloaded).includes('from the second tab'));
  });

  it('keeps what agents do', async () => {
    const storage = memoryStorage();
    const portal = await openKeptPortal({storage});
    await portal.update(({world}) => (world.settings.name = 'Renamed'));
    assert.equal((await openKeptPortal({storage})).world().settings.name, 'Renamed');
  });

  it('tells every tab what has changed, once the tab has it, and nothing of reading', async () => {
    const options = {storage: memoryStorage(), databaseName: `news-${Math.random()}`};
    const [one, two] = [await openKeptPortal(options), await openKeptPortal(options)];
    const heard: string[] = [];
    one.subscribe(({cause, own}) => heard.push(`one ${cause} ${own}`));
    const arrived = new Promise<void>(resolve => {
      two.subscribe(({cause, own}) => {
        if (cause !== 'update') return;
        heard.push(`two ${cause} ${own} ${two.world().settings.name}`);
        resolve();
      });
    });
    const adapter = adapterFor(one);
    await adapter.signIn(signIn);
    await adapter.listTickets({});
    await one.update(({world}) => (world.settings.name = 'Renamed'));
    await arrived;
    assert.deepEqual(heard.toSorted(), ['one createSession true', 'one update true', 'two update false Renamed']);
  });

  it('reads the newest world of any tab', async () => {
    const storage = memoryStorage();
    const [one, two] = [await openKeptPortal({storage}), await openKeptPortal({storage})];
    await one.update(({desk}) => desk.note('gate-4-wifi', {agentId: 'ruth', text: 'between us'}));
    const threads = await two.read(({desk}) => desk.ticket('gate-4-wifi').threads);
    assert.ok(threads.some(({messages}) => messages.some(({text}) => text === 'between us')));
  });

  it('begins anew in all tabs after a reset', async () => {
    const storage = memoryStorage();
    const [one, two] = [await openKeptPortal({storage}), await openKeptPortal({storage})];
    const adapter = adapterFor(two);
    await adapter.signIn(signIn);
    await adapter.reply('gate-4-wifi', {text: 'soon gone', uploads: []}, {idempotencyKey: 'soon-gone'});
    await one.reset();
    assert.equal(await adapter.getSession(), null);
    assert.ok(!texts(two).includes('soon gone'));
  });

  it('starts from a copy of a world of one’s own', async () => {
    const {world} = buildWorld({name: 'own'});
    const portal = await openKeptPortal({world, storage: memoryStorage()});
    await portal.update(({world}) => (world.settings.name = 'Changed'));
    await portal.reset();
    assert.equal(portal.world().settings.name, world.settings.name);
    assert.notEqual(world.settings.name, 'Changed');
  });

  it('works without IndexedDB, and says so', async t => {
    const warn = t.mock.method(console, 'warn', () => undefined);
    const portal = await openKeptPortal({world: 'empty'});
    assert.equal(warn.mock.callCount(), 1);
    assert.equal((await portal.fetch(new Request('https://page.example/portal-api/settings'))).status, 200);
  });
});
