import type {Context, MiddlewareHandler} from 'hono';
import {matchedRoutes} from 'hono/route';
import {withSecurityHeaders} from './checks/headers.js';
import type {LogEntry} from './log.js';
import {toProblem} from './problem.js';
import type {Env} from './services.js';

/** Gives each request a name, each answer its security headers, and tells the operator what came of it. */
export function observe(log: ((entry: LogEntry) => void) | undefined, now: () => number): MiddlewareHandler<Env> {
  return async (context, next) => {
    const started = now();
    const requestId = crypto.randomUUID();
    context.set('requestId', requestId);
    context.set('warnings', []);
    await next();
    context.res = withSecurityHeaders(context.res);
    if (!log) return;
    const problems = context.get('warnings');
    if (context.error) problems.push(toProblem(context.error).message);
    log({
      requestId,
      method: context.req.method,
      route: matchedRoutes(context as Context).findLast(({path}) => !path.endsWith('*'))?.path ?? '',
      status: context.res.status,
      milliseconds: now() - started,
      ...(problems.length > 0 ? {problem: problems.join('; ')} : {}),
    });
  };
}
