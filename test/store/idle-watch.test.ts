import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {IdleWatch, type IdleActs} from '../../src/store/idle-watch.js';

const MINUTE = 60_000;

describe('R67 a session without activity', () => {
  let calls: string[];
  let watch: IdleWatch;
  const left = () => watch.secondsLeft ?? 0;

  beforeEach(() => {
    mock.timers.enable({apis: ['setTimeout', 'Date'], now: Date.UTC(2026, 10, 2)});
    calls = [];
    const note = (name: string) => () => {
      calls.push(name);
      return Promise.resolve();
    };
    const acts: IdleActs = {keep: note('keep'), verify: note('verify'), tell: () => void calls.push('tell')};
    watch = new IdleWatch(acts);
    watch.start({timeout: 20 * 60, left: 20 * 60});
  });
  afterEach(() => mock.timers.reset());

  it('R67 is warned of with at least a minute to stay, and over when its time is up', () => {
    const told = mock.fn();
    watch.subscribe(told);
    mock.timers.tick(17 * MINUTE);
    assert.equal(watch.secondsLeft, undefined);
    assert.equal(told.mock.callCount(), 0);
    mock.timers.tick(MINUTE);
    assert.ok(left() >= 60, 'at least a minute is left');
    assert.notEqual(told.mock.callCount(), 0, 'the warning shows by itself');
    mock.timers.tick(2 * MINUTE);
    assert.deepEqual(calls, ['verify']);
    assert.equal(watch.over, true);
  });

  it('R67 begins anew with each answer, and other tabs hear of it', () => {
    mock.timers.tick(18.5 * MINUTE);
    watch.answered();
    assert.equal(watch.secondsLeft, undefined);
    assert.deepEqual(calls, ['tell']);
    mock.timers.tick(17 * MINUTE);
    assert.equal(watch.secondsLeft, undefined);
  });

  it('R67 is kept while somebody types, once a minute at most', () => {
    watch.typed();
    assert.deepEqual(calls, []);
    mock.timers.tick(2 * MINUTE);
    watch.typed();
    assert.deepEqual(calls, ['keep']);
  });

  it('R67 is kept without a warning while another tab is active', () => {
    mock.timers.tick(10 * MINUTE);
    watch.heard();
    assert.deepEqual(calls, []);
    mock.timers.tick(8 * MINUTE);
    assert.equal(watch.secondsLeft, undefined);
    assert.deepEqual(calls, ['keep']);
  });

  it('R67 is over after sleep, though no timer ran', () => {
    mock.timers.setTime(Date.UTC(2026, 10, 2, 8));
    watch.check();
    assert.ok(calls.includes('verify'));
  });

  it('has no end where the backend names none', () => {
    watch.start(undefined);
    mock.timers.tick(100 * MINUTE);
    assert.deepEqual([watch.secondsLeft, watch.over, calls], [undefined, false, []]);
  });
});
