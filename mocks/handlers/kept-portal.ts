import {createMockPortal, type MockPortal} from '../portal.js';
import {exclusively} from '../world/exclusive.js';
import {indexedDbStorage} from '../world/indexed-db-storage.js';
import {WorldKeeper} from '../world/keeper.js';
import {seedWorld, type SeedName} from '../world/seeds/index.js';
import type {WorldStorage} from '../world/storage.js';
import type {World} from '../world/world.js';

export interface KeptPortalOptions {
  /** A named world, dated to now, or one of your own. Default `acme`. It is the beginning; what is kept comes first. */
  world?: SeedName | World;
  /** Address of the backend: a path or a URL. Default `/portal-api`. */
  backend?: string;
  /** Default: IndexedDB. */
  storage?: WorldStorage;
  /** Name of the database and of the lock. Default: made from backend and world, so that each world is kept apart. */
  databaseName?: string;
  /** Now, in milliseconds since the epoch. Default `Date.now`. */
  now?: () => number;
}

/** A mock backend whose world outlives the page and is the same in all tabs. */
export interface KeptPortal {
  /** The world in this page; another tab may have a newer one until the next request. */
  world(): World;
  /** Answers a request; 404 outside the backend's address. */
  fetch(request: Request): Promise<Response>;
  /** Answers a request; undefined outside the backend's address. */
  handle(request: Request): Promise<Response | undefined>;
  /** Lets agents act, or changes the world otherwise, on the newest world; saved afterwards. */
  update<Value>(act: (portal: MockPortal) => Value | Promise<Value>): Promise<Value>;
  /** Begins anew, in all tabs: nobody is signed in any more. */
  reset(): Promise<void>;
}

/** Opens a mock backend that is kept. Where nothing can be kept, it lives in memory and the console says so once. */
export async function openKeptPortal(options: KeptPortalOptions = {}): Promise<KeptPortal> {
  const {world = 'acme', backend = '/portal-api', now = Date.now} = options;
  const fresh = (): World => (typeof world === 'string' ? seedWorld(world, {now: now()}) : structuredClone(world));
  const name = options.databaseName ?? `portico-mock:${backend}:${typeof world === 'string' ? world : world.name}`;
  const first = fresh();
  const portal = createMockPortal({world: first, base: backend, now, onChange: () => keeper.changed()});
  const keeper = new WorldKeeper({
    storage: options.storage ?? indexedDbStorage(name),
    exclusive: exclusively(name),
    world: () => portal.world,
    replaceWorld: next => portal.replaceWorld(next),
  });
  await keeper.begin();
  return {
    world: () => portal.world,
    fetch: request => keeper.run(() => portal.fetch(request)),
    handle: request => keeper.run(() => portal.handle(request)),
    update: act =>
      keeper.run(async () => {
        keeper.changed();
        return act(portal);
      }),
    reset: () =>
      keeper.run(async () => {
        portal.replaceWorld(fresh());
        keeper.changed();
      }),
  };
}
