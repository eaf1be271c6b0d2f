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

  for (const start of ['', '#support']) {
    it(`goes back to the list where the portal began, at “${start}”`, async () => {
      history.replaceState(null, '', location.pathname + location.search + start);
      const {router} = await fixture<RoutedElement>(html`<routed-element></routed-element>`);
      router.use('hash');
      router.go({page: 'ticket', ticketId: '42'});
      const back = oneEvent(window, 'popstate');
      history.back();
      await back;
      assert.equal(location.hash, start);
      assert.deepEqual(router.route, {page: 'list'});
    });
  }

  it('stays where it is when the page goes to an anchor or to its top', async () => {
    const {router} = await fixture<RoutedElement>(html`<routed-element></routed-element>`);
    router.use('hash');
    router.go({page: 'ticket', ticketId: '42'});
    for (const anchor of ['#faq', '#']) {
      const followed = oneEvent(window, 'popstate');
      location.href = anchor;
      await followed;
      assert.deepEqual(router.route, {page: 'ticket', ticketId: '42'});
    }
  });
});
