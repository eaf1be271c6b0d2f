import {Hono} from 'hono';
import {checkOrigin} from './checks/origin.js';
import {RateLimiter} from './checks/rate.js';
import {observe} from './observe.js';
import {addOperations} from './operations.js';
import {defaultLimits, type GatewayOptions} from './options.js';
import {GatewayProblem, problemResponse, toProblem} from './problem.js';
import {RtClient} from './rt/rt-client.js';
import type {Env, RequestFacts, Services} from './services.js';
import {SessionCookie} from './session/cookie.js';
import {Identities} from './session/identity.js';
import {createSealer} from './session/seal.js';
import {addSessionRoutes, requireSession} from './session/session-routes.js';
import {Once} from './writes/once.js';

/** A gateway between pages of a site and RT. */
export interface Gateway {
  /** Path of the gateway on the site, for example `/rt`. */
  readonly base: string;
  /** Answers a request; those that are not below the base are not found. */
  fetch(request: Request, facts?: RequestFacts): Promise<Response>;
}

/**
 * Makes a gateway. It uses standard `Request`, `Response` and WebCrypto alone, so that it runs in Node, Deno, Bun and on edge
 * runtimes.
 *
 * @throws {Error} for a secret that is too short, or a site that is not served over TLS.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const {sites, base = '/rt', groupPrefix = 'org:', idleMinutes = 60, now = Date.now, keys} = options;
  const limits = {...defaultLimits, ...options.limits};
  const sealer = createSealer(options.secret);
  const rt = new RtClient(options.rt, limits.timeout, options.fetch ?? fetch);
  const services: Services = {
    rt,
    sealer,
    limits,
    groupPrefix,
    cookie: new SessionCookie({sealer, base, secure: isSecure(sites), idleMinutes, now}),
    identities: new Identities(rt, groupPrefix, now),
    rate: new RateLimiter(now),
    once: new Once({keys, now, settle: limits.settle}),
  };

  const app = new Hono<Env>().basePath(base);
  app.onError((error, context) => problemResponse(toProblem(error), context.get('requestId')));
  app.notFound(context => problemResponse(new GatewayProblem('not-found', 'no such route'), context.get('requestId')));
  app.use('*', observe(options.log, now));
  app.use('*', async ({req}, next) => {
    checkOrigin(req.raw, sites);
    await next();
  });
  addSessionRoutes(app, services);
  app.use('/REST/*', requireSession(services));
  addOperations(app, services);

  return {base, fetch: async (request, facts = {}) => app.fetch(request, facts)};
}

function isSecure(sites: readonly string[]): boolean {
  const plain = sites.filter(site => !site.startsWith('https://'));
  const far = plain.find(site => !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(site).hostname));
  if (far) throw new Error(`${far} must be served over TLS.`);
  return plain.length === 0;
}
