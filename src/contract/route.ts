import type * as z from 'zod/mini';

type Schema = z.ZodMiniType;

/** One operation of the customer's HTTP contract. */
export interface RouteDefinition {
  /** Name of the operation; `operationId` in OpenAPI. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below the backend's URL, parameters in braces: `/tickets/{ticketId}`. */
  readonly path: string;
  /** One sentence for the reference. */
  readonly summary: string;
  /** Readable without a session (R1). Default false. */
  readonly public?: boolean;
  /** A write that takes an `Idempotency-Key` (R29). Default false. */
  readonly idempotent?: boolean;
  /** A write that needs no key, since repeating it changes nothing. Default false. */
  readonly repeatable?: boolean;
  /** Query parameters; a key whose schema is an array is repeated. */
  readonly query?: z.ZodMiniObject;
  /** JSON body. */
  readonly body?: Schema;
  /** The body is the file itself, its name in `Content-Disposition` (RFC 6266). */
  readonly binaryBody?: boolean;
  /** HTTP status of success. */
  readonly status: 200 | 201 | 202 | 204;
  /** JSON answer; without it there is none. */
  readonly response?: Schema;
  /** The answer is the file itself. */
  readonly binaryResponse?: boolean;
}

type ParameterNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

/** Parameters of a route's path, by name. */
export type PathParameters<Route extends RouteDefinition> = Record<ParameterNames<Route['path']>, string>;

/** What goes into a route's query, before defaults. */
export type RouteQuery<Route extends RouteDefinition> = Route extends {query: infer S extends Schema} ? z.input<S> : undefined;

/** What goes into a route's body. */
export type RouteBody<Route> = Route extends {body: infer S extends Schema} ? z.input<S> : undefined;

/** What comes back from a route, parsed. */
export type RouteResponse<Route extends RouteDefinition> = Route extends {response: infer S extends Schema}
  ? z.output<S>
  : undefined;

/** Declares a route and keeps its literal types. */
export function defineRoute<const Route extends RouteDefinition>(route: Route): Route {
  return route;
}
