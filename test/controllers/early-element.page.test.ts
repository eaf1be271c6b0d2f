import {assert, waitUntil} from '@open-wc/testing';
import {createMockFetch, createMockPortal, seedWorld} from '../../mocks/index.js';
import {createHttpAdapter} from '../../src/adapter/http/index.js';
import '../../src/elements/link/portico-link.js';
import '../../src/elements/provider/portico-provider.js';

// Alone in its file: it is about the first element that a page ever has.
describe('The first element of a page', () => {
  it('waits for a provider that comes later', async () => {
    const link = document.createElement('portico-link');
    document.body.append(link);
    await link.updateComplete;

    const provider = document.createElement('portico-provider');
    const portal = createMockPortal({world: seedWorld('acme')});
    provider.scope = 'document';
    provider.adapter = createHttpAdapter({backend: '/', fetch: createMockFetch(portal)});
    document.body.append(provider);

    await waitUntil(() => link.shadowRoot?.querySelector('a'), 'the link shows nothing');
    assert.include(link.shadowRoot?.textContent, 'Go to Acme Support');
    provider.remove();
    link.remove();
  });
});
