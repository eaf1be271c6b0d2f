import {expect, fixture, html} from '@open-wc/testing';
import {heardFrom} from '../../support/page/act.js';
import {pause} from '../../support/page/look.js';
import {connect} from '../../support/page/mount.js';
import {smallPortal} from '../../support/small-portal.js';
import type {ProviderElement} from '../../../src/elements/provider/provider.element.js';

/** What every element of ours does, whatever it is for. `tag` is defined already. */
export function elementBasics(tag: string): void {
  describe(`${tag}, as every element`, () => {
    const make = () => document.createElement(tag as 'portico-link');

    it('is made without attributes, children or text of its own', () => {
      const element = make();
      expect(element.constructor).to.equal(customElements.get(tag));
      expect(element.attributes.length).to.equal(0);
      expect(element.childNodes.length).to.equal(0);
    });

    it('has no attribute but the page’s after it was in a page', async () => {
      const small = smallPortal();
      const provider = await fixture<ProviderElement>(html`<portico-provider></portico-provider>`);
      const element = make();
      element.className = 'theirs';
      provider.append(element);
      connect(provider, await small.adapter('anna'));
      await pause(50);
      expect(element.getAttributeNames()).to.deep.equal(['class']);
      expect(element.shadowRoot).to.exist;
    });

    it('comes and goes within a moment without a word', async () => {
      const said = await heardFrom('error', async () => {
        const element = make();
        for (let n = 0; n < 3; n += 1) {
          document.body.append(element);
          element.remove();
        }
        await pause(50);
      });
      expect(said).to.deep.equal([]);
    });

    it('hears nothing any more once it is gone', async () => {
      const small = smallPortal({settings: {ticketAccess: {kind: 'company'}}});
      const provider = await fixture<ProviderElement>(html`<portico-provider></portico-provider>`);
      const element = make();
      provider.append(element);
      connect(provider, await small.adapter('anna'));
      await pause(50);
      element.remove();
      await element.updateComplete;
      const store = provider.store!;
      let updates = 0;
      element.requestUpdate = () => void (updates += 1);
      // Modules that were asked for may still be on their way.
      do {
        updates = 0;
        await pause(150);
      } while (updates > 0);
      await store.list.reload();
      await store.settings.reload();
      store.select('lamp');
      await store.session.signOut();
      dispatchEvent(new HashChangeEvent('hashchange'));
      await pause(20);
      expect(updates).to.equal(0);
    });

    it('is accessible, signed out and signed in', async () => {
      for (const contact of [undefined, 'anna']) {
        const small = smallPortal();
        const provider = await fixture<ProviderElement>(html`<portico-provider></portico-provider>`);
        provider.append(make());
        connect(provider, await small.adapter(contact));
        await pause(80);
        await expect(provider).to.be.accessible();
      }
    });
  });
}
