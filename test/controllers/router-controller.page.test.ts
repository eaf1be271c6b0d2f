import {assert, fixture, html, oneEvent} from '@open-wc/testing';
import {LitElement} from 'lit';
import {RouterController} from '../../src/controllers/router-controller.js';

class RoutedElement extends LitElement {
  readonly router = new RouterController(this, () => undefined);
}
customElements.define('routed-element', RoutedElement);

describe('RouterController', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('takes the token of a followed link out of the address and keeps it', async () => {
    const {router} = await fixture<RoutedElement>(html`<routed-element></routed-element>`);
    router.use('hash');
    const followed = oneEvent(window, 'hashchange');
    location.hash = '#/portico/set-password?token=abc';
    await followed;
    assert.equal(location.hash, '#/portico/set-password');
    assert.deepEqual(router.route, {page: 'set-password', token: 'abc'});
  });

  it('forgets the token with the page that it was for', async () => {
    const {router} = await fixture<RoutedElement>(html`<routed-element></routed-element>`);
    router.use('hash');
    for (const path of ['/set-password?token=abc', '/tickets', '/set-password']) {
      const followed = oneEvent(window, 'hashchange');
      location.hash = `#/portico${path}`;
      await followed;
    }
    assert.deepEqual(router.route, {page: 'set-password'});
  });
});
