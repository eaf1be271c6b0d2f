import type {RouteDefinition} from '../../src/contract/route.js';
import {type RouteId, routes} from '../../src/contract/routes.js';
import {refuseReadOnly} from '../rules/agent-view.js';
import type {Env} from '../rules/env.js';
import {dropExpired} from '../rules/housekeeping.js';
import {Refusal, notFound} from '../rules/refusal.js';
import {authenticate, refuseWhileOff, touch} from '../rules/sessions.js';
import type {Vouched} from '../rules/sso.js';
import type {World} from '../world/world.js';
import {accountOperations} from './account-operations.js';
import {readCredentials, refuseOtherSites} from './credentials.js';
import {decodeBody, decodeQuery, readKey} from './decode.js';
import {formOperations} from './form-operations.js';
import {matchRoute} from './match.js';
import type {Call, CustomerCall, Operations} from './operation.js';
import {participationOperations} from './participation-operations.js';
import {brokenAnswer, refusalAnswer} from './respond.js';
import {sessionOperations} from './session-operations.js';
import {readSsoAnswer} from './sso-answer.js';
import {ticketOperations} from './ticket-operations.js';

const operations: Operations = {
  ...sessionOperations,
  ...accountOperations,
  ...ticketOperations,
  ...participationOperations,
  ...formOperations,
};

/** Reads that a page does by itself, and that change nothing. */
const passive: ReadonlySet<RouteId> = new Set<RouteId>(['getSettings', 'getSession', 'listChanges']);

/** What a page does by itself, which says nothing about the customer being there (R67). */
const automatic: ReadonlySet<RouteId> = new Set<RouteId>([...passive, 'markRead']);

/** Requests that write nothing but the session itself. */
const aboutSession: ReadonlySet<RouteId> = new Set<RouteId>(['deleteSession', 'keepSession']);

/** A world and what rules need from outside. */
export interface Backend {
  readonly world: World;
  readonly env: Env;
}

/**
 * Answers a request of the customer's contract. `path` is below the backend's address. The body is read first, and
 * a token in it verified; from then on all happens in one turn, so that no other request comes in between.
 * @returns The answer, and whether the world may have changed.
 */
export async function handle(
  backend: () => Backend,
  request: Request,
  path: string,
): Promise<{response: Response; changed: boolean}> {
  const match = matchRoute(request.method, path);
  if (!match) return {response: refusalAnswer(notFound()), changed: false};
  let response: Response;
  try {
    const bytes = new Uint8Array(await request.arrayBuffer());
    const vouched = match.id === 'createSession' ? await readSsoAnswer(backend(), bytes) : undefined;
    response = run(backend(), match.id, match.parameters, request, bytes, vouched);
  } catch (error) {
    if (error instanceof Refusal) {
      response = refusalAnswer(error);
    } else {
      console.error(`Portico mock backend: ${match.id} failed.`, error);
      response = brokenAnswer();
    }
  }
  return {response, changed: !passive.has(match.id)};
}

function run(
  {world, env}: Backend,
  id: RouteId,
  parameters: Readonly<Record<string, string>>,
  request: Request,
  bytes: Uint8Array,
  vouched: Vouched | undefined,
): Response {
  const route: RouteDefinition = routes[id];
  if (id !== 'getSettings') refuseWhileOff(world);
  if (!passive.has(id)) dropExpired(world, env);
  const who = route.public ? undefined : identify(id, world, env, request);
  const call = {
    ...who,
    request,
    bytes,
    vouched,
    world,
    env,
    parameters,
    query: decodeQuery(route, request.url),
    body: decodeBody(route, bytes),
    key: route.idempotent ? readKey(request) : '',
  };
  // Each operation takes what its own route declares; that the two belong together is checked where `operations` is made.
  return (operations[id] as unknown as (call: Call | CustomerCall) => Response)(call as Call);
}

/** Who asks. Throws `unauthenticated`, or `forbidden` for a write with a cookie that another site's page may have sent. */
function identify(id: RouteId, world: World, env: Env, request: Request): Pick<CustomerCall, 'who' | 'signedIn'> {
  const {token, kind} = readCredentials(request);
  if (kind === 'cookie' && request.method !== 'GET') refuseOtherSites(request);
  const signedIn = authenticate(world, env, token);
  const background = request.method === 'GET' && request.headers.has('x-portico-background');
  if (!automatic.has(id) && !background) touch(signedIn.session, env);
  if (request.method !== 'GET' && !aboutSession.has(id)) refuseReadOnly(signedIn);
  return {signedIn, who: signedIn.who};
}
