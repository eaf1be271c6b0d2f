import type {AuthStrategy} from './auth.js';

/** Options of `cookieAuth`. */
export interface CookieAuthOptions {
  /** `include` for a backend on another origin of the same site. Default `same-origin`. */
  readonly credentials?: 'same-origin' | 'include';
}

/** Sent with every request. A form on another site cannot send it, and a script there needs the backend's leave (CORS). */
export const guardHeader = 'X-Portico-Request';

/** The session is a cookie that the backend sets (HttpOnly, SameSite); this page never sees it. */
export function cookieAuth({credentials = 'same-origin'}: CookieAuthOptions = {}): AuthStrategy {
  return {
    credential: 'cookie',
    credentials,
    renews: false,
    headers: () => ({[guardHeader]: '1'}),
  };
}
