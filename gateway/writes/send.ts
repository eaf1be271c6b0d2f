import {GatewayProblem} from '../problem.js';
import {drop, isSignedOut, type RtClient} from '../rt/rt-client.js';
import type {SealedSession} from '../session/cookie.js';
import {LostAnswer} from './once.js';
import type {EncodedBody, WriteBody} from './write-body.js';

/**
 * Sends a write to RT, and gives the `Location` of what it made, if it made something. The browser going away does not end it: half a write helps nobody.
 *
 * @param from Where the body's files come from.
 * @throws {LostAnswer} if RT may have done it.
 * @throws {GatewayProblem} `unauthenticated`, or `invalid` if RT refused it, which has no effect.
 */
export async function sendToRt(
  rt: RtClient,
  {cookie}: SealedSession,
  method: 'POST' | 'PUT',
  path: string,
  encoded: EncodedBody,
  from: WriteBody,
): Promise<string> {
  const answer = await rt.ask(`/REST/2.0${path}`, {method, cookie, ...encoded}).catch((cause: unknown) => {
    // Half a body has no effect: RT waits for the rest of it.
    throw from.failure ?? lost(cause);
  });
  const {status} = answer;
  if (isSignedOut(answer))
    throw new GatewayProblem('unauthenticated', 'RT does not know the session', {cause: await drop(answer)});
  if (status >= 400 && status < 500) throw new GatewayProblem('invalid', `RT answered ${status}`, {cause: await drop(answer)});
  if (!answer.ok) throw new LostAnswer('unavailable', `RT answered ${status}`, {retryAfter: 5, cause: await drop(answer)});
  await drop(answer);
  return answer.headers.get('location') ?? '';
}

function lost(cause: unknown): LostAnswer {
  return new LostAnswer('unavailable', "RT's answer was lost", {retryAfter: 5, cause});
}
