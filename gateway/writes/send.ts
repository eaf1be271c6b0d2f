import {GatewayProblem} from '../problem.js';
import {drop, isJson, isSignedOut, type RtClient} from '../rt/rt-client.js';
import type {SealedSession} from '../session/cookie.js';
import {LostAnswer} from './once.js';

/** What RT said to a write that it did not refuse. */
export interface SentAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly body: unknown;
}

/**
 * Sends a write to RT. The browser going away does not end it: half a write helps nobody.
 *
 * @throws {LostAnswer} if RT may have done it.
 * @throws {GatewayProblem} `unauthenticated`, or `invalid` if RT refused it, which has no effect.
 */
export async function sendToRt(
  rt: RtClient,
  {cookie}: SealedSession,
  method: 'POST' | 'PUT',
  path: string,
  fields: Readonly<Record<string, unknown>>,
  files: readonly File[] = [],
): Promise<SentAnswer> {
  const answer = await rt.ask(`/REST/2.0${path}`, {method, cookie, ...encode(fields, files)}).catch(lost);
  const {status, headers} = answer;
  if (isSignedOut(answer))
    throw new GatewayProblem('unauthenticated', 'RT does not know the session', {cause: await drop(answer)});
  if (status >= 400 && status < 500) throw new GatewayProblem('invalid', `RT answered ${status}`, {cause: await drop(answer)});
  if (!answer.ok) throw new LostAnswer('unavailable', `RT answered ${status}`, {retryAfter: 5, cause: await drop(answer)});
  const body: unknown = isJson(answer) ? await answer.json().catch(lost) : await drop(answer);
  return {status, location: headers.get('location'), body};
}

function encode(fields: Readonly<Record<string, unknown>>, files: readonly File[]) {
  if (files.length === 0) return {headers: {'content-type': 'application/json'}, body: JSON.stringify(fields)};
  const form = new FormData();
  form.append('JSON', JSON.stringify(fields));
  for (const file of files) form.append('Attachments', file);
  return {body: form};
}

function lost(cause: unknown): never {
  throw new LostAnswer('unavailable', "RT's answer was lost", {retryAfter: 5, cause});
}
