import type {World} from '../world/world.js';
import type {Env} from './env.js';
import {Refusal} from './refusal.js';
import {find} from './tables.js';
import {MINUTE, SECOND, instant, isoDate} from './time.js';

const MAX_FAILURES = 10;
const LOCK_TIME = 15 * MINUTE;

/**
 * Refuses an address with ten failures for 15 minutes after the last, whether anybody has it or not (R66).
 * @throws {Refusal} `rate-limited`, with the seconds to wait.
 */
export function refuseLocked(world: World, env: Env, address: string): void {
  const failures = recentFailures(world, env, address);
  if (!failures || failures.count < MAX_FAILURES) return;
  const left = instant(failures.lastAt) + LOCK_TIME - env.now;
  throw new Refusal({code: 'rate-limited', retryAfter: Math.ceil(left / SECOND)});
}

/** Counts a failed sign-in. */
export function countFailure(world: World, env: Env, address: string): void {
  const count = (recentFailures(world, env, address)?.count ?? 0) + 1;
  world.failures[address] = {count, lastAt: isoDate(env.now)};
}

/** Forgets the failures of an address whose owner showed up. */
export function forgetFailures(world: World, address: string): void {
  delete world.failures[address];
}

/** Are these failures so old that they count no more? */
export function failuresOver(failures: World['failures'][string], env: Env): boolean {
  return instant(failures.lastAt) + LOCK_TIME <= env.now;
}

function recentFailures(world: World, env: Env, address: string): World['failures'][string] | undefined {
  const failures = find(world.failures, address);
  return failures && !failuresOver(failures, env) ? failures : undefined;
}
