import assert from 'node:assert/strict';
import type {Problem} from '../../../src/contract/problem.js';
import type {Verdict} from '../model/verdicts.js';

/** All bytes of an answer. */
export interface Answer {
  readonly status: number;
  readonly headers: [string, string][];
  readonly text: string;
}

export async function readAnswer(response: Response): Promise<Answer> {
  return {status: response.status, headers: [...response.headers], text: await response.text()};
}

export function bodyOf<Body>(answer: Answer): Body {
  return JSON.parse(answer.text) as Body;
}

/** Demands that a request ended as the model says. */
export function demand(answer: Answer, {status, code, reason}: Verdict, what: string): void {
  if (answer.status !== status) assert.fail(`${what}: status ${answer.status} and not ${status}: ${answer.text.slice(0, 300)}`);
  if (status < 400) return;
  const problem = bodyOf<Problem>(answer);
  assert.deepEqual({code: problem.code, reason: problem.reason}, {code, reason}, what);
}
