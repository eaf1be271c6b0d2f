import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {bearerAuth, cookieAuth, createHttpAdapter} from '../../../src/adapter/http/index.js';
import type {HttpAdapterOptions} from '../../../src/adapter/http/index.js';
import * as answers from './answers.js';
import {rejection} from './expect-error.js';
import {withGlobal} from './with-global.js';

const options = {idempotencyKey: 'key-12345678'};
const file = new File(['abc'], 'lamp.png', {type: 'image/png'});

/** What a browser's XMLHttpRequest does, as far as an upload needs it; `play` says how the request goes. */
class FakeXhr {
  static play: (xhr: FakeXhr) => void;
  static sent: FakeXhr[] = [];
  method = '';
  url = '';
  responseURL = '';
  status = 0;
  responseText = '';
  rawHeaders = '';
  withCredentials = false;
  aborted = false;
  body: unknown;
  headers: Record<string, string> = {};
  upload: {onprogress?: (event: {loaded: number; total: number}) => void} = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  open(method: string, url: URL): void {
    Object.assign(this, {method, url: url.href, responseURL: url.href});
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  getAllResponseHeaders(): string {
    return this.rawHeaders;
  }
  send(body: unknown): void {
    this.body = body;
    FakeXhr.sent.push(this);
    queueMicrotask(() => FakeXhr.play(this));
  }
  abort(): void {
    this.aborted = true;
    this.onabort?.();
  }
  answer(status: number, body: unknown, headers = 'content-type: application/json\r\n'): void {
    Object.assign(this, {status, responseText: JSON.stringify(body), rawHeaders: headers});
    this.onload?.();
  }
}

function browser(t: TestContext, play: (xhr: FakeXhr) => void, more: Partial<HttpAdapterOptions> = {}) {
  withGlobal(t, 'XMLHttpRequest', FakeXhr);
  FakeXhr.play = play;
  FakeXhr.sent = [];
  return createHttpAdapter({backend: 'https://desk.example', retries: 0, ...more}, {sleep: async () => {}});
}

describe('uploads in a browser', () => {
  it('send the file with its headers and tell their progress', async t => {
    const adapter = browser(t, xhr => {
      xhr.upload.onprogress?.({loaded: 1, total: 3});
      xhr.upload.onprogress?.({loaded: 3, total: 3});
      xhr.answer(201, answers.upload);
    });
    const told: number[][] = [];
    const result = await adapter.upload(file, {...options, onProgress: (...progress) => told.push(progress)});
    assert.deepEqual(result, answers.upload);
    assert.deepEqual(told, [
      [1, 3],
      [3, 3],
    ]);
    const [xhr] = FakeXhr.sent;
    assert.equal(`${xhr!.method} ${xhr!.url}`, 'POST https://desk.example/uploads');
    assert.equal(xhr!.body, file);
    assert.equal(xhr!.headers['content-type'], 'image/png');
    assert.equal(xhr!.headers['idempotency-key'], options.idempotencyKey);
    assert.equal(xhr!.headers['x-portico-request'], '1');
  });

  it('carry cookies across origins only when told', async t => {
    for (const [auth, expected] of [
      [cookieAuth(), false],
      [cookieAuth({credentials: 'include'}), true],
    ] as const) {
      await browser(t, xhr => xhr.answer(201, answers.upload), {auth}).upload(file, options);
      assert.equal(FakeXhr.sent[0]!.withCredentials, expected);
    }
  });

  it('need a session like any call', async t => {
    const adapter = browser(t, xhr => xhr.answer(201, answers.upload), {auth: bearerAuth()});
    await rejection(adapter.upload(file, options), 'unauthenticated');
    assert.equal(FakeXhr.sent.length, 0);
  });

  it('read errors with their headers', async t => {
    const headers = 'Content-Type: application/problem+json\r\nRetry-After: 70\r\n';
    const adapter = browser(t, xhr => xhr.answer(429, {code: 'rate-limited'}, headers));
    assert.equal((await rejection(adapter.upload(file, options), 'rate-limited')).retryAfter, 70);
  });

  it('that were redirected mean that nobody is signed in', async t => {
    const adapter = browser(t, xhr => {
      xhr.responseURL = 'https://desk.example/login';
      xhr.answer(200, {}, 'content-type: text/html');
    });
    await rejection(adapter.upload(file, options), 'unauthenticated');
  });

  it('R29 that no answer came to are sent again under the same key', async t => {
    const play = (xhr: FakeXhr) => (FakeXhr.sent.length === 1 ? xhr.onerror?.() : xhr.answer(201, answers.upload));
    await browser(t, play, {retries: 1}).upload(file, options);
    assert.deepEqual(
      FakeXhr.sent.map(xhr => xhr.headers['idempotency-key']),
      [options.idempotencyKey, options.idempotencyKey],
    );
  });

  it('stop when cancelled, and tell no more', async t => {
    const controller = new AbortController();
    const adapter = browser(t, () => controller.abort());
    let told = 0;
    const call = adapter.upload(file, {...options, signal: controller.signal, onProgress: () => told++});
    await assert.rejects(call, {name: 'AbortError'});
    const [xhr] = FakeXhr.sent;
    xhr!.upload.onprogress?.({loaded: 3, total: 3});
    assert.deepEqual([xhr!.aborted, told], [true, 0]);
  });

  it('may take longer than the time-out while bytes move, and end when none do', async t => {
    const adapter = browser(
      t,
      xhr => {
        let loaded = 0;
        const timer = setInterval(() => (++loaded > 6 ? clearInterval(timer) : xhr.upload.onprogress?.({loaded, total: 9})), 20);
      },
      {timeout: 40},
    );
    let last = 0;
    await rejection(adapter.upload(file, {...options, onProgress: loaded => (last = loaded)}), 'network');
    assert.equal(last, 6);
    assert.equal(FakeXhr.sent[0]!.aborted, true);
  });

  it('go through the fetch that the page brought, if it did', async t => {
    let asked = 0;
    const ownFetch = async () => (asked++, Response.json(answers.upload, {status: 201}));
    await browser(t, () => assert.fail('sent by XMLHttpRequest'), {fetch: ownFetch}).upload(file, options);
    assert.equal(asked, 1);
  });
});
