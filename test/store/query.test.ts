import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PortalError} from '../../src/contract/error.js';
import {Query} from '../../src/store/query.js';

const broken = new PortalError('unavailable', 'down');

/** A query whose reads wait to be answered, in the order in which they were asked. */
function bench() {
  const reads: (PromiseWithResolvers<string> & {signal: AbortSignal})[] = [];
  const failures: PortalError[] = [];
  const query = new Query<string>(
    signal => {
      const read = {...Promise.withResolvers<string>(), signal};
      reads.push(read);
      return read.promise;
    },
    error => failures.push(error),
  );
  return {query, reads, failures};
}

describe('Query', () => {
  it('shares a request under way and is told of each change', async () => {
    const {query, reads} = bench();
    const seen: string[] = [];
    const stop = query.subscribe(() => seen.push(query.state.status));
    const first = query.ensure();
    assert.equal(query.ensure(), first);
    assert.equal(reads.length, 1);
    reads[0]!.resolve('one');
    await first;
    await query.ensure();
    assert.equal(reads.length, 1, 'what is there is not asked for again');
    assert.deepEqual(seen, ['loading', 'ready']);
    stop();
    query.reset();
    assert.equal(seen.length, 2, 'and is told nothing after it stopped listening');
  });

  it('aborts the request before, and lets its late answer or failure lose', async () => {
    const {query, reads, failures} = bench();
    const first = query.reload();
    const second = query.reload();
    const third = query.reload();
    assert.deepEqual(
      reads.map(({signal}) => signal.aborted),
      [true, true, false],
    );
    reads[2]!.resolve('new');
    await third;
    reads[0]!.resolve('old');
    reads[1]!.reject(broken);
    await Promise.all([first, second]);
    assert.deepEqual(query.state, {status: 'ready', data: 'new'});
    assert.deepEqual(failures, []);
  });

  it('keeps what was there while loading and after a failure', async () => {
    const {query, reads, failures} = bench();
    query.set('before');
    const again = query.reload();
    assert.deepEqual(query.state, {status: 'loading', data: 'before'});
    reads[0]!.reject(broken);
    await again;
    assert.deepEqual(query.state, {status: 'failed', data: 'before', error: broken});
    assert.deepEqual(failures, [broken]);
  });

  it('waits after a failure until it is told to try again', async () => {
    const {query, reads} = bench();
    const first = query.ensure();
    reads[0]!.reject(broken);
    await first;
    await query.ensure();
    assert.equal(reads.length, 1, 'looking at a failure asks no more, so that nobody hammers a backend that is down');
    const again = query.reload();
    reads[1]!.resolve('up');
    await again;
    assert.equal(query.data, 'up');
  });

  it('takes an abort for no error, whoever aborted', async () => {
    const {query, reads, failures} = bench();
    const gone = query.reload();
    query.reset();
    reads[0]!.reject(new DOMException('gone', 'AbortError'));
    await gone;
    assert.deepEqual(query.state, {status: 'idle'});
    const cut = query.reload();
    reads[1]!.reject(new DOMException('the page is left', 'AbortError'));
    await cut;
    assert.deepEqual(query.state, {status: 'idle'}, 'and is not stuck in loading');
    query.set('there');
    const cutAgain = query.reload();
    reads[2]!.reject(new DOMException('the page is left', 'AbortError'));
    await cutAgain;
    assert.deepEqual(query.state, {status: 'ready', data: 'there'});
    assert.deepEqual(failures, []);
  });

  it('a value that came by another way ends the request under way', async () => {
    const {query, reads} = bench();
    const under = query.reload();
    query.set('written');
    reads[0]!.resolve('read before the write');
    await under;
    assert.deepEqual(query.state, {status: 'ready', data: 'written'});
  });

  it('makes a PortalError of anything thrown', async () => {
    const {query, reads} = bench();
    const under = query.reload();
    reads[0]!.reject(new RangeError('odd'));
    await under;
    assert.equal(query.state.error?.code, 'contract');
    assert.equal(query.state.error.message, 'odd');
  });
});
