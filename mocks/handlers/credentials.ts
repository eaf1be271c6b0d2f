import {isSameSite} from '../rules/links.js';
import {forbidden} from '../rules/refusal.js';

const COOKIE = 'portico_session';

/** What a request brings to say who asks. */
export interface Credentials {
  readonly token: string | undefined;
  readonly kind: 'bearer' | 'cookie' | 'none';
}

/** The session's token. An `Authorization` header counts alone, even if it is wrong. */
export function readCredentials(request: Request): Credentials {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) return {token: /^Bearer +(\S+)$/i.exec(authorization)?.[1], kind: 'bearer'};
  const token = cookieOf(request);
  return {token, kind: token === undefined ? 'none' : 'cookie'};
}

/**
 * Refuses a write that another site's page could have made with the customer's cookie, or to plant a cookie of its own.
 * @throws {Refusal} `forbidden` unless `Sec-Fetch-Site` or else `Origin` says that the page is of the same site.
 */
export function refuseOtherSites(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (site !== null && site !== 'same-origin' && site !== 'same-site') throw forbidden();
  if (site === null && !(origin !== null && URL.canParse(origin) && isSameSite(origin, request.url))) throw forbidden();
}

/** `Set-Cookie` that begins a session; it goes when the browser does, and the backend ends it earlier (R67). */
export function sessionCookie(request: Request, token: string): string {
  return `${COOKIE}=${token}; ${attributes(request)}`;
}

/** `Set-Cookie` that ends a session. */
export function noSessionCookie(request: Request): string {
  return `${COOKIE}=; ${attributes(request)}; Max-Age=0`;
}

function attributes(request: Request): string {
  return `HttpOnly; SameSite=Lax; Path=/${new URL(request.url).protocol === 'https:' ? '; Secure' : ''}`;
}

function cookieOf(request: Request): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map(pair => pair.trim().split('='));
  return pairs.find(([name, value]) => name === COOKIE && value)?.[1];
}
