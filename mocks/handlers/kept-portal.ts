import {hubspotPreset} from '../rules/settings.js';
import {createMockPortal, type MockPortal} from '../portal.js';
import {notFound} from '../rules/refusal.js';
import {exclusively} from '../world/exclusive.js';
import {indexedDbStorage} from '../world/indexed-db-storage.js';
import {WorldKeeper} from '../world/keeper.js';
import {seedWorld, type SeedName} from '../world/seeds/index.js';
import type {WorldStorage} from '../world/storage.js';
import {completeWorld} from '../world/tables.js';
import type {World} from '../world/world.js';
import {matchRoute, pathBelow} from './match.js';
import {NewsDesk, type NewsListener} from './news.js';
import {refusalAnswer} from './respond.js';
import {onTestLine, type TestLine} from './test-line.js';

export interface KeptPortalOptions extends TestLine {
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
  /** Looks at the newest world, for example through the desk. Changes are not saved. */
  read<Value>(look: (portal: MockPortal) => Value): Promise<Value>;
  /**
   * To be told when customers or agents have changed the world, here or in another tab. What only reads is no news, though it
   * counts as activity. Returns what ends it.
   */
  subscribe(listener: NewsListener): () => void;
  /** Begins anew, in all tabs: nobody is signed in any more. */
  reset(): Promise<void>;
}

/** Grows when worlds get a shape that older ones lack, which then stay behind unread. */
const worldFormat = 2;

/** Opens a mock backend that is kept. Where nothing can be kept, it lives in memory and the console says so once. */
export async function openKeptPortal(options: KeptPortalOptions = {}): Promise<KeptPortal> {
  const {world = 'acme', backend = '/portal-api', now = Date.now} = options;
  const fresh = (): World => (typeof world === 'string' ? seedWorld(world, {now: now()}) : structuredClone(world));
  const name = options.databaseName ?? `portico-mock:${worldFormat}:${backend}:${typeof world === 'string' ? world : world.name}`;
  const first = fresh();
  const portal = createMockPortal({world: first, base: backend, now, onChange: () => keeper.changed()});
  const keeper = new WorldKeeper({
    storage: options.storage ?? indexedDbStorage(name),
    exclusive: exclusively(name),
    world: () => portal.world,
    replaceWorld: next => portal.replaceWorld(completeWorld(next, hubspotPreset())),
  });
  const news = new NewsDesk(name, () => keeper.run(async () => undefined));
  await keeper.begin();

  /** Faults hit outside of the lock, so that a slow line does not hold up other tabs. */
  const answer = onTestLine(
    async request => {
      const response = await keeper.run(() => portal.handle(request));
      const path = pathBelow(backend, request.url);
      const match = response?.ok && request.method !== 'GET' && path !== undefined ? matchRoute(request.method, path) : undefined;
      if (match) news.tell(match.id);
      return response;
    },
    backend,
    options,
  );
  const change = async <Value>(cause: 'update' | 'reset', act: () => Value | Promise<Value>): Promise<Value> => {
    const value = await keeper.run(async () => {
      keeper.changed();
      return act();
    });
    news.tell(cause);
    return value;
  };

  return {
    world: () => portal.world,
    fetch: async request => (await answer(request)) ?? refusalAnswer(notFound()),
    handle: answer,
    update: act => change('update', () => act(portal)),
    read: look => keeper.run(async () => look(portal)),
    subscribe: listener => news.subscribe(listener),
    reset: () => change('reset', () => portal.replaceWorld(fresh())),
  };
}
