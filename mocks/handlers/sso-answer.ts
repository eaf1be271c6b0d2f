import * as z from 'zod/mini';
import {SignIn} from '../../src/contract/session.js';
import type {Vouched} from '../rules/sso.js';
import {readSamlResponse} from '../saml/read-response.js';
import type {SsoProvider} from '../world/settings.js';
import type {Backend} from './handle.js';

/** Signatures that are taken. None that is symmetric, and not `none` (RFC 8725, section 3.1). */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** The parameter of the answer that holds what is signed. */
const parameters = {jwt: 'jwt', oidc: 'id_token', saml: 'SAMLResponse'} as const;

/**
 * What the identity provider vouches for in a request to sign in: its token's signature, issuer, audience and expiry verified.
 * Undefined if there is no such token or it is not good; the rules then refuse.
 */
export async function readSsoAnswer({world, env}: Backend, bytes: Uint8Array): Promise<Vouched | undefined> {
  const {enabled, authentication, sso} = world.settings;
  if (!enabled || authentication !== 'sso' || !sso) return undefined;
  const provider = structuredClone(sso);
  const answer = tokenOf(provider, bytes);
  if (answer === undefined) return undefined;
  return provider.protocol === 'saml' ? readSamlResponse(provider, answer, env.now) : verify(provider, answer, env.now);
}

function tokenOf({protocol}: SsoProvider, bytes: Uint8Array): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  const {data} = z.safeParse(SignIn, body);
  return data?.method === 'sso' ? data.response[parameters[protocol]] : undefined;
}

async function verify(provider: SsoProvider, answer: string, now: number): Promise<Vouched | undefined> {
  // Loaded here, so that portals without an identity provider need no library for one.
  const {createLocalJWKSet, errors, jwtVerify} = await import('jose');
  try {
    const {payload} = await jwtVerify(answer, createLocalJWKSet(provider.jwks), {
      algorithms,
      issuer: provider.issuer,
      audience: provider.audience,
      currentDate: new Date(now),
      requiredClaims: ['exp', 'email', 'nonce'],
    });
    const {email, name, nonce, exp, aud, azp, email_verified: emailVerified} = payload;
    // OpenID Connect Core 1.0, section 3.1.3.7: a token for several parties says which of them asked for it.
    if (Array.isArray(aud) && aud.length > 1 && azp !== provider.audience) return undefined;
    return {
      provider,
      answer,
      email: textOf(email),
      // Some providers send it as text.
      emailVerified: String(emailVerified) !== 'false',
      name: textOf(name),
      nonce: textOf(nonce),
      expiresAt: exp! * 1000,
    };
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined;
}
