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
  return btoa(storedBlock(new TextEncoder().encode(`<samlp:AuthnRequest${text.join('')}>${from}</samlp:AuthnRequest>`)));
}

/** One final block that is not compressed (RFC 1951, section 3.2.4): DEFLATE without waiting for a stream. One character a byte. */
function storedBlock(bytes: Uint8Array): string {
  const size = bytes.length;
  if (size > 0xffff) throw new Error('The question is too long for one block.');
  const head = [1, size & 0xff, size >> 8, ~size & 0xff, (~size >> 8) & 0xff];
  return String.fromCharCode(...head, ...bytes);
}

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
