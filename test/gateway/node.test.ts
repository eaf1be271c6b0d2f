import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import type {Gateway, GatewayOptions} from '../../gateway/index.js';
import {serveGateway, type GatewayServer} from '../../gateway/node.js';
import {FakeRt} from './fake-rt.js';
import {makeGateway, site} from './support.js';

describe('the gateway behind a socket', () => {
  let server: GatewayServer | undefined;
  afterEach(() => server?.close());

  const serve = async (rt: FakeRt, proxies = 0, options: Partial<GatewayOptions> = {}) => {
    const gateway: Gateway = makeGateway({rt: 'http://rt.test', fetch: rt.fetch, ...options});
    server = await serveGateway(gateway, {port: 0, proxies});
    return `http://127.0.0.1:${server.port}/rt`;
  };
  const signIn = (url: string, login: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/session`, {
      method: 'POST',
      headers: {origin: site, 'content-type': 'application/json', ...headers},
      body: JSON.stringify({login, password: 'p'}),
    });
  const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';

  it('passes a file on while it comes in, and tells RT its length beforehand', async () => {
    const rt = new FakeRt();
    const heard = Promise.withResolvers<Headers>();
    const fetchRt = rt.fetch;
    const url = await serve(rt, 0, {
      fetch: async (input, init) => {
        const isReply = (input instanceof Request ? input.url : String(input)).endsWith('/correspond');
        if (!isReply) return fetchRt(input, init);
        const request = new Request(input, init);
        heard.resolve(new Headers(init?.headers));
        const bytes = new Uint8Array(await request.clone().arrayBuffer());
        assert.equal(bytes.length, Number(new Headers(init?.headers).get('content-length')));
        return fetchRt(request);
      },
    });
    const cookie = cookieOf(await signIn(url, 'alice'));
    const head =
      '--b\r\ncontent-disposition: form-data; name="JSON"\r\n\r\n{"Content":"a"}\r\n' +
      '--b\r\ncontent-disposition: form-data; name="Attachments"; filename="a.bin"\r\n\r\nfirst half ';
    const tail = 'second half\r\n--b--\r\n';
    const rest = Promise.withResolvers<string>();
    const encoder = new TextEncoder();
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: async controller => {
        sent += 1;
        if (sent > 2) return controller.close();
        controller.enqueue(encoder.encode(sent === 1 ? head : await rest.promise));
      },
    });
    const headers = {
      cookie,
      origin: site,
      'idempotency-key': 'a-streamed-key',
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': String(head.length + tail.length),
    };
    const answer = fetch(`${url}/REST/2.0/ticket/1/correspond`, {method: 'POST', headers, body, duplex: 'half'} as RequestInit);
    // RT hears of it while half of the file has not been sent.
    const asked = await heard.promise;
    assert.ok(Number(asked.get('content-length')) > head.length + tail.length);
    rest.resolve(tail);
    assert.equal((await answer).status, 201);
    assert.equal(rt.messages.length, 1);
  });

  it('a browser that goes away in the middle of a file sends nothing', async () => {
    const rt = new FakeRt();
    const url = await serve(rt);
    const cookie = cookieOf(await signIn(url, 'alice'));
    const leaving = new AbortController();
    const head =
      '--b\r\ncontent-disposition: form-data; name="JSON"\r\n\r\n{"Content":"a"}\r\n' +
      '--b\r\ncontent-disposition: form-data; name="Attachments"; filename="a.bin"\r\n\r\nhalf';
    const body = new ReadableStream<Uint8Array>({start: controller => controller.enqueue(new TextEncoder().encode(head))});
    const headers = {cookie, origin: site, 'idempotency-key': 'a-broken-key', 'content-type': 'multipart/form-data; boundary=b'};
    const init = {method: 'POST', headers, body, duplex: 'half', signal: leaving.signal};
    const answer = fetch(`${url}/REST/2.0/ticket/1/correspond`, init);
    for (let tries = 0; tries < 100 && !rt.asked.includes('POST /REST/2.0/ticket/1/correspond'); tries += 1) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    leaving.abort();
    await assert.rejects(answer);
    const whole = new FormData();
    whole.append('JSON', '{"Content":"a"}');
    whole.append('Attachments', new File(['half and half'], 'a.bin'));
    const {'content-type': _type, ...again} = headers;
    const second = await fetch(`${url}/REST/2.0/ticket/1/correspond`, {method: 'POST', headers: again, body: whole});
    assert.equal(second.status, 201, 'the key is free for the next try');
    assert.equal(rt.messages.length, 1);
  });

  it('believes addresses of as many servers in front as there are, and no more', async () => {
    const limits = {signInsPerAddress: 1};
    const direct = await serve(new FakeRt(), 0, {limits});
    assert.equal((await signIn(direct, 'a', {'x-forwarded-for': '10.0.0.1'})).status, 204);
    assert.equal((await signIn(direct, 'b', {'x-forwarded-for': '10.0.0.2'})).status, 429);
    await server?.close();
    const behind = await serve(new FakeRt(), 1, {limits});
    assert.equal((await signIn(behind, 'a', {'x-forwarded-for': '1.1.1.1, 10.0.0.1'})).status, 204);
    assert.equal((await signIn(behind, 'b', {'x-forwarded-for': '2.2.2.2, 10.0.0.1'})).status, 429);
    assert.equal((await signIn(behind, 'c', {'x-forwarded-for': '1.1.1.1, 10.0.0.3'})).status, 204);
  });
});
