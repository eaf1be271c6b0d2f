import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {inflateRawSync} from 'node:zlib';
import {DOMParser} from '@xmldom/xmldom';
import {type IdentityProvider, createIdentityProvider} from '../../../mocks/identity/index.js';
import {type SamlClaims, signSamlResponse} from '../../../mocks/identity/saml-response.js';
import {everything, mockBackend, origin} from '../../support/mock-backend.js';

const now = (): number => Date.parse('2026-11-20T12:00:00Z');
const page = `${origin}/help`;

describe('single sign-on by SAML', () => {
  let provider: IdentityProvider;
  before(async () => {
    provider = await createIdentityProvider({now});
  });

  /** A sign-in under way: what a good answer claims, and how to send one back. */
  async function underWay() {
    const backend = mockBackend();
    backend.change({authentication: 'sso', audience: {kind: 'everyone'}, sso: provider.settings('saml', 'portal-entity')});
    const started = await backend.send('POST', '/session/sso', {returnTo: page});
    const {redirectUrl, binding} = started.json<{redirectUrl: string; binding: string}>();
    const {request} = await provider.page(redirectUrl, []);
    const claims: SamlClaims = {
      issuer: provider.issuer,
      audience: request.clientId,
      recipient: request.redirectUri,
      inResponseTo: request.nonce,
      email: 'anna@customers.example',
      now: now(),
    };
    const finish = (SAMLResponse: string) => {
      const response = {SAMLResponse, RelayState: request.state};
      return backend.send('POST', '/session', {method: 'sso', credential: 'bearer', response, binding});
    };
    return {...backend, request, claims, finish};
  }

  const decode = (response: string) => Buffer.from(response, 'base64').toString();
  const encode = (xml: string) => Buffer.from(xml).toString('base64');
  const assertionOf = (xml: string) => /<saml:Assertion.*<\/saml:Assertion>/s.exec(xml)![0];

  it('R60 asks as the redirect binding says, and takes the answer', async () => {
    const {request, claims, finish} = await underWay();
    assert.deepEqual([request.protocol, request.clientId, request.redirectUri], ['saml', 'portal-entity', page]);
    const answer = await finish(await signSamlResponse(provider.key, claims));
    assert.equal(answer.status, 200, answer.text);
    assert.equal(answer.json<{session: {contact: {id: string}}}>().session.contact.id, 'anna');
  });

  it('R60 asks in XML whatever the names are, and however long they get', async () => {
    const {send, change} = mockBackend();
    const {loginUrl: _, ...settings} = provider.settings('saml', `urn:acme?a=1&b="<'>`);
    const loginUrl = 'https://identity.example/saml?tenant=a&realm=b';
    change({authentication: 'sso', audience: {kind: 'everyone'}, sso: {...settings, loginUrl}});
    const asked = async (returnTo: string) => {
      const {redirectUrl} = (await send('POST', '/session/sso', {returnTo})).json<{redirectUrl: string}>();
      const request = new URL(redirectUrl).searchParams.get('SAMLRequest')!;
      const xml = inflateRawSync(Buffer.from(request, 'base64')).toString();
      const {documentElement: root} = new DOMParser().parseFromString(xml, 'text/xml');
      const issuer = root!.getElementsByTagName('saml:Issuer')[0]!.textContent;
      return [issuer, root!.getAttribute('Destination'), root!.getAttribute('AssertionConsumerServiceURL')];
    };
    for (const length of [0, 65_000, 200_000]) {
      const returnTo = `${page}?x=${'y'.repeat(length)}&z=1`;
      assert.deepEqual(await asked(returnTo), [settings.audience, loginUrl, returnTo]);
    }
  });

  it('R60 an assertion that is forged, old, for others or from others is refused alike', async () => {
    const stranger = await createIdentityProvider({now});
    const minute = 60_000;
    const cases: [string, Partial<SamlClaims>, IdentityProvider?][] = [
      ['another key', {}, stranger],
      ['another issuer', {issuer: 'https://evil.test'}],
      ['another audience', {audience: 'another-entity'}],
      ['another page', {recipient: `${origin}/other`}],
      ['another question', {inResponseTo: '_made-up'}],
      ['expired', {now: now() - 5 * minute}],
      ['not yet good', {now: now() + minute}],
      ['no address', {email: 'nobody'}],
    ];
    const refused: unknown[] = [];
    for (const [name, change, signer = provider] of cases) {
      const {claims, finish} = await underWay();
      const answer = await finish(await signSamlResponse(signer.key, {...claims, ...change}));
      assert.deepEqual([answer.status, answer.problem()], [401, {code: 'unauthenticated', reason: 'credentials'}], name);
      refused.push(everything(answer));
    }
    for (const each of refused) assert.deepEqual(each, refused[0]);
  });

  const attacks: [string, (xml: string) => string][] = [
    ['an address that was changed', xml => xml.replace('anna@', 'ben@')],
    ['no signature', xml => xml.replace(/<ds:Signature.*<\/ds:Signature>/s, '')],
    ['a second assertion before the signed one', xml => xml.replace('<saml:Assertion', match => forged(xml) + match)],
    ['a second assertion after it', xml => xml.replace('</samlp:Response>', match => forged(xml) + match)],
    [
      'the signed assertion inside a forged one',
      xml => xml.replace(assertionOf(xml), forged(xml).replace('</saml:Assertion>', `${assertionOf(xml)}</saml:Assertion>`)),
    ],
    [
      'the signed assertion put aside, its signature in a forged one of the same id',
      xml => {
        const signature = /<ds:Signature.*<\/ds:Signature>/s.exec(xml)![0];
        const signed = assertionOf(xml);
        const aside = `<samlp:Extensions>${signed.replace(signature, '')}</samlp:Extensions>`;
        return xml.replace(signed, aside + signed.replace('anna@', 'ben@'));
      },
    ],
    ['another element of the same id', xml => xml.replace('<samlp:Status>', `<samlp:Status ID="${idOf(xml)}">`)],
    [
      'a weak algorithm',
      xml => xml.replaceAll('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1'),
    ],
    ['a document type', xml => `<!DOCTYPE samlp:Response [<!ENTITY x "y">]>${xml}`],
    ['a refusal of the provider', xml => xml.replace('status:Success', 'status:Requester')],
    ['no XML', () => 'nonsense <'],
  ];

  function idOf(xml: string): string {
    return /<saml:Assertion ID="([^"]+)"/.exec(xml)![1]!;
  }

  function forged(xml: string): string {
    const own = assertionOf(xml).replace(/<ds:Signature.*<\/ds:Signature>/s, '');
    return own.replace('anna@', 'ben@').replace(idOf(xml), '_forged');
  }

  for (const [name, attack] of attacks) {
    it(`R60 is not fooled by ${name}`, async () => {
      const {claims, finish} = await underWay();
      const xml = decode(await signSamlResponse(provider.key, claims));
      const changed = attack(xml);
      assert.notEqual(changed, xml);
      assert.equal((await finish(encode(changed))).status, 401);
    });
  }

  it('R60 a comment in an address does not cut it short', async () => {
    const {claims, finish, portal} = await underWay();
    const address = 'anna@customers.example.evil.test';
    const xml = decode(await signSamlResponse(provider.key, {...claims, email: address}));
    const answer = await finish(encode(xml.replace(address, 'anna@customers.example<!-- -->.evil.test')));
    const contactId = answer.status === 200 ? answer.json<{session: {contact: {id: string}}}>().session.contact.id : '';
    assert.notEqual(contactId, 'anna');
    assert.equal(portal.world.contacts.anna!.email, 'anna@customers.example');
  });

  it('R60 an answer of another protocol is no answer', async () => {
    const {finish, claims} = await underWay();
    const token = await provider.token({
      sub: 'x',
      aud: 'portal-entity',
      email: claims.email,
      nonce: claims.inResponseTo.slice(1),
    });
    assert.equal((await finish(token)).status, 401);
    assert.equal((await finish('')).status, 401);
  });
});
