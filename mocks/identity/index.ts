/** A sample identity provider, for the demo and for tests of single sign-on. */
export type {KeyPair} from './keys.js';
export type {LoginRequest} from './login-request.js';
export {
  createIdentityProvider,
  type Identity,
  type IdentityProvider,
  type IdentityProviderOptions,
  type LoginPage,
} from './provider.js';
export type {TokenClaims, TokenOptions} from './tokens.js';
