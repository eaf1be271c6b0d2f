import {namespaces} from '../saml/names.js';
import {loadXmlTools} from '../saml/xml.js';
import {fromBase64} from '../world/base64.js';

/** What a portal asks an identity provider, read from the address that it sent the browser to. */
export interface LoginRequest {
  readonly protocol: 'jwt' | 'oidc' | 'saml';
  readonly clientId: string;
  /** Page to send the browser back to, without a fragment. */
  readonly redirectUri: string;
  readonly state: string;
  /** What the answer must repeat; for SAML the id of the question. */
  readonly nonce: string;
}

/**
 * Reads it (OpenID Connect Core 1.0, section 3.2.2.1; SAML 2.0 Bindings, section 3.4). Rejects with an `Error` that names what is
 * missing or not known.
 */
export async function readLoginRequest(address: string): Promise<LoginRequest> {
  const {searchParams} = new URL(address);
  const need = (name: string): string => given(searchParams.get(name), name);
  const samlRequest = searchParams.get('SAMLRequest');
  const request = samlRequest === null ? readTokenRequest(need) : await readSamlRequest(samlRequest, need('RelayState'));
  if (!/^https?:$/.test(new URL(request.redirectUri).protocol)) throw new Error(`${request.redirectUri} is no page.`);
  return request;
}

function readTokenRequest(need: (name: string) => string): LoginRequest {
  const responseType = need('response_type');
  if (responseType !== 'jwt' && responseType !== 'id_token') throw new Error(`The response type ${responseType} is not known.`);
  return {
    protocol: responseType === 'jwt' ? 'jwt' : 'oidc',
    clientId: need('client_id'),
    redirectUri: need('redirect_uri').split('#')[0]!,
    state: need('state'),
    nonce: need('nonce'),
  };
}

async function readSamlRequest(encoded: string, state: string): Promise<LoginRequest> {
  const deflated = new Blob([fromBase64(encoded)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const {parse} = await loadXmlTools();
  const root = parse(await new Response(deflated).text())?.documentElement;
  const issuer = root?.getElementsByTagNameNS(namespaces.assertion, 'Issuer')[0]?.textContent;
  return {
    protocol: 'saml',
    clientId: given(issuer, 'Issuer'),
    redirectUri: given(root?.getAttribute('AssertionConsumerServiceURL'), 'AssertionConsumerServiceURL').split('#')[0]!,
    state,
    nonce: given(root?.getAttribute('ID'), 'ID'),
  };
}

function given(value: string | null | undefined, name: string): string {
  if (!value) throw new Error(`The address asks for nothing: it has no ${name}.`);
  return value;
}
