import {setupServer, type SetupServer} from 'msw/node';
import {createMockPortal, type MockPortal} from '../portal.js';
import {seedWorld, type SeedName} from '../world/seeds/index.js';
import type {World} from '../world/world.js';
import {routeHandlers} from './route-handlers.js';
import type {TestLine} from './test-line.js';

export interface NodeMockOptions extends TestLine {
  /** A named world or one of your own. Default `acme`. */
  world?: SeedName | World;
  /** Address of the backend. A path means that path on every host. Default `/portal-api`. */
  backend?: string;
  /** Now, in milliseconds since the epoch. Default `Date.now`. */
  now?: () => number;
}

/** A mock backend in the place of a Node process's network. */
export interface NodeMock {
  /** MSW's own server: `listen()`, `close()`, `use(…)`. */
  readonly server: SetupServer;
  /** World and desk. */
  readonly portal: MockPortal;
}

/**
 * Makes the mock backend for a Node test suite.
 *
 * @example
 * const {server, portal} = setupMockPortal({world: 'acme'});
 * before(() => server.listen({onUnhandledFrame: 'error'}));
 * after(() => server.close());
 */
export function setupMockPortal(options: NodeMockOptions = {}): NodeMock {
  const {world = 'acme', backend = '/portal-api', now = Date.now, faults, onRequest} = options;
  const seeded = typeof world === 'string' ? seedWorld(world, {now: now()}) : world;
  const portal = createMockPortal({world: seeded, base: backend, now, faults, onRequest});
  const pattern = backend.startsWith('/') ? `*${backend}` : backend;
  return {portal, server: setupServer(...routeHandlers(pattern, request => portal.handle(request)))};
}
