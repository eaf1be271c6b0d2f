import type {SsoProvider} from '../world/settings.js';
import {type KeyPair, generateKey} from './keys.js';
import {type LoginRequest, readLoginRequest} from './login-request.js';
import {signSamlResponse} from './saml-response.js';
import {type TokenClaims, type TokenOptions, signToken} from './tokens.js';

/** Somebody whom the identity provider knows. */
export interface Identity {
  readonly email: string;
  readonly name?: string;
  /** Default true. */
  readonly emailVerified?: boolean;
}

export interface IdentityProviderOptions {
  /** Address that it calls itself by, `iss` of its tokens. Default `https://identity.example`. */
  readonly issuer?: string;
  /** The page that browsers are sent to. Default: `/login` of the issuer. */
  readonly loginUrl?: string;
  /** Default: a new one. Give the same again where tokens must be good after the page is loaded anew. */
  readonly key?: KeyPair;
  /** Now, in milliseconds since the epoch. Default `Date.now`. */
  readonly now?: () => number;
}

/** What the provider's page shows: who asks, and whom it may answer for. */
export interface LoginPage {
  readonly request: LoginRequest;
  /** Where each answer sends the browser, in the order of the people asked about. */
  readonly choices: readonly {readonly identity: Identity; readonly redirectUrl: string}[];
}

/** A sample identity provider (R60): signs JWT, OIDC ID tokens and SAML responses. It has no page of its own; it says what one would show. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Its key, private part included, to make the same provider again. */
  readonly key: KeyPair;
  /** What a portal's settings say of it. */
  settings(protocol: SsoProvider['protocol'], audience: string, label?: string): SsoProvider;
  /** A page that `startSso` led to. Rejects with an `Error` if the address asks for nothing that this provider knows. */
  page(address: string, identities: readonly Identity[]): Promise<LoginPage>;
  /** Signs a token. `options` make one that is not good, for tests. */
  token(claims: TokenClaims, options?: TokenOptions): Promise<string>;
}

/** Makes a sample identity provider. Needs WebCrypto, so a secure page. */
export async function createIdentityProvider(options: IdentityProviderOptions = {}): Promise<IdentityProvider> {
  const {issuer = 'https://identity.example', loginUrl = `${issuer}/login`, now = Date.now} = options;
  const key = options.key ?? (await generateKey());
  const token: IdentityProvider['token'] = (claims, tokenOptions) => signToken(key, issuer, now(), claims, tokenOptions);

  async function redirectUrl(request: LoginRequest, identity: Identity): Promise<string> {
    const {clientId, nonce, redirectUri, state, protocol} = request;
    const {email, name, emailVerified = true} = identity;
    if (protocol === 'saml') {
      const claims = {issuer, audience: clientId, recipient: redirectUri, inResponseTo: nonce, email, name, now: now()};
      // A real one posts a form to a server. A page takes no posts, so this one hands it over as it does tokens.
      return address(redirectUri, {SAMLResponse: await signSamlResponse(key, claims), RelayState: state});
    }
    const signed = await token({sub: email, aud: clientId, nonce, email, name, email_verified: emailVerified});
    return address(redirectUri, {[protocol === 'oidc' ? 'id_token' : 'jwt']: signed, state});
  }

  return {
    issuer,
    key,
    settings: (protocol, audience, label) => ({
      protocol,
      issuer,
      audience,
      loginUrl,
      jwks: {keys: [{...key.publicKey}]},
      ...(label !== undefined && {label}),
    }),
    async page(asked, identities) {
      const request = await readLoginRequest(asked);
      const choices = identities.map(async identity => ({identity, redirectUrl: await redirectUrl(request, identity)}));
      return {request, choices: await Promise.all(choices)};
    },
    token,
  };
}

function address(page: string, answer: Record<string, string>): string {
  return `${page}#${new URLSearchParams(answer).toString()}`;
}
