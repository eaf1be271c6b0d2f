import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inspect} from 'node:util';
import {bearerAuth, hostTokenAuth} from '../../../src/adapter/http/index.js';
import type {AuthStrategy} from '../../../src/adapter/http/index.js';
import {fakeBackend, json, page, problem, type Answering} from './fake-backend.js';
import * as answers from './answers.js';

const secret = 'S3CRET-t0ken';
const password = 'hunter2-S3CRET';
const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

/** Ways in which a backend, the network or the page can fail, each of which has the token at hand. */
const failures: Record<string, Answering> = {
  'a fetch that puts the request into its error': request => {
    throw Object.assign(new TypeError(`failed with Bearer ${secret}`), {request, headers: [...request.headers]});
  },
  'truncated JSON': () => new Response(`{"session":{},"token":"${secret}"`),
  'a token of the wrong type': () => json({session: answers.session, token: [secret]}),
  'rows that hold it': () => json({items: [{subject: {secret}}], nextCursor: null, total: null, statuses: [], columns: [secret]}),
  'a problem that quotes it': () =>
    problem(403, {code: secret, title: secret, detail: secret, fields: [{field: 1, problem: secret}]}),
  'a page': () => page(),
  'a refusal': () => problem(401, {code: 'unauthenticated'}),
  'a server error': () => new Response(secret, {status: 500}),
};

const strategies: Record<string, () => Promise<AuthStrategy>> = {
  bearer: async () => {
    const auth = bearerAuth();
    await fakeBackend(() => json({session: answers.session, token: secret}), {auth}).adapter.signIn({
      method: 'password',
      email: 'a@customer.example',
      password,
    });
    return auth;
  },
  host: async () => hostTokenAuth(async () => secret),
  'host, a bad token': async () => hostTokenAuth(async () => `${secret}\n`),
  'host, failing': async () =>
    hostTokenAuth(async () => {
      throw new Error(`cannot refresh ${secret}`);
    }),
};

describe('tokens and passwords', () => {
  for (const [how, makeAuth] of Object.entries(strategies)) {
    for (const [what, answer] of Object.entries(failures)) {
      it(`${how}: ${what} brings none to light`, async t => {
        const printed: unknown[] = [];
        for (const method of methods) t.mock.method(console, method, (...args: unknown[]) => printed.push(args));
        const auth = await makeAuth();
        const {adapter, requests} = fakeBackend(answer, {auth});
        const outcomes = await Promise.allSettled([
          adapter.getSession(),
          adapter.listTickets({}),
          adapter.signIn({method: 'password', email: 'a@customer.example', password}),
          adapter.setPassword(secret, password),
          adapter.signIn({method: 'link', token: secret}),
          adapter.signIn({method: 'code', email: 'a@customer.example', code: secret}),
          adapter.signOut(),
        ]);
        const errors = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
        assert.ok(errors.length > 0);
        const light = [
          inspect(errors, {depth: 9, showHidden: true}),
          JSON.stringify(errors),
          errors.map(error => (error as Error).stack).join(),
          inspect(printed, {depth: 9}),
          requests.map(({url, referrer}) => url + referrer).join(),
          inspect([adapter, auth], {depth: 9, showHidden: true}),
        ].join('\n');
        assert.doesNotMatch(light, /S3CRET/);
      });
    }
  }

  it('the token was there to be found', async () => {
    const {adapter, requests} = fakeBackend(() => page(), {auth: await strategies.bearer!()});
    await adapter.getTicket('t1').catch(() => undefined);
    assert.equal(requests[0]!.headers.get('Authorization'), `Bearer ${secret}`);
  });
});
