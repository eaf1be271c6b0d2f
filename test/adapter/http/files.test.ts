import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as answers from './answers.js';
import {rejection} from './expect-error.js';
import {fakeBackend, json, page, problem} from './fake-backend.js';

const idempotencyKey = 'key-12345678';

/** A file that arrives in pieces, with a pause before each. */
function inPieces(pieces: string[], pause = 0, headers: Record<string, string> = {}): Response {
  const encoder = new TextEncoder();
  const left = [...pieces];
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise(resolve => setTimeout(resolve, pause));
      const piece = left.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(encoder.encode(piece));
    },
  });
  return new Response(body, {headers: {'Content-Type': 'application/pdf', ...headers}});
}

describe('sending a file up', () => {
  it('sends the file itself, its type and its name', async () => {
    const {adapter, requests, bodies} = fakeBackend(() => json(answers.upload, 201));
    const file = new File(['<b>'], "Näin (se) 'toimii'*.txt", {type: 'text/plain'});
    assert.deepEqual(await adapter.upload(file, {idempotencyKey}), answers.upload);
    const {headers} = requests[0]!;
    assert.equal(await bodies[0], '<b>');
    assert.equal(headers.get('Content-Type'), 'text/plain');
    assert.equal(headers.get('Content-Disposition'), "attachment; filename*=UTF-8''N%C3%A4in%20%28se%29%20%27toimii%27%2A.txt");
  });

  it('calls what has no type a stream of bytes, and mends a broken name', async () => {
    const {adapter, requests} = fakeBackend(() => json(answers.upload, 201));
    await adapter.upload(new File(['x'], 'a\ud800b'), {idempotencyKey});
    assert.equal(requests[0]!.headers.get('Content-Type'), 'application/octet-stream');
    assert.match(requests[0]!.headers.get('Content-Disposition')!, /UTF-8''a%EF%BF%BDb$/);
  });

  it('tells at least that all is sent, where fetch has to do', async () => {
    const {adapter} = fakeBackend(() => json(answers.upload, 201));
    const told: number[][] = [];
    await adapter.upload(new File(['abc'], 'a.txt'), {idempotencyKey, onProgress: (...progress) => told.push(progress)});
    assert.deepEqual(told, [[3, 3]]);
  });

  it('R30 says which limit refused it', async () => {
    const fields = [{field: 'file', problem: 'file-too-large', limit: 1000}];
    const {adapter} = fakeBackend(() => problem(413, {code: 'too-large', fields}));
    assert.deepEqual((await rejection(adapter.upload(new File(['x'], 'x'), {idempotencyKey}), 'too-large')).fields, fields);
  });

  it('R29 is tried again under the same key', async () => {
    const {adapter, requests, bodies} = fakeBackend((_, count) => (count === 1 ? page(503) : json(answers.upload, 201)));
    await adapter.upload(new File(['abc'], 'a.txt'), {idempotencyKey});
    assert.deepEqual(
      requests.map(request => request.headers.get('Idempotency-Key')),
      [idempotencyKey, idempotencyKey],
    );
    assert.deepEqual(await Promise.all(bodies), ['abc', 'abc']);
  });
});

describe('fetching a file', () => {
  it('reports each piece and answers a blob of its type', async () => {
    const {adapter} = fakeBackend(() => inPieces(['abc', 'de'], 0, {'Content-Length': '5'}));
    const told: number[][] = [];
    const blob = await adapter.downloadFile('x1', {onProgress: (...progress) => told.push(progress)});
    assert.deepEqual([blob.type, await blob.text()], ['application/pdf', 'abcde']);
    assert.deepEqual(told, [
      [3, 5],
      [5, 5],
    ]);
  });

  it('does not know the total of what is compressed on its way', async () => {
    const {adapter} = fakeBackend(() => inPieces(['abc'], 0, {'Content-Length': '2', 'Content-Encoding': 'gzip'}));
    const totals: number[] = [];
    await adapter.downloadFile('x1', {onProgress: (_, total) => totals.push(total)});
    assert.deepEqual(totals, [0]);
  });

  it('may take longer than the time-out as long as pieces come', async () => {
    const {adapter} = fakeBackend(() => inPieces(['a', 'b', 'c', 'd', 'e'], 30), {timeout: 100});
    assert.equal(await (await adapter.downloadFile('x1')).text(), 'abcde');
  });

  it('times out when none comes', async () => {
    const {adapter} = fakeBackend(() => inPieces(['a', 'b'], 200), {timeout: 40});
    await rejection(adapter.downloadFile('x1'), 'network');
  });

  it('stops when cancelled, and reports no more', async () => {
    const controller = new AbortController();
    const {adapter} = fakeBackend(() => inPieces(['a', 'b', 'c'], 5));
    let told = 0;
    const call = adapter.downloadFile('x1', {
      signal: controller.signal,
      onProgress: () => {
        told++;
        controller.abort();
      },
    });
    await assert.rejects(call, {name: 'AbortError'});
    await new Promise(resolve => setTimeout(resolve, 40));
    assert.equal(told, 1);
  });

  it('takes a page for a file only if it is attached', async () => {
    await rejection(fakeBackend(() => page()).adapter.downloadFile('x1'), 'contract');
    const attached = () =>
      inPieces(['<p>'], 0, {'Content-Type': 'text/html', 'Content-Disposition': 'attachment; filename="a.html"'});
    assert.equal(await (await fakeBackend(attached).adapter.downloadFile('x1')).text(), '<p>');
  });

  it('R13 says not-found', async () => {
    const {adapter} = fakeBackend(() => problem(404, {code: 'not-found'}));
    await rejection(adapter.downloadFile('x1'), 'not-found');
  });
});
