import {http, type HttpHandler} from 'msw/http';
import {routes} from '../../src/contract/routes.js';

/** Answers a request of the contract; undefined if it is for somebody else. */
export type Answer = (request: Request) => Promise<Response | undefined>;

/**
 * One MSW handler for each route of the contract below `base`, and one for what is below it and no route, which the backend
 * refuses. `base` is an address, or a pattern like `*`+path.
 */
export function routeHandlers(base: string, answer: Answer): HttpHandler[] {
  const root = base.replace(/\/+$/, '');
  const resolve = ({request}: {request: Request}) => answer(request);
  const handlers = Object.values(routes).map(({method, path}) => {
    const register = http[method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'];
    return register(root + path.replaceAll(/\{(\w+)\}/g, ':$1'), resolve);
  });
  return [...handlers, http.all(`${root}/*`, resolve)];
}
