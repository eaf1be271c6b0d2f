import assert from 'node:assert/strict';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {describe, it, type TestContext} from 'node:test';
import {createHttpAdapter} from '../../../src/adapter/http/index.js';
import type {PortalAdapter} from '../../../src/adapter/portal-adapter.js';
import * as answers from './answers.js';
import {rejection} from './expect-error.js';

const idempotencyKey = 'key-12345678';

/** An adapter for a server of the test's own, reached over the real network stack of this machine. */
async function served(
  test: TestContext,
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<PortalAdapter> {
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const {port} = server.address() as AddressInfo;
  return createHttpAdapter({backend: `http://127.0.0.1:${port}/portal`, timeout: 5000}, {sleep: async () => {}});
}

describe('against a server', () => {
  it('an answer that ends before its length is the network', async t => {
    const adapter = await served(t, (_, response) => {
      response.writeHead(200, {'Content-Type': 'application/json', 'Content-Length': '500'});
      response.write('{"id":"t1"', () => response.destroy());
    });
    await rejection(adapter.getTicket('t1'), 'network');
    await rejection(adapter.downloadFile('x1'), 'network');
  });

  it('R29 a connection that is reset is tried again with the same body', async t => {
    const bodies: string[] = [];
    const adapter = await served(t, async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      bodies.push(body);
      if (bodies.length < 3) return void request.socket.destroy();
      response.writeHead(201, {'Content-Type': 'application/json'});
      response.end(JSON.stringify({message: answers.message, ticket: answers.ticket}));
    });
    await adapter.reply('t1', {text: 'Hei 😀', uploads: []}, {idempotencyKey});
    assert.deepEqual(bodies, Array(3).fill('{"text":"Hei 😀","uploads":[]}'));
  });

  it('a redirect is not followed', async t => {
    const paths: (string | undefined)[] = [];
    const adapter = await served(t, (request, response) => {
      paths.push(request.url);
      response.writeHead(302, {Location: '/login'}).end();
    });
    assert.equal(await adapter.getSession(), null);
    assert.deepEqual(paths, ['/portal/session']);
  });

  it('a file arrives as it was sent, both ways', async t => {
    const bytes = new Uint8Array(300_000).map((_, index) => index % 251);
    let received = Buffer.alloc(0);
    const adapter = await served(t, async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      if (request.method === 'GET')
        return void response.writeHead(200, {'Content-Type': 'image/png', 'Content-Length': bytes.length}).end(bytes);
      received = Buffer.concat(chunks);
      response.writeHead(201, {'Content-Type': 'application/json'}).end(JSON.stringify(answers.upload));
    });
    await adapter.upload(new File([bytes], 'lamp.png'), {idempotencyKey});
    assert.ok(received.equals(bytes));
    const last: number[] = [];
    const blob = await adapter.downloadFile('x1', {onProgress: (...progress) => last.splice(0, 2, ...progress)});
    assert.deepEqual(new Uint8Array(await blob.arrayBuffer()), bytes);
    assert.deepEqual(last, [bytes.length, bytes.length]);
  });

  it('nobody there is the network', async t => {
    const adapter = await served(t, request => void request.socket.destroy());
    await rejection(adapter.getSettings(), 'network');
  });
});
