import {PortalError} from '../../contract/error.js';
import type {RouteDefinition} from '../../contract/route.js';

/** Query values; undefined and null are left out, an array repeats its key. */
export type QueryValues = Readonly<Record<string, unknown>>;

/**
 * The backend's address as an absolute URL that ends in a slash. A relative one counts from the document.
 * @throws PortalError `contract` that says what is wrong with it.
 */
export function resolveBackend(backend: string | URL): URL {
  const url = parse(String(backend));
  if (!/^https?:$/.test(url.protocol)) {
    const asFile = url.protocol === 'file:' ? ' (serve the page; it was opened as a file)' : '';
    throw badBackend(`must be http or https, not ${url.protocol}${asFile}`);
  }
  if (url.username || url.password || url.search || url.hash) throw badBackend('must have no user name, query or fragment');
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function parse(backend: string): URL {
  // Workers have no document, Node has neither.
  const {document, location} = globalThis as Partial<Pick<typeof globalThis, 'document' | 'location'>>;
  try {
    return new URL(backend, document?.baseURI ?? location?.href);
  } catch {
    // What stands before an @ may be a password.
    throw badBackend(backend.includes('@') ? 'is no address' : `is no address: "${backend.split(/[?#]/)[0]}"`);
  }
}

function badBackend(what: string): PortalError {
  return new PortalError('contract', `\`backend\` ${what}.`);
}

/**
 * Address of a route.
 * @throws PortalError `not-found` for an id that cannot stand in a path: such a thing does not exist.
 */
export function routeUrl(
  backend: URL,
  route: RouteDefinition,
  params: Readonly<Record<string, string>> = {},
  query: QueryValues = {},
): URL {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => segment(params[name] ?? '', route));
  // Not by resolving: a path that begins with two slashes would name another host.
  const url = new URL(backend);
  url.pathname += path.slice(1);
  for (const [key, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) url.searchParams.append(key, String(item));
    }
  }
  return url;
}

/** One id as a path segment. Empty and dot segments would name another route once the URL is normalised. */
function segment(id: string, route: RouteDefinition): string {
  if (id !== '' && id !== '.' && id !== '..' && !/\p{Surrogate}/u.test(id)) return encodeURIComponent(id);
  throw new PortalError('not-found', `${route.id}: no such id`, {status: 404});
}

/** An address for people: without query. */
export function plainUrl(url: URL): string {
  return url.origin + url.pathname;
}
