import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/elements/provider/portico-provider.js';
import '../../../src/elements/portal/portico-portal.js';
import {eventually} from '../../support/page/look.js';

describe('the example of identity', () => {
  const {fetch: realFetch} = window;
  afterEach(() => {
    window.fetch = realFetch;
  });

  it('asks the page for the token', async () => {
    const asked: string[] = [];
    window.fetch = input => {
      asked.push(input instanceof Request ? input.url : String(input));
      return Promise.resolve(Response.json({token: null}));
    };
    await fixture(html`<portico-provider backend="/portal-api" auth="host"><portico-portal></portico-portal></portico-provider>`);
    const provider = document.querySelector('portico-provider')!;
    provider.getToken = async ({refresh}) => {
      const answer = await fetch(`/session/portal-token?refresh=${refresh}`);
      if (!answer.ok) return null;
      const {token} = (await answer.json()) as {token: string | null};
      return token;
    };
    await eventually('a token', () => asked.includes('/session/portal-token?refresh=false'));
    expect(asked.some(url => url.endsWith('/portal-api/settings'))).to.equal(true);
  });
});
