import {checkParameters} from './checks/parameters.js';
import {jsonAnswer} from './json-answer.js';
import {GatewayProblem} from './problem.js';
import {readDownload} from './rt/download.js';
import {readRoutes, writeRoutes, type ReadRoute} from './routes.js';
import type {App, Services} from './services.js';
import {WriteBody} from './writes/write-body.js';
import type {WriteRoute} from './writes/write-route.js';

/** Everything that a customer may ask of RT: the tables of `routes.ts`, and nothing else. */
export function addOperations(app: App, services: Services): void {
  for (const route of readRoutes) addRead(app, services, route);
  for (const route of writeRoutes) addWrite(app, services, route);
  app.get('/REST/2.0/attachment/:id{[0-9]+}/content', async context =>
    readDownload(services.rt, context.get('session'), context.req.param('id'), context.req.raw.signal),
  );
}

function addRead(app: App, {rt, identities, groupPrefix}: Services, {path, parameters, read}: ReadRoute): void {
  app.get(`/REST/2.0${path}`, async context => {
    const {req} = context;
    const query = checkParameters(new URL(req.url).searchParams, parameters, {groupPrefix});
    const id = req.param('id') ?? '';
    const value = await read({rt, identities, session: context.get('session'), id, query, signal: req.raw.signal});
    return jsonAnswer(req.raw, value);
  });
}

function addWrite(app: App, services: Services, {method, path, status, check, perform, findEffect}: WriteRoute): void {
  const {rt, rate, limits, sealer, once, groupPrefix} = services;
  app.on(method, `/REST/2.0${path}`, async context => {
    const {req} = context;
    const session = context.get('session');
    rate.take(`writes of ${session.userId}`, limits.writesPerSession, 60_000);
    // RT would take parameters of the address for fields of the body.
    checkParameters(new URL(req.url).searchParams, {}, {groupPrefix});
    const id = req.param('id') ?? '';
    const operation = JSON.stringify([session.userId, method, path, id, readKey(req.raw)]);
    const mark = (await sealer.digest(operation)).slice(0, 32);
    const body = await WriteBody.read(req.raw, limits);
    const warn = (problem: string) => void context.get('warnings').push(problem);
    const write = {rt, session, id, body, mark, warn};
    await check(write);
    const answer = await once.run({
      key: mark,
      fingerprint: body.fingerprint,
      readFiles: () => body.readFiles(),
      perform: async () => JSON.stringify(await perform(write)),
      findEffect: async ({startedAt}) => {
        const found = await findEffect(write, startedAt);
        return found === undefined ? undefined : JSON.stringify(found);
      },
    });
    return new Response(answer, {status, headers: {'content-type': 'application/json'}});
  });
}

function readKey({headers}: Request): string {
  const key = headers.get('idempotency-key') ?? '';
  if (key.length < 8 || key.length > 128) throw new GatewayProblem('invalid', 'a write without an Idempotency-Key');
  return key;
}
