import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {PortalError} from '../../../src/contract/error.js';
import {Resending} from '../../../src/elements/login/resending.js';

describe('sending a mail again', () => {
  beforeEach(() => mock.timers.enable({apis: ['setTimeout', 'Date']}));
  afterEach(() => mock.timers.reset());

  it('waits until the first could have arrived, and counts down', async () => {
    const send = mock.fn(async () => ({next: 'check-mail'}) as const);
    const resending = new Resending();
    resending.offer(send);
    assert.equal(resending.wait, 30);
    await resending.again();
    assert.equal(send.mock.callCount(), 0);
    mock.timers.tick(10_000);
    assert.equal(resending.wait, 20);
    mock.timers.tick(20_000);
    await Promise.all([resending.again(), resending.again()]);
    assert.deepEqual([send.mock.callCount(), resending.times, resending.wait], [1, 1, 30]);
  });

  it('says that it failed', async () => {
    const resending = new Resending();
    resending.offer(async () => ({error: new PortalError('network', 'no line')}));
    mock.timers.tick(30_000);
    await resending.again();
    assert.deepEqual([resending.failed, resending.times], [true, 0]);
  });
});
