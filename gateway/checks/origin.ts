import {GatewayProblem} from '../problem.js';

/**
 * RT has no check against forged requests on its REST interface with cookies, so a write must come from a page of the site
 * itself: browsers send `Origin` with every one. Reads from other sites are refused where the browser says so.
 *
 * @param sites Origins of the pages that the portal stands in.
 */
export function checkOrigin({method, headers}: Request, sites: readonly string[]): void {
  const from = headers.get('sec-fetch-site');
  if (from !== null && from !== 'same-origin' && !(from === 'none' && isRead(method))) {
    throw new GatewayProblem('forbidden', `a request from ${from}`);
  }
  const origin = headers.get('origin');
  if (origin === null ? !isRead(method) : !sites.includes(origin))
    throw new GatewayProblem('forbidden', 'not a page of the site');
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}
