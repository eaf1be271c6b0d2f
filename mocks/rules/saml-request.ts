/** Most bytes of a block that is not compressed. */
const BLOCK = 0xffff;

/** A question to a SAML identity provider. */
export interface SamlQuestion {
  /** Comes back as `InResponseTo`. */
  readonly id: string;
  /** ISO date. */
  readonly issuedAt: string;
  /** Page of the provider. */
  readonly destination: string;
  /** Page to come back to. */
  readonly returnTo: string;
  /** Entity id of the portal. */
  readonly issuer: string;
}

/** `SAMLRequest` of the HTTP-Redirect binding (SAML 2.0 Bindings, section 3.4.4.1): DEFLATE, then base64. */
export function samlRequest({id, issuedAt, destination, returnTo, issuer}: SamlQuestion): string {
  const attributes = {
    'xmlns:samlp': 'urn:oasis:names:tc:SAML:2.0:protocol',
    ID: id,
    Version: '2.0',
    IssueInstant: issuedAt,
    Destination: destination,
    AssertionConsumerServiceURL: returnTo,
  };
  const text = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const from = `<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${escapeXml(issuer)}</saml:Issuer>`;
  return btoa(storedBlocks(new TextEncoder().encode(`<samlp:AuthnRequest${text.join('')}>${from}</samlp:AuthnRequest>`)));
}

/** Blocks that are not compressed (RFC 1951, section 3.2.4): DEFLATE without waiting for a stream. One character a byte. */
function storedBlocks(bytes: Uint8Array): string {
  const part = bytes.subarray(0, BLOCK);
  const rest = bytes.subarray(BLOCK);
  const size = part.length;
  const isLast = rest.length === 0;
  const head = [Number(isLast), size & 0xff, size >> 8, ~size & 0xff, (~size >> 8) & 0xff];
  return String.fromCharCode(...head, ...part) + (isLast ? '' : storedBlocks(rest));
}

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
