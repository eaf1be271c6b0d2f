import {expect} from '@open-wc/testing';
import {createHttpAdapter} from '../../../src/adapter/http/index.js';
import {PortalError} from '../../../src/contract/error.js';

const idempotencyKey = 'key-12345678';
// Nothing answers there but the test server, with 404: what counts is the way up.
const adapter = createHttpAdapter({backend: '/no-backend', retries: 0});
const file = new File([new Uint8Array(4_000_000)], 'lamp.bin');

describe('an upload from a page', () => {
  it('tells its progress up to the last byte and reads the answer', async () => {
    const told: number[] = [];
    const error = await adapter.upload(file, {idempotencyKey, onProgress: loaded => told.push(loaded)}).catch((e: unknown) => e);
    expect(error).to.be.instanceOf(PortalError);
    expect((error as PortalError).status).to.equal(404);
    expect(told.at(-1)).to.equal(file.size);
    expect(told).to.deep.equal([...told].sort((a, b) => a - b));
  });

  it('stops when cancelled', async () => {
    const controller = new AbortController();
    const call = adapter.upload(file, {idempotencyKey, signal: controller.signal, onProgress: () => controller.abort()});
    const error = await call.catch((e: unknown) => e as Error);
    expect((error as Error).name).to.equal('AbortError');
  });

  it('a read goes out as every engine allows, to a relative backend', async () => {
    const error = await createHttpAdapter({backend: 'no-backend', retries: 0})
      .getTicket('t1')
      .catch((e: unknown) => e);
    expect(error).to.be.instanceOf(PortalError);
    expect((error as PortalError).code).to.equal('not-found');
  });
});
