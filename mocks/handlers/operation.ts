import type * as z from 'zod/mini';
import type {PathParameters, RouteDefinition} from '../../src/contract/route.js';
import type {RouteId, routes} from '../../src/contract/routes.js';
import type {Customer} from '../rules/access.js';
import type {Env} from '../rules/env.js';
import {once} from '../rules/idempotency.js';
import type {SignedIn} from '../rules/sessions.js';
import type {Vouched} from '../rules/sso.js';
import type {World} from '../world/world.js';
import {answer} from './respond.js';

type Output<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : undefined;

/** A request to one route, decoded by its schemas. */
export interface Call<Route extends RouteDefinition = RouteDefinition> {
  readonly request: Request;
  /** The body as it came. */
  readonly bytes: Uint8Array;
  readonly world: World;
  readonly env: Env;
  readonly parameters: PathParameters<Route>;
  readonly query: Output<Route['query']>;
  readonly body: Output<Route['body']>;
  /** What an identity provider says of who signs in. */
  readonly vouched: Vouched | undefined;
  /** `Idempotency-Key`; empty on routes that take none. */
  readonly key: string;
}

/** A request of somebody signed in. */
export interface CustomerCall<Route extends RouteDefinition = RouteDefinition> extends Call<Route> {
  readonly who: Customer;
  readonly signedIn: SignedIn;
}

type Routes = typeof routes;
type OperationOf<Route extends RouteDefinition> = Route extends {public: true}
  ? (call: Call<Route>) => Response
  : (call: CustomerCall<Route>) => Response;

/** What answers each route. Operations throw a `Refusal` to say no. */
export type Operations<Ids extends RouteId = RouteId> = {readonly [Id in Ids]: OperationOf<Routes[Id]>};

/** A write of a customer that has one effect for one key (R29). Rights are checked before. `content` is what the request says. */
export function writeOnce(
  call: CustomerCall,
  operation: RouteId,
  status: number,
  content: unknown,
  act: () => unknown,
): Response {
  const {world, env, key, who} = call;
  const stored = once(world, env, {owner: who.contact.id, operation, key, content}, () => ({status, body: act()}));
  return answer(stored.status, stored.body);
}
