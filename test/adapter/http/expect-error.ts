import assert from 'node:assert/strict';
import {PortalError} from '../../../src/contract/error.js';
import type {PortalErrorCode} from '../../../src/contract/problem.js';

/** The `PortalError` that a call rejects with. */
export async function rejection(call: Promise<unknown>, code: PortalErrorCode): Promise<PortalError> {
  const outcome = await call.then(
    value => assert.fail(`resolved with ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  assert.ok(outcome instanceof PortalError, `rejected with ${String(outcome)}`);
  assert.equal(outcome.code, code, outcome.message);
  return outcome;
}
