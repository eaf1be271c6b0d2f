import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sleep} from '../../../src/adapter/http/deadline.js';
import * as answers from './answers.js';
import {rejection} from './expect-error.js';
import {fakeBackend, json, page, silent} from './fake-backend.js';

const aborted = {name: 'AbortError'};

describe('cancellation', () => {
  it('rejects with AbortError and ends the request', async () => {
    const controller = new AbortController();
    const {adapter, requests} = fakeBackend(silent);
    const call = adapter.getTicket('t1', {signal: controller.signal});
    setTimeout(() => controller.abort(), 5);
    await assert.rejects(call, aborted);
    assert.equal(requests.length, 1);
    assert.equal(requests[0]!.signal.aborted, true);
  });

  it('is an AbortError whatever reason the caller gives', async () => {
    const {adapter} = fakeBackend(silent);
    await assert.rejects(adapter.getTicket('t1', {signal: AbortSignal.timeout(5)}), aborted);
    const controller = new AbortController();
    const call = adapter.getTicket('t1', {signal: controller.signal});
    controller.abort('changed my mind');
    await assert.rejects(call, aborted);
  });

  it('sends nothing if it came before', async () => {
    const {adapter, requests} = fakeBackend(() => json(answers.ticket));
    await assert.rejects(adapter.getTicket('t1', {signal: AbortSignal.abort()}), aborted);
    assert.equal(requests.length, 0);
  });

  it('ends a pause before a further try', async () => {
    const controller = new AbortController();
    const {adapter, requests} = fakeBackend(() => page(503), {}, {sleep});
    const call = adapter.getTicket('t1', {signal: controller.signal});
    setTimeout(() => controller.abort(), 10);
    await assert.rejects(call, aborted);
    assert.equal(requests.length, 1);
  });

  it('holds against a fetch that does not listen', async () => {
    const controller = new AbortController();
    const {adapter} = fakeBackend(() => new Promise(() => {}));
    const call = adapter.getTicket('t1', {signal: controller.signal});
    controller.abort();
    await assert.rejects(call, aborted);
  });

  it('leaves no listener at the signal of a caller who lives on', async () => {
    const {signal} = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => (listeners++, add(...args));
    signal.removeEventListener = (...args: Parameters<typeof remove>) => (listeners--, remove(...args));
    await fakeBackend(() => json(answers.ticket)).adapter.getTicket('t1', {signal});
    assert.equal(listeners, 0);
  });
});

describe('time-out', () => {
  it('is an error of the network, never an abort', async () => {
    const {adapter} = fakeBackend(silent, {timeout: 15});
    assert.match((await rejection(adapter.getTicket('t1'), 'network')).message, /getTicket: timed out/);
  });

  it('counts until the whole answer is there', async () => {
    const endless = () => new Response(new ReadableStream({start: controller => controller.enqueue(new Uint8Array(1))}));
    const {adapter} = fakeBackend(endless, {timeout: 15});
    assert.match((await rejection(adapter.getTicket('t1'), 'network')).message, /timed out/);
  });

  it('counts while the host page looks for its token', async () => {
    const {hostTokenAuth} = await import('../../../src/adapter/http/index.js');
    const {adapter} = fakeBackend(() => json(answers.ticket), {timeout: 15, auth: hostTokenAuth(() => new Promise(() => {}))});
    await rejection(adapter.getTicket('t1'), 'network');
  });
});
