import assert from 'node:assert/strict';
import {once} from 'node:events';
import {request as httpRequest, type IncomingMessage} from 'node:http';
import {after, afterEach, before, describe, it} from 'node:test';
import {startMockServer, type MockServer} from '../../../mocks/handlers/http-server.js';
import {sampleCustomers} from '../../../mocks/world/seeds/index.js';

const anna = sampleCustomers[0]!;
const page = 'https://shop.example';
let server: MockServer;
let cookie: string;

before(async () => {
  server = await startMockServer({allowOrigin: [page]});
  const response = await send('POST', '/session', {
    method: 'password',
    credential: 'cookie',
    email: anna.email,
    password: anna.password,
  });
  assert.equal(response.status, 200);
  cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
});
after(() => server.close());
afterEach(() => server.clearFaults());

/** A request as a page of the backend's own origin makes it. */
function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.url + path, {
    method,
    headers: {
      origin: new URL(server.url).origin,
      ...(cookie && {cookie}),
      ...(body instanceof Uint8Array ? {} : {'content-type': 'application/json'}),
      ...headers,
    },
    body: body === undefined ? null : body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
  });
}

const reply = (key: string, text: string) =>
  send('POST', '/tickets/gate-4-wifi/replies', {text, uploads: []}, {'idempotency-key': key});
const said = (text: string) => Object.values(server.portal.world.messages).filter(message => message.text === text).length;

describe('mock server', () => {
  it('signs in with an HttpOnly cookie that carries the session', async () => {
    const session = (await (await send('GET', '/session')).json()) as {contact: {id: string}};
    assert.equal(session.contact.id, 'anna');
    const again = await send('POST', '/session', {
      method: 'password',
      credential: 'cookie',
      email: anna.email,
      password: anna.password,
    });
    assert.match(again.headers.getSetCookie()[0] ?? '', /HttpOnly/);
    await again.body?.cancel();
  });

  it('takes files up and hands them out as they were', async () => {
    const bytes = Uint8Array.from({length: 200_000}, (_, index) => index % 251);
    const headers = {
      'content-type': 'text/plain',
      'content-disposition': 'attachment; filename="gate.log"',
      'idempotency-key': 'upload-gate-log',
    };
    const uploaded = await send('POST', '/uploads', bytes, headers);
    assert.equal(uploaded.status, 201);
    const {id} = (await uploaded.json()) as {id: string};
    const sent = await send(
      'POST',
      '/tickets/gate-4-wifi/replies',
      {text: 'Log', uploads: [id]},
      {'idempotency-key': 'reply-with-log'},
    );
    const {message} = (await sent.json()) as {message: {attachments: {id: string}[]}};
    const file = await send('GET', `/files/${message.attachments[0]!.id}`);
    assert.equal(file.headers.get('content-length'), '200000');
    assert.deepEqual(new Uint8Array(await file.arrayBuffer()), bytes);
  });

  it('answers 404 outside the backend’s path', async () => {
    assert.equal((await fetch(new URL('/elsewhere', server.url))).status, 404);
  });

  it('answers its allowed pages across origins, preflight included, and no others', async () => {
    const preflight = await fetch(`${server.url}/tickets`, {
      method: 'OPTIONS',
      headers: {origin: page, 'access-control-request-method': 'POST', 'access-control-request-headers': 'idempotency-key'},
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), page);
    assert.equal(preflight.headers.get('access-control-allow-headers'), 'idempotency-key');
    for (const [origin, allowed] of [
      [page, page],
      ['https://other.example', null],
    ] as const) {
      const response = await fetch(`${server.url}/settings`, {headers: {origin}});
      assert.equal(response.headers.get('access-control-allow-origin'), allowed);
      assert.equal(response.headers.get('vary'), 'Origin');
      await response.body?.cancel();
    }
  });

  it('sends no CORS headers unless asked for', async () => {
    const closed = await startMockServer({world: 'empty'});
    const response = await fetch(`${closed.url}/settings`, {headers: {origin: page}});
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    await response.body?.cancel();
    await closed.close();
  });

  it('R66 mails no link to a host that somebody made up, and answers nothing for one', async () => {
    const ask = async (host: string) => {
      const headers = {host, 'content-type': 'application/json'};
      const asked = httpRequest(`${server.url}/password-resets`, {method: 'POST', headers});
      asked.end(JSON.stringify({email: anna.email, returnTo: `http://${host}/`}));
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      response.resume();
      return response.statusCode;
    };
    const mails = () => server.portal.world.outbox.length;
    for (const host of ['evil.test', 'evil.test:80', '127.0.0.1.evil.test', '127.0.0.1@evil.test', 'a b'])
      assert.equal(await ask(host), 421, host);
    assert.equal(mails(), 0);
    for (const host of [new URL(server.url).host, `localhost:${server.port}`, `[::1]:${server.port}`, new URL(page).host])
      assert.equal(await ask(host), 202, host);
    assert.equal(mails(), 4);
  });

  it('rejects when its port is taken', async () => {
    await assert.rejects(startMockServer({world: 'empty', port: server.port}), {code: 'EADDRINUSE'});
  });
});

