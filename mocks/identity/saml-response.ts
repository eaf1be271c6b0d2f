import {toBase64} from '../world/base64.js';
import {bearer, exclusiveC14n, namespaces, rsaSha256, success} from '../saml/names.js';
import {loadXmlTools} from '../saml/xml.js';
import type {KeyPair} from './keys.js';

/** Milliseconds that an assertion is good for. */
const LIFETIME = 5 * 60_000;

/** What a SAML response says. */
export interface SamlClaims {
  readonly issuer: string;
  readonly audience: string;
  /** The page that it is for. */
  readonly recipient: string;
  /** `ID` of the question. */
  readonly inResponseTo: string;
  readonly email: string;
  readonly name?: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A `SAMLResponse` whose assertion is signed (SAML 2.0 Core, section 5), in base64. */
export async function signSamlResponse(key: KeyPair, claims: SamlClaims): Promise<string> {
  const {SignedXml, parse, serialize} = await loadXmlTools();
  const id = `_${crypto.randomUUID()}`;
  const document = parse(responseXml(id, claims))!;
  const assertion = document.getElementsByTagNameNS(namespaces.assertion, 'Assertion')[0]!;
  const {kty, n, e, d, p, q, dp, dq, qi} = key.privateKey;
  const jwk = {kty, n, e, d, p, q, dp, dq, qi} as JsonWebKey;
  const privateKey = await crypto.subtle.importKey('jwk', jwk, rsaSha256, false, ['sign']);
  const signed = new SignedXml();
  // Otherwise the signature would change with the document that it is put into.
  signed.XmlSignature.SignedInfo.CanonicalizationMethod.Algorithm = exclusiveC14n;
  const references = [{uri: `#${id}`, hash: 'SHA-256', transforms: ['enveloped', 'exc-c14n']}];
  const signature = await signed.Sign({name: rsaSha256.name}, privateKey, document, {references});
  const subject = document.getElementsByTagNameNS(namespaces.assertion, 'Subject')[0]!;
  assertion.insertBefore(document.importNode(signature.GetXml()!, true), subject);
  return toBase64(new TextEncoder().encode(serialize(document)));
}

function responseXml(id: string, {issuer, audience, recipient, inResponseTo, email, name, now}: SamlClaims): string {
  const issued = new Date(now).toISOString();
  const end = new Date(now + LIFETIME).toISOString();
  const attributes =
    name === undefined
      ? ''
      : `<saml:AttributeStatement><saml:Attribute Name="displayName"><saml:AttributeValue>${xml(name)}</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>`;
  return [
    `<samlp:Response xmlns:samlp="${namespaces.protocol}" xmlns:saml="${namespaces.assertion}"`,
    ` ID="_${crypto.randomUUID()}" Version="2.0" IssueInstant="${issued}" InResponseTo="${xml(inResponseTo)}">`,
    `<saml:Issuer>${xml(issuer)}</saml:Issuer>`,
    `<samlp:Status><samlp:StatusCode Value="${success}"/></samlp:Status>`,
    `<saml:Assertion ID="${id}" Version="2.0" IssueInstant="${issued}"><saml:Issuer>${xml(issuer)}</saml:Issuer>`,
    `<saml:Subject><saml:NameID>${xml(email)}</saml:NameID><saml:SubjectConfirmation Method="${bearer}">`,
    `<saml:SubjectConfirmationData InResponseTo="${xml(inResponseTo)}" NotOnOrAfter="${end}" Recipient="${xml(recipient)}"/>`,
    `</saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${issued}" NotOnOrAfter="${end}">`,
    `<saml:AudienceRestriction><saml:Audience>${xml(audience)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>`,
    `${attributes}</saml:Assertion></samlp:Response>`,
  ].join('');
}

function xml(text: string): string {
  return text.replaceAll(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
