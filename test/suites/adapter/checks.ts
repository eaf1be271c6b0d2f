import {PortalError} from '../../../src/contract/error.js';
import type {PortalErrorCode} from '../../../src/contract/problem.js';

/** Throws an `Error` that says what should be so. Of our own, since the suite runs in Node and in pages. */
export function check(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Throws unless both are the same as JSON. */
export function checkSame(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

/** The `PortalError` that a call rejects with. Throws if it resolves, or rejects with anything else or another code. */
export async function refused(call: Promise<unknown>, ...codes: PortalErrorCode[]): Promise<PortalError> {
  const error = await failure(call);
  check(error instanceof PortalError, `rejects with a PortalError, not with ${String(error)}`);
  check(codes.includes(error.code), `rejects with ${codes.join(' or ')}, not with ${error.code} (${error.message})`);
  return error;
}

/** What a call rejects with. Throws if it resolves. */
export async function failure(call: Promise<unknown>): Promise<unknown> {
  const outcome = await call.then(
    value => ({value}),
    (error: unknown) => ({error}),
  );
  if ('error' in outcome) return outcome.error;
  throw new Error(`rejects, and does not resolve with ${JSON.stringify(outcome.value)}`);
}

/** What an error tells a customer. */
export function told({code, reason, fields, retryAfter, status}: PortalError): unknown {
  return {code, reason, fields, retryAfter, status};
}

/** Asks until the answer is true, for desks that are not done at once. Throws after about five seconds. */
export async function eventually(what: string, ask: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await ask()) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(what);
}

/** A word that nothing else has. Letters only, so that every desk finds it as one word. */
export function freshWord(prefix: string): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(10)), byte => String.fromCharCode(97 + (byte % 26)));
  return prefix + letters.join('');
}

/** A key for one act (R29). */
export function freshKey(): {idempotencyKey: string} {
  return {idempotencyKey: freshWord('key-')};
}
