import {Hono, type Context} from 'hono';
import {matchedRoutes} from 'hono/route';
import {checkOrigin} from './checks/origin.js';
import {withSecurityHeaders} from './checks/headers.js';
import {checkParameters} from './checks/parameters.js';
import {RateLimiter} from './checks/rate.js';
import {defaultLimits, type GatewayLimits, type GatewayOptions} from './options.js';
import {GatewayProblem, problemResponse, toProblem} from './problem.js';
import {readRoutes, writeRoutes, type ReadRoute} from './routes.js';
import {RtClient} from './rt/rt-client.js';
import {SessionCookie, type SealedSession} from './session/cookie.js';
import {Identities} from './session/identity.js';
import {createSealer} from './session/seal.js';
import {signIn, signOut} from './session/sign-in.js';
import {Once} from './writes/once.js';
import {readBody} from './writes/read-body.js';
import type {WriteRoute} from './writes/write-route.js';

/** What the platform knows of a request besides the request. */
export interface RequestFacts {
  /** Network address of the browser, for rate limits. */
  readonly address?: string;
}

/** A gateway between pages of a site and RT. */
export interface Gateway {
  /** Answers a request; those that are not below the base are not found. */
  fetch(request: Request, facts?: RequestFacts): Promise<Response>;
}

interface Env {
  Bindings: RequestFacts;
  Variables: {requestId: string; session: SealedSession};
}

/**
 * Makes a gateway. It uses standard `Request`, `Response` and WebCrypto alone, so that it runs in Node, Deno, Bun and on edge
 * runtimes.
 *
 * @throws {Error} for a secret that is too short, or a site that is not served over TLS.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const {sites, base = '/rt', groupPrefix = 'org:', idleMinutes = 60, now = Date.now, keys} = options;
  const limits: GatewayLimits = {...defaultLimits, ...options.limits};
  const sealer = createSealer(options.secret);
  const rt = new RtClient(options.rt, limits.timeout, options.fetch ?? fetch);
  const cookie = new SessionCookie({sealer, base, secure: isSecure(sites), idleMinutes, now});
  const identities = new Identities(rt, groupPrefix, now);
  const rate = new RateLimiter(now);
  const once = new Once({keys, now, settle: 10_000});

  const app = new Hono<Env>().basePath(base);
  app.onError((error, context) => problemResponse(toProblem(error), context.get('requestId')));
  app.notFound(context => problemResponse(new GatewayProblem('not-found', 'no such route'), context.get('requestId')));

  app.use('*', async (context, next) => {
    const started = now();
    const requestId = crypto.randomUUID();
    context.set('requestId', requestId);
    await next();
    context.res = withSecurityHeaders(context.res);
    options.log?.({
      requestId,
      method: context.req.method,
      route: matchedRoutes(context as Context).findLast(({path}) => !path.endsWith('*'))?.path ?? '',
      status: context.res.status,
      milliseconds: now() - started,
      problem: context.error && toProblem(context.error).message,
    });
  });

  app.use('*', async ({req}, next) => {
    checkOrigin(req.raw, sites);
    await next();
  });

  app.post('/session', async context => {
    const {address = 'unknown'} = context.env;
    rate.take(`sign-in ${address}`, limits.signInsPerAddress, 15 * 60_000);
    const {login, password} = await readCredentials(context.req.raw);
    rate.take(`sign-in as ${await sealer.digest(login.toLowerCase())}`, limits.signInsPerLogin, 15 * 60_000);
    const session = await signIn(rt, login, password, context.req.raw.signal);
    return new Response(null, {status: 204, headers: {'set-cookie': await cookie.write(session)}});
  });

  app.delete('/session', async context => {
    const session = await cookie.read(context.req.raw);
    if (session) await signOut(rt, session.cookie);
    return new Response(null, {status: 204, headers: {'set-cookie': cookie.clear()}});
  });

  app.use('*', async (context, next) => {
    const session = await cookie.read(context.req.raw);
    if (!session) throw new GatewayProblem('unauthenticated', 'no session');
    rate.take(`session ${session.userId}`, limits.requestsPerSession, 60_000);
    context.set('session', session);
    await next();
    const renewed = await cookie.renew(session);
    if (renewed) context.res.headers.append('set-cookie', renewed);
  });

  app.get('/session', async context => context.json(await identities.identity(context.get('session'), context.req.raw.signal)));

  const addRead = ({path, parameters, read}: ReadRoute) =>
    app.get(`/REST/2.0${path}`, async context => {
      const {searchParams} = new URL(context.req.url);
      const query = checkParameters(searchParams, parameters, {groupPrefix});
      const session = context.get('session');
      return context.json(
        await read({rt, identities, session, id: context.req.param('id') ?? '', query, signal: context.req.raw.signal}),
      );
    });
  readRoutes.forEach(addRead);

  const addWrite = ({method, path, status, check, perform, findEffect}: WriteRoute) =>
    app.on(method, `/REST/2.0${path}`, async context => {
      const session = context.get('session');
      rate.take(`writes of ${session.userId}`, limits.writesPerSession, 60_000);
      checkParameters(new URL(context.req.url).searchParams, {}, {groupPrefix});
      const id = context.req.param('id') ?? '';
      const given = readKey(context.req.raw);
      const body = await readBody(context.req.raw, limits);
      const mark = (await sealer.digest(JSON.stringify([session.userId, method, path, id, given]))).slice(0, 32);
      const write = {rt, session, id, body, mark};
      await check(write);
      const answer = await once.run({
        key: mark,
        fingerprint: body.fingerprint,
        perform: async () => JSON.stringify(await perform(write)),
        findEffect: async ({startedAt}) => {
          const found = await findEffect(write, startedAt);
          return found === undefined ? undefined : JSON.stringify(found);
        },
      });
      return new Response(answer, {status, headers: {'content-type': 'application/json'}});
    });
  writeRoutes.forEach(addWrite);

  return {fetch: async (request, facts = {}) => app.fetch(request, facts)};
}

function readKey({headers}: Request): string {
  const key = headers.get('idempotency-key') ?? '';
  if (key.length < 8 || key.length > 128) throw new GatewayProblem('invalid', 'a write without an Idempotency-Key');
  return key;
}

async function readCredentials(request: Request): Promise<{login: string; password: string}> {
  const given = (await request.json().catch(() => undefined)) as {login?: unknown; password?: unknown} | undefined;
  const {login, password} = given ?? {};
  if (typeof login !== 'string' || typeof password !== 'string' || login.length > 256 || password.length > 1024) {
    throw new GatewayProblem('invalid', 'no login and password');
  }
  return {login, password};
}

function isSecure(sites: readonly string[]): boolean {
  const plain = sites.filter(site => !site.startsWith('https://'));
  const far = plain.find(site => !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(site).hostname));
  if (far) throw new Error(`${far} must be served over TLS.`);
  return plain.length === 0;
}
