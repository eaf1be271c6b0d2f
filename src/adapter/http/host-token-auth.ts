import {PortalError} from '../../contract/error.js';
import {bearerHeader, requireSecure} from './auth.js';
import type {AuthStrategy} from './auth.js';

/**
 * The host page's way to a token for the person it has signed in; null if nobody is. Asked for every request, so it should
 * keep its token until `refresh` says that the backend refused it.
 */
export type TokenCallback = (options: {readonly refresh: boolean}) => Promise<string | null>;

/** The session is the host page's: its token goes with every request, and signing in here is not possible. */
export function hostTokenAuth(getToken: TokenCallback): AuthStrategy {
  const asks: {current?: Promise<string | null>; refresh?: Promise<string | null>} = {};

  /** One ask at a time of each kind; whoever comes meanwhile shares it. */
  function ask(kind: 'current' | 'refresh'): Promise<string | null> {
    const shared = asks.refresh ?? asks[kind];
    if (shared) return shared;
    const asked = call(kind === 'refresh').finally(() => delete asks[kind]);
    asks[kind] = asked;
    return asked;
  }

  async function call(refresh: boolean): Promise<string | null> {
    try {
      return await getToken({refresh});
    } catch {
      // The page's own error may quote a token, so it goes no further.
      throw new PortalError('unavailable', 'The getToken callback of the page failed.');
    }
  }

  return {
    credential: null,
    credentials: 'omit',
    renews: true,
    async headers(request) {
      requireSecure(request.backend);
      if (request.public) return {};
      const token = await ask(request.refresh ? 'refresh' : 'current');
      return token ? bearerHeader(token) : null;
    },
  };
}
