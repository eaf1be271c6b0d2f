import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {actNames, TwoTabs} from './two-tabs.js';

const steps = fc.array(fc.record({tab: fc.nat(1), act: fc.constantFrom(...actNames), answers: fc.nat(4)}), {
  minLength: 4,
  maxLength: 24,
});

/** Lets microtasks and timers of nought happen. */
const breathe = () => new Promise(resolve => setTimeout(resolve));

describe('two tabs, with requests and answers that come in any order', () => {
  it('R29 R67 R68 never double a reply, show nobody what is not theirs, and end with what the backend has', async () => {
    let replies = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), steps, async (scheduler, sequence) => {
        const bench = new TwoTabs();
        await bench.open();
        const free = bench.small.line.detour(/./, async (request, backend) => {
          const what = `${request.method} ${new URL(request.url).pathname}`;
          await scheduler.schedule(Promise.resolve(), `asks ${what}`);
          const answer = await backend(request);
          return scheduler.schedule(Promise.resolve(answer), `answers ${what}`);
        });
        try {
          for (const {tab, act, answers} of sequence) {
            bench.do(act, tab);
            for (let answer = 0; answer < answers; answer += 1) {
              await breathe();
              if (scheduler.count() > 0) await scheduler.waitNext(1);
              assert.deepEqual(bench.leaks(), [], act);
            }
          }
          for (let quiet = 0; quiet < 3; quiet += 1) {
            await breathe();
            if (scheduler.count() > 0) quiet = -1;
            while (scheduler.count() > 0) await scheduler.waitNext(1);
          }
          assert.deepEqual(bench.leaks(), []);
          for (const [text, times] of bench.posted()) {
            assert.ok(times <= 1, `${text} ${times} times`);
            replies += times;
          }
          for (const store of bench.tabs) {
            const {state, view} = store.list;
            if (store.session.session?.contact.name !== 'Anna Virtanen' || state.status !== 'ready') continue;
            const listed = state.data.items.map(({id}) => id).sort();
            assert.deepEqual(listed, view.search ? ['lamp'] : ['desk', 'lamp']);
          }
        } finally {
          free();
          bench.close();
        }
      }),
      {numRuns: 150},
    );
    assert.ok(replies > 50, `only ${replies} replies were sent at all`);
  });
});
