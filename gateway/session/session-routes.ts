import type {MiddlewareHandler} from 'hono';
import * as z from 'zod/mini';
import {GatewayProblem, toProblem} from '../problem.js';
import type {App, Env, Services} from '../services.js';
import {WriteBody} from '../writes/write-body.js';
import {signIn, signOut} from './sign-in.js';

const quarterHour = 15 * 60_000;
const minute = 60_000;
const Credentials = z.strictObject({
  login: z.string().check(z.minLength(1), z.maxLength(256)),
  password: z.string().check(z.minLength(1), z.maxLength(1024)),
});

/** Signing in and out, and who is signed in. */
export function addSessionRoutes(app: App, services: Services): void {
  const {rt, cookie, rate, limits, sealer, identities} = services;

  app.post('/session', async ({env, req}) => {
    rate.take(`sign-in ${env.address ?? ''}`, limits.signInsPerAddress, quarterHour);
    const {fields} = await WriteBody.read(req.raw, {bodyBytes: 0, textBytes: 8192, files: 0});
    const {data} = z.safeParse(Credentials, fields);
    if (!data) throw new GatewayProblem('invalid', 'no login and password');
    rate.take(`sign-in as ${await sealer.digest(data.login.toLowerCase())}`, limits.signInsPerLogin, quarterHour);
    const session = await signIn(rt, data.login, data.password, req.raw.signal);
    return new Response(null, {status: 204, headers: {'set-cookie': await cookie.write(session)}});
  });

  app.delete('/session', async ({req}) => {
    const session = await cookie.read(req.raw);
    if (session) await signOut(rt, session.cookie);
    return new Response(null, {status: 204, headers: {'set-cookie': cookie.clear()}});
  });

  app.get('/session', requireSession(services), async context => {
    const session = context.get('session');
    const identity = await identities.identity(session, context.req.raw.signal);
    return context.json({...identity, idle: cookie.idle(session, isActivity(context.req.raw))});
  });
}

/** What a page reads by itself says nothing about the customer being there (R67). */
function isActivity({method, headers}: Request): boolean {
  return method !== 'GET' || !headers.has('x-portico-background');
}

/** Lets only customers pass who are signed in; their session goes on with what they do, and ends where RT has ended it. */
export function requireSession({cookie, rate, limits}: Services): MiddlewareHandler<Env> {
  return async (context, next) => {
    const session = await cookie.read(context.req.raw);
    if (!session) {
      rate.take(`address ${context.env.address ?? ''}`, limits.requestsPerAddress, minute);
      throw new GatewayProblem('unauthenticated', 'no session');
    }
    rate.take(`session ${session.userId}`, limits.requestsPerSession, minute);
    context.set('session', session);
    await next();
    const isOver = context.error !== undefined && toProblem(context.error).code === 'unauthenticated';
    const set = isOver ? cookie.clear() : isActivity(context.req.raw) ? await cookie.renew(session) : undefined;
    if (set) context.res.headers.append('set-cookie', set);
  };
}
