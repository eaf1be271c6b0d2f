import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PortalError} from '../../src/contract/error.js';
import {Mutation} from '../../src/store/mutation.js';
import {tick} from './support.js';

/** A mutation whose writes wait to be answered. */
function bench() {
  const writes: (PromiseWithResolvers<string> & {input: string; key: string; signal: AbortSignal})[] = [];
  const failures: PortalError[] = [];
  const mutation = new Mutation<string, string>(
    (input, {idempotencyKey, signal}) => {
      const write = {...Promise.withResolvers<string>(), input, key: idempotencyKey, signal};
      writes.push(write);
      return write.promise;
    },
    error => failures.push(error),
  );
  /** Runs to its end with the answer. */
  const run = async (input: string, answer: string | PortalError) => {
    const outcome = mutation.run(input);
    await tick();
    const write = writes.at(-1)!;
    if (typeof answer === 'string') write.resolve(answer);
    else write.reject(answer);
    return outcome;
  };
  return {mutation, writes, failures, run};
}

const lost = new PortalError('network', 'no answer');

describe('Mutation', () => {
  it('activated twice it writes once, and both hear of it', async () => {
    const {mutation, writes} = bench();
    const first = mutation.run('a');
    assert.equal(mutation.pending, true);
    assert.equal(mutation.run('a'), first);
    await tick();
    assert.equal(writes.length, 1);
    writes[0]!.resolve('done');
    assert.deepEqual(await first, {ok: true, value: 'done'});
    assert.equal(mutation.pending, false);
  });

  it('R29 keeps the key when the same input is tried again, and takes a new one for another', async () => {
    const {writes, run} = bench();
    await run('a', lost);
    await run('a', lost);
    await run('b', lost);
    await run('b', 'done');
    await run('b', 'done');
    const [a1, a2, b1, b2, b3] = writes.map(({key}) => key);
    assert.equal(a1, a2);
    assert.equal(b1, b2);
    assert.equal(new Set([a1, b1, b3]).size, 3, 'another input, and another act after a success, have a key of their own');
    assert.match(a1!, /^[\da-f]{32}$/);
  });

  it('R29 takes a new key after a conflict, since the old one cannot succeed', async () => {
    const {writes, run} = bench();
    const outcome = await run('a', new PortalError('conflict', 'key reused'));
    assert.equal(outcome.ok, false);
    await run('a', 'done');
    assert.notEqual(writes[0]!.key, writes[1]!.key);
  });

  it('shows its error until the next try', async () => {
    const {mutation, failures, run} = bench();
    assert.deepEqual(await run('a', lost), {ok: false, aborted: false, error: lost});
    assert.equal(mutation.error, lost);
    assert.deepEqual(failures, [lost]);
    const again = mutation.run('a');
    assert.equal(mutation.error, undefined);
    mutation.reset();
    await again;
  });

  it('aborted it is no error, and the next run is a new one', async () => {
    const {mutation, writes, run} = bench();
    const gone = mutation.run('a');
    await tick();
    mutation.reset();
    assert.equal(writes[0]!.signal.aborted, true);
    writes[0]!.resolve('late');
    assert.deepEqual(await gone, {ok: false, aborted: true});
    assert.equal(mutation.pending, false);
    assert.deepEqual(await run('a', 'done'), {ok: true, value: 'done'});
    assert.notEqual(writes[0]!.key, writes[1]!.key);
  });

  it('reset before it has begun writes nothing', async () => {
    const {mutation, writes} = bench();
    const gone = mutation.run('a');
    mutation.reset();
    assert.deepEqual(await gone, {ok: false, aborted: true});
    assert.equal(writes.length, 0);
  });

  it('aborted from outside it can be run again, with the same key', async () => {
    const {mutation, writes, failures, run} = bench();
    const cut = mutation.run('a');
    await tick();
    writes[0]!.reject(new DOMException('the page is left', 'AbortError'));
    assert.deepEqual(await cut, {ok: false, aborted: true});
    assert.equal(mutation.pending, false);
    await run('a', 'done');
    assert.equal(writes[0]!.key, writes[1]!.key);
    assert.deepEqual(failures, []);
  });
});
