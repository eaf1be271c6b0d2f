import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {buildWorld} from '../../../mocks/world/builder.js';
import {exclusively, queue, type Exclusive} from '../../../mocks/world/exclusive.js';
import {WorldKeeper} from '../../../mocks/world/keeper.js';
import {memoryStorage, type WorldStorage} from '../../../mocks/world/storage.js';

/** A tab: a world of its own, kept with the others. */
async function openTab(storage: WorldStorage, exclusive: Exclusive) {
  let world = buildWorld().world;
  const keeper = new WorldKeeper({storage, exclusive, world: () => world, replaceWorld: next => (world = next)});
  await keeper.begin();
  return {
    keeper,
    name: () => world.name,
    append: (letter: string) =>
      keeper.run(async () => {
        const before = world.name;
        await new Promise(resolve => setTimeout(resolve, 1));
        world.name = before + letter;
        keeper.changed();
      }),
  };
}

describe('WorldKeeper', () => {
  it('loses no write of two tabs at once', async () => {
    const storage = memoryStorage();
    const exclusive = queue();
    const [one, two] = [await openTab(storage, exclusive), await openTab(storage, exclusive)];
    await Promise.all([one.append('a'), two.append('b'), one.append('c'), two.append('d')]);
    await one.keeper.run(async () => undefined);
    assert.equal(one.name(), 'testabcd');
    assert.equal(two.name(), 'testabcd');
  });

  it('begins with what is kept', async () => {
    const storage = memoryStorage();
    const first = await openTab(storage, queue());
    await first.append('!');
    assert.equal((await openTab(storage, queue())).name(), 'test!');
  });

  it('saves nothing when nothing changed', async () => {
    const storage = memoryStorage();
    const save = mock.method(storage, 'save');
    const tab = await openTab(storage, queue());
    await tab.keeper.run(async () => undefined);
    assert.equal(save.mock.callCount(), 1);
  });

  it('saves what failing work had changed, and lets the next in', async () => {
    const storage = memoryStorage();
    const tab = await openTab(storage, queue());
    const failing = tab.keeper.run(async () => {
      tab.keeper.changed();
      throw new Error('half-way');
    });
    await assert.rejects(failing, /half-way/);
    assert.equal((await storage.load(0))?.revision, 2);
    await tab.append('!');
    assert.equal(tab.name(), 'test!');
  });

  it('goes on in memory where nothing can be kept, and says so once', async t => {
    const warn = t.mock.method(console, 'warn', () => undefined);
    const refuse = async (): Promise<never> => {
      throw new Error('SecurityError');
    };
    const tab = await openTab({load: refuse, save: refuse, clear: refuse}, queue());
    await tab.append('a');
    await tab.append('b');
    assert.equal(tab.name(), 'testab');
    assert.equal(warn.mock.callCount(), 1);
  });
});

describe('memoryStorage', () => {
  it('gives what is newer, as a copy, until it is cleared', async () => {
    const storage = memoryStorage();
    const {world} = buildWorld();
    await storage.save({revision: 3, world});
    world.name = 'changed afterwards';
    assert.equal((await storage.load(2))?.world.name, 'test');
    assert.equal(await storage.load(3), null);
    await storage.clear();
    assert.equal(await storage.load(0), null);
  });
});

describe('exclusively', () => {
  for (const [name, locks] of [
    ['with Web Locks', fakeLocks()],
    ['without Web Locks', undefined],
    ['where Web Locks are forbidden', {request: () => Promise.reject(new DOMException('No.', 'SecurityError'))}],
  ] as const) {
    it(`runs one at a time ${name}`, async t => {
      const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
      Object.defineProperty(globalThis, 'navigator', {value: {locks}, configurable: true});
      t.after(() => before && Object.defineProperty(globalThis, 'navigator', before));
      const exclusive = exclusively('test');
      const order: string[] = [];
      const work = (label: string) => async () => {
        order.push(`${label} begins`);
        await new Promise(resolve => setTimeout(resolve, 2));
        order.push(`${label} ends`);
        if (label === 'a') throw new Error('a failed');
      };
      const [a] = await Promise.allSettled([exclusive(work('a')), exclusive(work('b'))]);
      assert.equal(a.status, 'rejected');
      assert.deepEqual(order, ['a begins', 'a ends', 'b begins', 'b ends']);
    });
  }
});

/** As much of a lock manager as is used. */
function fakeLocks(): {request: (name: string, work: () => Promise<unknown>) => Promise<unknown>} {
  const next = queue();
  return {request: (_, work) => next(work)};
}
