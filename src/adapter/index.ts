/** What an adapter of your own is made of: the port, what goes through it, and its one kind of error. */
export {PortalError, type FieldProblem, type PortalErrorDetails} from '../contract/error.js';
export type * from '../contract/public-types.js';
export type * from './portal-adapter.js';
export type {AuthRequest, AuthStrategy, HeaderValues} from './http/auth.js';
export {bearerAuth} from './http/bearer-auth.js';
export type {BearerAuthOptions} from './http/bearer-auth.js';
export {cookieAuth} from './http/cookie-auth.js';
export type {CookieAuthOptions} from './http/cookie-auth.js';
export {hostTokenAuth} from './http/host-token-auth.js';
export type {TokenCallback} from './http/host-token-auth.js';
