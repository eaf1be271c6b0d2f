import {expect, html} from '@open-wc/testing';
import {eventually, part, partOf, pause, textOf} from '../../support/page/look.js';
import {mount} from '../../support/page/mount.js';

const content = html`<portico-link></portico-link>`;

describe('portico-link', () => {
  it('R88 leads to the portal by its name', async () => {
    const {provider} = await mount(content, {settings: {knowledgeBaseLink: true}});
    const link = await partOf<HTMLAnchorElement>(provider, 'link');
    expect(textOf(link)).to.equal('Go to Acme Support');
    expect(link.href).to.match(/^https?:/);
    await expect(provider).to.be.accessible();
  });

  it('goes where the page says, with the page’s words', async () => {
    const own = html`<portico-link href="/help#/portico/tickets">Our help desk</portico-link>`;
    const {provider} = await mount(own, {settings: {knowledgeBaseLink: true}});
    const link = await partOf(provider, 'link');
    expect(link.getAttribute('href')).to.equal('/help#/portico/tickets');
    expect(textOf(link)).to.equal('Our help desk');
  });

  it('leads nowhere that could do harm', async () => {
    for (const href of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'http://[']) {
      const {provider} = await mount(html`<portico-link href=${href}></portico-link>`, {settings: {knowledgeBaseLink: true}});
      const link = await partOf(provider, 'link');
      // The portal's own address, of the settings.
      expect(link.getAttribute('href')).to.equal('https://portal.example/support');
    }
  });

  it('R85, R88 shows nothing while the link or the portal is off', async () => {
    for (const settings of [{knowledgeBaseLink: false}, {knowledgeBaseLink: true, enabled: false}]) {
      const {provider, store} = await mount(content, {settings});
      await eventually('settings', () => store.settings.data);
      await pause();
      expect(part(provider, 'link')).not.to.exist;
      expect(getComputedStyle(provider.firstElementChild!).display).to.equal('none');
    }
  });
});
