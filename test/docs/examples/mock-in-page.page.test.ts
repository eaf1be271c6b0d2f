import {fixture, html} from '@open-wc/testing';
import {startMockPortal} from '../../../mocks/index.js';
import {PortalPage} from '../../../mocks/testing.js';

await startMockPortal();
await import('../../../src/all.js');

describe('the example of a mock backend in a page', () => {
  after(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  });

  it('serves the elements', async () => {
    await fixture(html`<portico-portal backend="/portal-api" auth="memory" routing="memory"></portico-portal>`);
    const portal = new PortalPage();
    await portal.login.signIn('anna.virtanen@northwind.example', 'reindeer forklift 42');
    await portal.list.says('Scanners lose Wi-Fi near gate 4');
  });
});
