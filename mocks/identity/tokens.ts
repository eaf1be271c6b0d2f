import {SignJWT, importJWK} from 'jose';
import type {KeyPair} from './keys.js';

/** Seconds that a token is good for. */
const LIFETIME = 5 * 60;

/** What a token says, besides who signed it and when. Undefined leaves a claim out. */
export interface TokenClaims {
  readonly sub: string;
  readonly aud: string | string[];
  readonly [claim: string]: unknown;
}

/** What to do otherwise than a good provider does, to see it refused. */
export interface TokenOptions {
  readonly issuer?: string;
  /** Seconds from now; negative for one that has run out. Default 300. */
  readonly expiresIn?: number;
  /** Sign with this key, and say it was the provider's own. */
  readonly forgedWith?: KeyPair;
}

/** Signs a token (RFC 7519). `now` in milliseconds since the epoch. */
export async function signToken(
  key: KeyPair,
  issuer: string,
  now: number,
  claims: TokenClaims,
  options: TokenOptions = {},
): Promise<string> {
  const seconds = Math.floor(now / 1000);
  const said = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  return new SignJWT(said)
    .setProtectedHeader({alg: 'RS256', kid: key.publicKey.kid, typ: 'JWT'})
    .setIssuer(options.issuer ?? issuer)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + (options.expiresIn ?? LIFETIME))
    .sign(await importJWK((options.forgedWith ?? key).privateKey, 'RS256'));
}
