import {endSession, openSession, sessionView} from '../rules/sessions.js';
import {publicSettings} from '../rules/settings.js';
import {requestSignInLink, signIn} from '../rules/sign-in.js';
import {startSso} from '../rules/sso.js';
import {noSessionCookie, readCredentials, refuseOtherSites, sessionCookie} from './credentials.js';
import type {Operations} from './operation.js';
import {answer} from './respond.js';

/** Settings and sessions. */
export const sessionOperations: Operations<
  'getSettings' | 'getSession' | 'createSession' | 'deleteSession' | 'keepSession' | 'requestSignInLink' | 'startSso'
> = {
  getSettings: ({world}) => answer(200, publicSettings(world)),

  getSession: ({world, env, signedIn}) => answer(200, sessionView(world, env, signedIn)),

  createSession({request, world, env, body, vouched}) {
    if (body.credential === 'cookie') refuseOtherSites(request);
    const opened = openSession(world, env, signIn(world, env, body, vouched));
    const session = sessionView(world, env, opened);
    if (body.credential === 'cookie') return answer(200, {session}, sessionCookie(request, opened.token));
    return answer(200, {session, token: opened.token});
  },

  deleteSession({request, world, signedIn}) {
    endSession(world, signedIn.session);
    return answer(204, undefined, readCredentials(request).kind === 'cookie' ? noSessionCookie(request) : undefined);
  },

  // That the request came has counted as activity already.
  keepSession: ({world, env, signedIn}) => answer(200, sessionView(world, env, signedIn)),

  requestSignInLink({request, world, env, body}) {
    requestSignInLink(world, env, body.email, {requestUrl: request.url, returnTo: body.returnTo});
    return answer(202, {accepted: true});
  },

  startSso: ({request, world, env, body}) =>
    answer(200, startSso(world, env, {requestUrl: request.url, returnTo: body.returnTo})),
};
