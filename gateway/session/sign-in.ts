import * as z from 'zod/mini';
import {GatewayProblem} from '../problem.js';
import {drop, isJson, type RtClient} from '../rt/rt-client.js';
import {RtOwnUser} from '../rt/shapes.js';

/** What signing in gives. */
export interface SignedIn {
  /** RT's session cookie, `name=value`. */
  readonly cookie: string;
  readonly userId: string;
  readonly login: string;
}

/**
 * Signs in at RT with its own form, and asks RT whether that worked: the form answers alike either way.
 *
 * @throws {GatewayProblem} `unauthenticated` alike for an unknown login and a wrong password (R66), `forbidden` for an agent.
 */
export async function signIn(rt: RtClient, login: string, password: string, signal?: AbortSignal): Promise<SignedIn> {
  const form = new URLSearchParams({user: login, pass: password});
  const headers = {'content-type': 'application/x-www-form-urlencoded', accept: 'text/html'};
  const answer = await rt.ask('/NoAuth/Login.html', {method: 'POST', headers, body: form.toString(), signal});
  await drop(answer);
  if (answer.status >= 500) throw new GatewayProblem('unavailable', `RT answered ${answer.status}`, {retryAfter: 5});
  const cookie = sessionCookieOf(answer);
  const user = cookie && (await ownUser(rt, login, cookie, signal));
  if (!user) throw new GatewayProblem('unauthenticated', 'sign-in failed', {reason: 'credentials'});
  if (Number(user.Privileged) !== 0) {
    await signOut(rt, cookie);
    throw new GatewayProblem('forbidden', 'an agent', {reason: 'access-denied'});
  }
  return {cookie, userId: user.id, login: user.Name};
}

/** Ends a session at RT. Failing to is no failure of signing out: the browser's cookie goes either way. */
export async function signOut(rt: RtClient, cookie: string): Promise<void> {
  await rt
    .ask('/NoAuth/Logout.html', {cookie, headers: {accept: 'text/html'}})
    .then(drop)
    .catch(() => undefined);
}

/** RT's session cookie as an answer sets it, without its attributes. */
export function sessionCookieOf({headers}: Response): string | undefined {
  return headers
    .getSetCookie()
    .map(cookie => cookie.split(';', 1)[0] ?? '')
    .findLast(cookie => cookie.startsWith('RT_SID_'));
}

async function ownUser(rt: RtClient, login: string, cookie: string, signal?: AbortSignal): Promise<RtOwnUser | undefined> {
  const answer = await rt.ask(`/REST/2.0/user/${encodeURIComponent(login)}`, {cookie, signal});
  if (answer.status >= 500) throw new GatewayProblem('unavailable', `RT answered ${answer.status}`, {cause: await drop(answer)});
  if (answer.status !== 200 || !isJson(answer)) return drop(answer);
  return z.safeParse(RtOwnUser, await answer.json()).data;
}