describe('faults of the mock server', () => {
  it('reset: the connection breaks and nothing has happened', async () => {
    server.fault({kind: 'reset', operation: 'createReply'});
    await assert.rejects(reply('key-reset-1', 'reset'), TypeError);
    assert.equal(said('reset'), 0);
    assert.equal((await reply('key-reset-1', 'reset')).status, 201);
  });

  it('drop-answer: the reply is there once, however often it is tried with the same key', async () => {
    server.fault({kind: 'drop-answer', operation: 'createReply', times: 2});
    await assert.rejects(reply('key-drop-1', 'dropped'), TypeError);
    await assert.rejects(reply('key-drop-1', 'dropped'), TypeError);
    assert.equal((await reply('key-drop-1', 'dropped')).status, 201);
    assert.equal(said('dropped'), 1);
  });

  it('truncate: half of the promised body arrives', async () => {
    server.fault({kind: 'truncate', operation: 'getSettings'});
    const {headers, body, complete} = await readRaw(`${server.url}/settings`);
    assert.equal(body.length, Math.floor(Number(headers['content-length']) / 2));
    assert.equal(complete, false);
    server.fault({kind: 'truncate', operation: 'getSettings'});
    await assert.rejects(send('GET', '/settings').then(response => response.json()));
  });

  it('delay: the answer comes late', async () => {
    server.fault({kind: 'delay', ms: 60, operation: 'getSettings'});
    const begun = performance.now();
    assert.equal((await send('GET', '/settings')).status, 200);
    assert.ok(performance.now() - begun >= 55);
  });

  it('refuse: status, code and Retry-After', async () => {
    server.fault({kind: 'refuse', code: 'rate-limited', retryAfter: 7, operation: 'listTickets'});
    const response = await send('GET', '/tickets');
    assert.equal(response.status, 429);
    assert.equal(response.headers.get('retry-after'), '7');
    assert.deepEqual(await response.json(), {code: 'rate-limited', retryAfter: 7});
  });

  it('html: a web page with status 200', async () => {
    server.fault({kind: 'html'});
    const response = await send('GET', '/settings');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html');
  });

  it('hits only its operation, and only so often', async () => {
    server.fault({kind: 'html', operation: 'getForm'});
    assert.match((await send('GET', '/settings')).headers.get('content-type') ?? '', /json/);
    assert.match((await send('GET', '/form')).headers.get('content-type') ?? '', /html/);
    assert.match((await send('GET', '/form')).headers.get('content-type') ?? '', /json/);
  });
});

/** What came over the wire, whole or not. */
async function readRaw(url: string): Promise<{headers: IncomingMessage['headers']; body: Buffer; complete: boolean}> {
  const request = httpRequest(url).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(response, 'close').catch(() => undefined);
  return {headers: response.headers, body: Buffer.concat(chunks), complete: response.complete};
}
