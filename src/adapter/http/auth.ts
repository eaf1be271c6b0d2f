import {PortalError} from '../../contract/error.js';
import type {CredentialKind} from '../../contract/session.js';

/** What a strategy is told about a request. */
export interface AuthRequest {
  /** The backend's own address; credentials of one backend never go to another. */
  readonly backend: URL;
  /** The route needs no session (R1). */
  readonly public: boolean;
  /** The backend has just refused the credentials (401); only for strategies that renew. */
  readonly refresh: boolean;
}

/** Header names and values. */
export type HeaderValues = Readonly<Record<string, string>>;

/**
 * How requests carry the session. Implementations keep tokens in a closure or a private field, so that nobody finds one in
 * an object, an error or the console.
 */
export interface AuthStrategy {
  /** What to ask of the backend at sign-in; null where signing in is the host page's business. */
  readonly credential: CredentialKind | null;
  /** `credentials` of fetch. */
  readonly credentials: RequestCredentials;
  /** Is it worth asking once more after a 401? */
  readonly renews: boolean;
  /**
   * Headers of one request, or null if it needs a session and there is none.
   * @throws PortalError `contract` if the credentials must not be sent there.
   */
  headers(request: AuthRequest): HeaderValues | null | Promise<HeaderValues | null>;
  /** Keeps the token of a sign-in. */
  accept?(token: string, backend: URL): void;
  /** Forgets what was kept. */
  forget?(backend: URL): void;
}

/**
 * `Authorization` header of a bearer token (RFC 6750).
 * @throws PortalError `contract` if no header can carry the token. The token is not named.
 */
export function bearerHeader(token: string): HeaderValues {
  if (!/^[\x21-\x7e]+$/.test(token)) throw new PortalError('contract', 'The token has characters that no header can carry.');
  return {Authorization: `Bearer ${token}`};
}

/**
 * Tokens travel encrypted, or stay on this machine.
 * @throws PortalError `contract` for plain http to any other host.
 */
export function requireSecure({protocol, hostname, host}: URL): void {
  const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  if (protocol === 'https:' || loopback) return;
  throw new PortalError('contract', `The backend at ${host} is reached over plain http, where no token is sent. Use https.`);
}
