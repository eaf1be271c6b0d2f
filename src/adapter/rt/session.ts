import {PortalError} from '../../contract/error.js';
import type {Scope, Session} from '../../contract/session.js';
import type {CallOptions, PortalAdapter, SignInRequest} from '../portal-adapter.js';
import {unsupported, type RtContext} from './context.js';
import type {Drafts} from './drafts.js';
import type {RtOptions} from './options.js';
import {signIn as signInRoute, signOut as signOutRoute} from './routes.js';
import type {RtIdentity} from './shapes.js';

type SessionCalls = Pick<PortalAdapter, 'getSession' | 'signIn' | 'signOut' | 'keepSession' | 'requestSignInLink' | 'startSso'>;

/** Id of the view of the customer's own tickets. */
export const mine = 'mine';

/** Sessions: RT's own, in a cookie of the gateway that no script sees. */
export function sessionCalls(context: RtContext, drafts: Drafts): SessionCalls {
  const {call, options} = context;

  async function read(call: CallOptions = {}): Promise<Session> {
    const identity = await context.readIdentity(call);
    drafts.belongTo(identity.id);
    return toSession(identity, options);
  }

  async function signIn(request: SignInRequest, {signal}: CallOptions = {}): Promise<Session> {
    if (request.method !== 'password') throw new PortalError('unsupported', `RT: signing in by ${request.method}`);
    await call(signInRoute, {body: {login: request.email, password: request.password}, signal});
    return read({signal});
  }

  return {
    getSession: async call => {
      try {
        return await read({...call, background: true});
      } catch (error) {
        if (error instanceof PortalError && error.code === 'unauthenticated') return null;
        throw error;
      }
    },
    signIn,
    signOut: async ({signal} = {}) => {
      context.forgetIdentity();
      drafts.clear();
      await call(signOutRoute, {signal});
    },
    // What is not in the background renews the session.
    keepSession: ({signal} = {}) => read({signal}),
    requestSignInLink: unsupported('links to sign in with'),
    startSso: unsupported('identity providers'),
  };
}

function toSession({id, name, email, groups, idle}: RtIdentity, options: RtOptions): Session {
  const {form} = options;
  const companies = groups.map((group): Scope => {
    const company = {id: group.id, name: companyName(group.name, options)};
    return {id: group.id, kind: 'company', company};
  });
  return {
    contact: {id, name, email},
    scopes: [{id: mine, kind: 'mine'}, ...companies],
    can: {submitForm: form ? {allowed: true} : {allowed: false, reason: 'form-off'}},
    ...(form?.menuText !== undefined && {formMenuText: form.menuText}),
    uploadLimits: options.uploadLimits,
    columns: [...options.columns],
    expiresAt: idle ? new Date(Date.now() + idle.left * 1000).toISOString() : null,
    ...(idle && {idle}),
  };
}

function companyName(group: string, {groupPrefix}: RtOptions): string {
  return group.startsWith(groupPrefix) ? group.slice(groupPrefix.length) : group;
}
