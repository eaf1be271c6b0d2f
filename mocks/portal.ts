import {type Desk, createDesk} from './desk/desk.js';
import {handle} from './handlers/handle.js';
import {pathBelow} from './handlers/match.js';
import {refusalAnswer} from './handlers/respond.js';
import {onTestLine, type TestLine} from './handlers/test-line.js';
import type {Env} from './rules/env.js';
import {notFound} from './rules/refusal.js';
import {toBase64} from './world/base64.js';
import {digest} from './world/digest.js';
import type {World} from './world/world.js';

export interface MockPortalOptions extends TestLine {
  /** The world to serve. It is changed in place. */
  world: World;
  /** Address of the backend: a path such as `/api/portal`, or with an origin. Default `/`. */
  base?: string;
  /** Now, in milliseconds since the epoch. Default `Date.now`. */
  now?: () => number;
  /** Makes ids and tokens follow from it, for runs that repeat. Never where anybody could guess it. Default: random. */
  seed?: string;
  /** Called after each request or act of the desk that may have changed the world. */
  onChange?: (world: World) => void;
}

/** A backend of its own: customers through HTTP, agents through `desk`. */
export interface MockPortal {
  /** The world as it is now. */
  readonly world: World;
  /** The agents' side. */
  readonly desk: Desk;
  /** Answers a request; 404 for one outside `base`. Never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Answers a request; undefined for one outside `base`. */
  handle(request: Request): Promise<Response | undefined>;
  /** Serves another world from the next request on, for example one that another tab saved. */
  replaceWorld(world: World): void;
}

/** The mock backend without a network: works in Node and in a page. */
export function createMockPortal(options: MockPortalOptions): MockPortal {
  const {base = '/', now = Date.now, seed, onChange} = options;
  let {world} = options;
  const secret = seed === undefined ? randomSecret : () => digest(`${seed}:${++world.sequence}`);
  const backend = (): {world: World; env: Env} => ({world, env: {now: now(), secret, digest}});
  const changed = (): void => onChange?.(world);
  const answer = onTestLine(
    async request => {
      const path = pathBelow(base, request.url);
      if (path === undefined) return undefined;
      const outcome = await handle(backend, request, path);
      if (outcome.changed) changed();
      return outcome.response;
    },
    base,
    options,
  );

  return {
    get world() {
      return world;
    },
    desk: createDesk(backend, changed),
    async fetch(request) {
      return (await answer(request)) ?? refusalAnswer(notFound());
    },
    handle: answer,
    replaceWorld(next) {
      world = next;
    },
  };
}

/** 256 bits, base64url. */
function randomSecret(): string {
  const text = toBase64(crypto.getRandomValues(new Uint8Array(32)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
