import {type RouteId, routes} from '../../src/contract/routes.js';

/** A route that a request meant. */
export interface Match {
  readonly id: RouteId;
  /** Parameters of the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Path of a request below the backend's address, beginning with a slash; undefined if the request is for somebody else.
 * `base` is a path (`/api/portal`) or a whole address, for backends of another origin.
 */
export function pathBelow(base: string, requestUrl: string): string | undefined {
  const url = new URL(requestUrl);
  const root = new URL(base, url);
  const prefix = root.pathname.replace(/\/+$/, '');
  if (url.origin !== root.origin || !`${url.pathname}/`.startsWith(`${prefix}/`)) return undefined;
  return url.pathname.slice(prefix.length) || '/';
}

/** The route for method and path; undefined if the contract has none. */
export function matchRoute(method: string, path: string): Match | undefined {
  for (const [id, route] of Object.entries(routes)) {
    const parameters = route.method === method ? parametersOf(route.path, path) : undefined;
    if (parameters) return {id: id as RouteId, parameters};
  }
  return undefined;
}

function parametersOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const value = decode(given[index]!);
    if (name === undefined ? part !== value : !value) return undefined;
    if (name !== undefined) parameters[name] = value!;
  }
  return parameters;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
