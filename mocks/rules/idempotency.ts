import type {StoredAnswer, World} from '../world/world.js';
import type {Env} from './env.js';
import {compareText} from './order.js';
import {Refusal} from './refusal.js';
import {find} from './tables.js';
import {DAY, instant, isoDate} from './time.js';

/** One try of a write. */
export interface Attempt {
  /** Id of the contact, or of what stands for one before there is a contact. */
  readonly owner: string;
  /** Name of the operation. */
  readonly operation: string;
  /** `Idempotency-Key` of the request. */
  readonly key: string;
  /** All that the request says, path included. */
  readonly content: unknown;
}

/**
 * One effect for one key (R29): acts, or gives the first answer again for 24 hours. Call it after rights are checked and
 * before anything else is, since the first try has used up uploads and changed stages. A failed try is forgotten.
 * @throws {Refusal} `conflict`, reason `key-reused`, if the key came with other content.
 */
export function once(world: World, env: Env, attempt: Attempt, act: () => StoredAnswer['answer']): StoredAnswer['answer'] {
  const id = env.digest(JSON.stringify([attempt.owner, attempt.operation, attempt.key]));
  const fingerprint = env.digest(JSON.stringify(canonical(attempt.content)));
  const stored = find(world.answers, id);
  if (stored && instant(stored.expiresAt) > env.now) {
    if (stored.fingerprint !== fingerprint) throw new Refusal({code: 'conflict', reason: 'key-reused'});
    return structuredClone(stored.answer);
  }
  const answer = act();
  world.answers[id] = {id, fingerprint, answer: structuredClone(answer), expiresAt: isoDate(env.now + DAY)};
  return answer;
}

/** The same for the same content, whatever the order of its keys. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => compareText(a, b));
  return entries.map(([key, each]) => [key, canonical(each)]);
}
