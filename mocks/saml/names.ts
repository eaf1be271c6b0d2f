/** Namespaces of SAML 2.0 and of XML Signature. */
export const namespaces = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
} as const;

export const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';
export const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
export const exclusiveC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/** Every algorithm that a signature may name: RSA with SHA-256 over the element itself, in exclusive canonical form. */
export const algorithms: ReadonlySet<string> = new Set([
  exclusiveC14n,
  'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmlenc#sha256',
]);

/** The key import of that signature. */
export const rsaSha256 = {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'} as const;

/** The only child element of this name; undefined if there is none, or more than one. */
export function onlyChild(parent: Element | undefined, namespace: string, name: string): Element | undefined {
  const found = Array.from(parent?.childNodes ?? []).filter(
    (node): node is Element => isElement(node) && node.namespaceURI === namespace && node.localName === name,
  );
  return found.length === 1 ? found[0] : undefined;
}

function isElement(node: ChildNode): node is Element {
  return node.nodeType === 1;
}
