/** What a portal asks an identity provider, read from the address that it sent the browser to. */
export interface LoginRequest {
  readonly protocol: 'jwt' | 'oidc';
  readonly clientId: string;
  /** Page to send the browser back to, without a fragment. */
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
}

/** Reads it (OpenID Connect Core 1.0, section 3.2.2.1). Throws an `Error` that names what is missing or not known. */
export function readLoginRequest(address: string): LoginRequest {
  const {searchParams} = new URL(address);
  const need = (name: string): string => {
    const value = searchParams.get(name);
    if (!value) throw new Error(`The address asks for nothing: it has no ${name}.`);
    return value;
  };
  const responseType = need('response_type');
  if (responseType !== 'jwt' && responseType !== 'id_token') throw new Error(`The response type ${responseType} is not known.`);
  const redirectUri = need('redirect_uri').split('#')[0]!;
  if (!/^https?:$/.test(new URL(redirectUri).protocol)) throw new Error(`${redirectUri} is no page.`);
  return {
    protocol: responseType === 'jwt' ? 'jwt' : 'oidc',
    clientId: need('client_id'),
    redirectUri,
    state: need('state'),
    nonce: need('nonce'),
  };
}
