import type {XmlTools} from './xml.js';
import {algorithms, namespaces, onlyChild, rsaSha256} from './names.js';

/**
 * Is this very element signed with one of the keys? The signature must be the element's own child, about the element alone and
 * about all of it, and no other element may have its id: otherwise one could be verified and another one read (signature
 * wrapping). Keys that the document brings along count for nothing.
 */
export async function isSignedBy(
  {SignedXml}: XmlTools,
  element: Element,
  keys: readonly Record<string, unknown>[],
): Promise<boolean> {
  const signature = onlyChild(element, namespaces.signature, 'Signature');
  const id = element.getAttribute('ID');
  if (!signature || !id || !isAboutOnly(signature, id) || !isOnlyId(element.ownerDocument, id)) return false;
  for (const {kty, n, e} of keys) {
    if (kty !== 'RSA') continue;
    const key = await crypto.subtle.importKey('jwk', {kty, n, e} as JsonWebKey, rsaSha256, true, ['verify']);
    const signed = new SignedXml(element.ownerDocument);
    signed.LoadXml(signature);
    // It throws where a digest does not fit.
    if (await signed.Verify(key).catch(() => false)) return true;
  }
  return false;
}

function isAboutOnly(signature: Element, id: string): boolean {
  const references = Array.from(signature.getElementsByTagNameNS(namespaces.signature, 'Reference'));
  const named = Array.from(signature.getElementsByTagName('*')).map(each => each.getAttribute('Algorithm'));
  const isKnown = named.every(algorithm => !algorithm || algorithms.has(algorithm));
  return isKnown && references.length === 1 && references[0]!.getAttribute('URI') === `#${id}`;
}

function isOnlyId(document: Document, id: string): boolean {
  const holders = Array.from(document.getElementsByTagName('*')).filter(element =>
    Array.from(element.attributes).some(({localName, value}) => localName.toLowerCase() === 'id' && value === id),
  );
  return holders.length === 1;
}
