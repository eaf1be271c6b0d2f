import type {PathParameters, RouteBody, RouteDefinition, RouteQuery, RouteResponse} from '../../contract/route.js';
import type {CallOptions} from '../portal-adapter.js';
import type {HeaderValues} from './auth.js';
import type {Wire} from './options.js';
import {readJson} from './read.js';
import {send} from './send.js';

/** What a route needs, and the options of the call. */
export type CallInput<Route extends RouteDefinition> = CallOptions & {
  readonly query?: RouteQuery<Route>;
  /** Credentials that were asked for before, in place of those of now. */
  readonly credentials?: HeaderValues;
} & (keyof PathParameters<Route> extends never ? unknown : {readonly params: PathParameters<Route>}) &
  (Route extends {body: unknown} ? {readonly body: RouteBody<Route>} : unknown) &
  (Route extends {idempotent: true} ? {readonly idempotencyKey: string} : unknown);

/** Calls a route of the contract whose answer is JSON, or nothing. */
export type Call = <const Route extends RouteDefinition>(route: Route, input: CallInput<Route>) => Promise<RouteResponse<Route>>;

export function createCall(wire: Wire): Call {
  return (route, input) => send(wire, route, input as Parameters<typeof send>[2], answer => readJson(answer, wire.report));
}
