import type {Vouched} from '../rules/sso.js';
import {fromBase64} from '../world/base64.js';
import type {SsoProvider} from '../world/settings.js';
import {bearer, namespaces, onlyChild, success} from './names.js';
import {isSignedBy} from './signature.js';
import {loadXmlTools} from './xml.js';

/**
 * What a `SAMLResponse` vouches for: its one assertion's signature, issuer, audience and times verified (SAML 2.0 Profiles, section
 * 4.1.4.3). Undefined if any of it is not so.
 */
export async function readSamlResponse(provider: SsoProvider, answer: string, now: number): Promise<Vouched | undefined> {
  const xml = decode(answer);
  // A document type could define entities, which SAML has no use for.
  if (xml === undefined || /<!DOCTYPE/i.test(xml)) return undefined;
  const tools = await loadXmlTools();
  const document = tools.parse(xml);
  const response = document?.documentElement;
  if (!document || response?.namespaceURI !== namespaces.protocol || response.localName !== 'Response') return undefined;
  const assertion = onlyChild(response, namespaces.assertion, 'Assertion');
  const status = onlyChild(onlyChild(response, namespaces.protocol, 'Status'), namespaces.protocol, 'StatusCode');
  if (!assertion || status?.getAttribute('Value') !== success) return undefined;
  if (document.getElementsByTagNameNS('*', 'Assertion').length !== 1) return undefined;
  if (!(await isSignedBy(tools, assertion, provider.jwks.keys))) return undefined;
  return readAssertion(provider, answer, assertion, now);
}

function readAssertion(provider: SsoProvider, answer: string, assertion: Element, now: number): Vouched | undefined {
  const child = (parent: Element | undefined, name: string) => onlyChild(parent, namespaces.assertion, name);
  const subject = child(assertion, 'Subject');
  const confirmation = child(subject, 'SubjectConfirmation');
  const confirmed = child(confirmation, 'SubjectConfirmationData');
  const conditions = child(assertion, 'Conditions');
  const audience = textOf(child(child(conditions, 'AudienceRestriction'), 'Audience'));
  const ends = [conditions, confirmed].map(element => timeOf(element, 'NotOnOrAfter', NaN));
  const recipient = confirmed?.getAttribute('Recipient');
  const isGood =
    textOf(child(assertion, 'Issuer')) === provider.issuer &&
    audience === provider.audience &&
    confirmation?.getAttribute('Method') === bearer &&
    timeOf(conditions, 'NotBefore', -Infinity) <= now &&
    ends.every(end => end > now);
  if (!isGood || !recipient) return undefined;
  return {
    provider,
    answer,
    email: textOf(child(subject, 'NameID')),
    emailVerified: true,
    name: textOf(child(child(child(assertion, 'AttributeStatement'), 'Attribute'), 'AttributeValue')),
    nonce: confirmed?.getAttribute('InResponseTo')?.slice(1),
    recipient,
    expiresAt: Math.max(...ends),
  };
}

function timeOf(element: Element | undefined, attribute: string, missing: number): number {
  const value = element?.getAttribute(attribute);
  return value ? Date.parse(value) : missing;
}

function textOf(element: Element | undefined): string | undefined {
  return element?.textContent.trim() || undefined;
}

function decode(answer: string): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(fromBase64(answer));
  } catch {
    return undefined;
  }
}
