import assert from 'node:assert/strict';
import fc from 'fast-check';
import {type Verdict, keyReused} from '../model/verdicts.js';
import type {Answer} from './answer.js';
import type {Ask, Attack} from './attack.js';
import type {PersonId} from './scenario.js';

/** Keys come from a small set, so that they are used again, with the same body and with others. */
export const key = fc.nat(4).map(index => `key-0000${index}`);

/** A write as an operation means it. */
export interface Write {
  operation: string;
  key: string;
  /** Whether the person may do this at all, apart from what the request says (R14). */
  right: Verdict;
  /** All that the request says. */
  content: unknown;
  ask: Omit<Ask, 'key'>;
  /** To be done just before a request that has an effect. */
  prepare?: () => void;
}

/** Sends a write and demands one effect for one key (R29). The answer if it had an effect. */
export async function write(
  attack: Attack,
  who: PersonId,
  {operation: name, key: own, right, content, ask, prepare}: Write,
): Promise<Answer | undefined> {
  if (attack.gateOf(who)) return void (await attack.ask(who, {...ask, key: own}));
  const place = JSON.stringify([who, name, own]);
  const stored = attack.keys.get(place);
  const text = JSON.stringify(content);
  if (right.status >= 400) return void (await attack.ask(who, {...ask, key: own, expect: right}));
  if (stored && stored.until > attack.now) {
    const isSame = stored.content === text;
    const expect = isSame ? {status: stored.answer.status} : keyReused;
    const again = await attack.ask(who, {...ask, key: own, expect, effect: []});
    if (isSame) assert.deepEqual(again, stored.answer, `${name}: a repeated key gets the first answer again (R29)`);
    return undefined;
  }
  if (ask.expect.status < 300) prepare?.();
  const answer = await attack.ask(who, {...ask, key: own});
  if (!answer || answer.status >= 300) return undefined;
  attack.keys.set(place, {content: text, answer, until: attack.now + 24 * 3_600_000});
  return answer;
}

/** What becomes of drafts that go with a message. */
export function filed(uploads: readonly string[]): string[] {
  return uploads.flatMap(id => ['+files', `-uploads/${id}`]);
}
