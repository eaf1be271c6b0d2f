import {exportJWK, generateKeyPair, type JWK} from 'jose';

/** A pair of signing keys (RS256, RFC 7518; XML signatures use the same). Plain data, so that it can be kept. */
export interface KeyPair {
  readonly publicKey: JWK;
  readonly privateKey: JWK;
}

/** A new pair, named so that a verifier finds it. */
export async function generateKey(): Promise<KeyPair> {
  const {publicKey, privateKey} = await generateKeyPair('RS256', {extractable: true});
  const common = {alg: 'RS256', use: 'sig', kid: crypto.randomUUID()};
  return {
    publicKey: {...(await exportJWK(publicKey)), ...common},
    privateKey: {...(await exportJWK(privateKey)), ...common},
  };
}
