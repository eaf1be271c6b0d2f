import {PortalError} from '../../contract/error.js';
import {createSession, deleteSession, getSession, keepSession, requestSignInLink, startSso} from '../../contract/session.js';
import type {Session} from '../../contract/session.js';
import type {CallOptions, PortalAdapter, SignInRequest} from '../portal-adapter.js';
import type {HeaderValues} from './auth.js';
import type {Call} from './call.js';
import type {Wire} from './options.js';
import {keepBinding, takeBinding} from './sso-binding.js';

type SessionCalls = Pick<PortalAdapter, 'getSession' | 'signIn' | 'signOut' | 'keepSession' | 'requestSignInLink' | 'startSso'>;

/** Sessions over HTTP, carried as the strategy says. */
export function sessionCalls({auth, backend}: Wire, call: Call): SessionCalls {
  async function signIn(request: SignInRequest, options?: CallOptions): Promise<Session> {
    const {credential} = auth;
    if (!credential) throw new PortalError('unsupported', 'createSession: the host page signs in, not the portal');
    const binding = request.method === 'sso' ? takeBinding(backend().href) : undefined;
    const {session, token} = await call(createSession, {
      body: {...request, credential, ...(binding !== undefined && {binding})},
      ...options,
    });
    if (credential === 'bearer') {
      if (!token) throw new PortalError('contract', 'createSession: asked for a bearer token and received none');
      auth.accept?.(token, backend());
    }
    return session;
  }

  async function beginSso(returnTo: string, options?: CallOptions): Promise<string> {
    const {redirectUrl, binding} = await call(startSso, {body: {returnTo}, ...options});
    keepBinding(backend().href, binding);
    return redirectUrl;
  }

  /** Of a session that the page has left, and whose end the backend has not confirmed. */
  let left: HeaderValues | null = null;

  async function signOut(options: CallOptions = {}): Promise<void> {
    const address = backend();
    try {
      left = (await auth.headers({backend: address, public: false, refresh: false})) ?? left;
    } finally {
      // At once: whoever signs in while the answer is under way must not lose a new token to it.
      auth.forget?.(address);
    }
    const credentials = left;
    if (credentials) await call(deleteSession, {credentials, ...options}).catch(unlessSignedOut);
    if (left === credentials) left = null;
  }

  return {
    getSession: (options = {}) => call(getSession, options).catch(unlessSignedOut),
    signIn,
    signOut,
    keepSession: (options = {}) => call(keepSession, options),
    requestSignInLink: async (email, returnTo, options) =>
      void (await call(requestSignInLink, {body: {email, returnTo}, ...options})),
    startSso: beginSso,
  };
}

/** Nobody is signed in: an answer, not an error. */
function unlessSignedOut(error: unknown): null {
  if (error instanceof PortalError && error.code === 'unauthenticated') return null;
  throw error;
}
