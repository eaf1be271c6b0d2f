import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import '../../../src/all.js';
import {heardFrom} from '../../support/page/act.js';
import {pause, saying, textOf} from '../../support/page/look.js';

// Alone in its file: a provider with scope="document" would be there for the rest of the page's life.
describe('without a provider', () => {
  const elements: [string, TemplateResult][] = [
    ['portico-ticket-list', html`<portico-ticket-list></portico-ticket-list>`],
    ['portico-ticket-detail', html`<portico-ticket-detail ticket-id="1"></portico-ticket-detail>`],
    ['portico-support-form', html`<portico-support-form></portico-support-form>`],
    ['portico-login', html`<portico-login></portico-login>`],
    ['portico-view-switcher', html`<portico-view-switcher></portico-view-switcher>`],
    ['portico-link', html`<portico-link></portico-link>`],
    ['portico-portal', html`<portico-portal></portico-portal>`],
  ];
  for (const [tag, content] of elements) {
    it(`${tag} says so in its place, and once on the console, by its name and with what to do`, async () => {
      const said = await heardFrom('error', async () => {
        const element = await fixture(content);
        await saying(element, 'This part of the page is not connected to a help desk');
        expect(getComputedStyle(element).display).not.to.equal('none');
        element.remove();
        document.body.append(element);
        await pause(50);
        element.remove();
      });
      expect(said.length).to.equal(1);
      expect(said[0]).to.contain(`<${tag}>`);
      expect(said[0]).to.contain('<portico-provider backend="…">');
    });
  }

  it('an element that goes before it could know says nothing', async () => {
    const said = await heardFrom('error', async () => {
      const element = await fixture(html`<portico-ticket-list></portico-ticket-list>`);
      element.remove();
      await pause(50);
      expect(textOf(element)).not.to.contain('not connected');
    });
    expect(said).to.deep.equal([]);
  });
});
