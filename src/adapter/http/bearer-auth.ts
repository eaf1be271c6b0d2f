import {bearerHeader, requireSecure} from './auth.js';
import type {AuthStrategy} from './auth.js';

/** Options of `bearerAuth`. */
export interface BearerAuthOptions {
  /** `memory`: signed out by a reload. `session`: kept in this tab's sessionStorage, which scripts of the page can read. Default `memory`. */
  readonly storage?: 'memory' | 'session';
}

const keyOf = (backend: URL): string => `portico:token:${backend.href}`;

/** sessionStorage, or undefined where the browser forbids it or there is none. */
function sessionStore(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

/** Runs what may fail for lack of room or leave; memory serves then. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** The session is a bearer token that sign-in answers with; it goes to the backend that issued it and nowhere else. */
export function bearerAuth({storage = 'memory'}: BearerAuthOptions = {}): AuthStrategy {
  const tokens = new Map<string, string>();
  const store = () => (storage === 'session' ? sessionStore() : undefined);

  return {
    credential: 'bearer',
    credentials: 'omit',
    renews: false,
    headers(request) {
      requireSecure(request.backend);
      if (request.public) return {};
      const key = keyOf(request.backend);
      const token = tokens.get(key) ?? quietly(() => store()?.getItem(key));
      return token ? bearerHeader(token) : null;
    },
    accept(token, backend) {
      const key = keyOf(backend);
      tokens.set(key, token);
      quietly(() => store()?.setItem(key, token));
    },
    forget(backend) {
      const key = keyOf(backend);
      tokens.delete(key);
      quietly(() => store()?.removeItem(key));
    },
  };
}
