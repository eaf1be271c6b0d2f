import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {PortalErrorCode} from '../../../src/contract/problem.js';
import {rejection} from './expect-error.js';
import {fakeBackend, now, page, problem} from './fake-backend.js';

const idempotencyKey = 'key-12345678';

/** The error of a write that is answered so, without further tries. */
const refused = (response: Response, code: PortalErrorCode) => {
  const {adapter} = fakeBackend(() => response, {retries: 0});
  return rejection(adapter.reply('t1', {text: 'Hi', uploads: []}, {idempotencyKey}), code);
};

describe('an error answer', () => {
  const byStatus: [number, PortalErrorCode][] = [
    [400, 'invalid'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'contract'],
    [408, 'unavailable'],
    [409, 'conflict'],
    [410, 'not-found'],
    [412, 'conflict'],
    [413, 'too-large'],
    [415, 'unsupported'],
    [422, 'invalid'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ];
  for (const [status, code] of byStatus) {
    it(`without a body: ${status} is ${code}`, async () => {
      const error = await refused(page(status), code);
      assert.equal(error.status, status);
    });
  }

  it('has its code from the body, with reason, fields, limit and request id', async () => {
    const fields = [{field: 'text', problem: 'too-long', limit: 5000}];
    const error = await refused(problem(400, {code: 'conflict', reason: 'key-reused', fields, requestId: 'r-9'}), 'conflict');
    assert.deepEqual([error.reason, error.fields, error.requestId, error.status], ['key-reused', fields, 'r-9', 400]);
  });

  it('with a code that no backend may send goes by its status', async () => {
    for (const code of ['network', 'contract', 'teapot', 'toString']) await refused(problem(403, {code}), 'forbidden');
  });

  it('loses a bad field, not the others', async () => {
    const fields = [{field: 'subject', problem: 'required'}, {field: 9}, {field: 'x', problem: 'brand-new'}];
    const error = await refused(problem(422, {code: 'invalid', fields}), 'invalid');
    assert.deepEqual(error.fields, [
      {field: 'subject', problem: 'required'},
      {field: 'x', problem: 'unknown'},
    ]);
  });

  it('leaves the prose of the backend behind', async () => {
    const error = await refused(problem(403, {code: 'forbidden', title: 'SQL error near', detail: 'trace'}), 'forbidden');
    assert.doesNotMatch(JSON.stringify(error) + error.message, /SQL|trace/);
  });

  const date = new Date(now + 90_000).toUTCString();
  for (const [what, body, header, expected] of [
    ['seconds in the header', {code: 'rate-limited'}, '120', 120],
    ['a date in the header', {code: 'rate-limited'}, date, 90],
    ['a date gone by', {code: 'rate-limited'}, new Date(now - 5000).toUTCString(), 0],
    ['the body, before the header', {code: 'rate-limited', retryAfter: 45}, '120', 45],
    ['nothing that can be read', {code: 'rate-limited'}, 'soon', undefined],
  ] as const) {
    it(`says how long to wait: ${what}`, async () => {
      const error = await refused(problem(429, body, {'Retry-After': header}), 'rate-limited');
      assert.equal(error.retryAfter, expected);
    });
  }
});
