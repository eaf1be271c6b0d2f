import {expect} from '@open-wc/testing';
import {createIdentityProvider} from '../../../mocks/identity/index.js';
import {signSamlResponse} from '../../../mocks/identity/saml-response.js';
import {readSamlResponse} from '../../../mocks/saml/read-response.js';

describe('SAML in a page', () => {
  it('R60 is signed and verified with the browser’s own XML parser', async () => {
    const provider = await createIdentityProvider();
    const settings = provider.settings('saml', 'portal-entity');
    const claims = {
      issuer: provider.issuer,
      audience: 'portal-entity',
      recipient: 'https://portal.example/help',
      inResponseTo: '_question',
      email: 'anna@customers.example',
      now: Date.now(),
    };
    const answer = await signSamlResponse(provider.key, claims);
    const vouched = await readSamlResponse(settings, answer, Date.now());
    expect([vouched?.email, vouched?.nonce, vouched?.recipient]).to.deep.equal([claims.email, 'question', claims.recipient]);
    const changed = btoa(atob(answer).replace('anna@', 'ben@'));
    expect(await readSamlResponse(settings, changed, Date.now())).to.equal(undefined);
    expect(await readSamlResponse(settings, btoa('nonsense <'), Date.now())).to.equal(undefined);
  });
});
