import {assert} from '@open-wc/testing';
import {createHttpAdapter} from '../../../src/adapter/http/index.js';
import {PortalError} from '../../../src/contract/error.js';

const idempotencyKey = 'key-12345678';
// Nothing answers there but the test server, with 404: what counts is the way up.
const adapter = createHttpAdapter({backend: '/no-backend', retries: 0});
const file = new File([new Uint8Array(4_000_000)], 'lamp.bin');

const outcome = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => error);

describe('an upload from a page', () => {
  it('tells its progress up to the last byte and reads the answer', async () => {
    const told: number[] = [];
    const error = await outcome(adapter.upload(file, {idempotencyKey, onProgress: loaded => told.push(loaded)}));
    assert.instanceOf(error, PortalError);
    assert.equal(error.status, 404);
    assert.equal(told.at(-1), file.size);
    assert.deepEqual(
      told,
      told.toSorted((a, b) => a - b),
    );
  });

  it('stops when cancelled', async () => {
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const error = await outcome(adapter.upload(file, {idempotencyKey, signal: controller.signal, onProgress}));
    assert.instanceOf(error, Error);
    assert.equal(error.name, 'AbortError');
  });
});

describe('a read from a page', () => {
  it('goes out as every engine allows, to a relative backend', async () => {
    const error = await outcome(createHttpAdapter({backend: 'no-backend', retries: 0}).getTicket('t1'));
    assert.instanceOf(error, PortalError);
    assert.equal(error.code, 'not-found');
  });
});
