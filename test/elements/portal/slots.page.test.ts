import {expect, html} from '@open-wc/testing';
import type {PortalElement} from '../../../src/elements/portal/portal.element.js';
import {eventually, partOf, saying} from '../../support/page/look.js';
import {mount} from '../../support/page/mount.js';

async function portalWith(content: ReturnType<typeof html>, before?: Parameters<typeof mount>[1]): Promise<PortalElement> {
  const {provider} = await mount(html`<portico-portal>${content}</portico-portal>`, {as: 'anna', ...before});
  return provider.querySelector('portico-portal')!;
}

const isShown = (element: Element) => element.getClientRects().length > 0;

describe('what the page puts into a portal', () => {
  it('takes the place of the bar, from which the page can sign out', async () => {
    const element = await portalWith(html`<p slot="bar">Help for members</p>`);
    await partOf(element, 'row');
    expect(isShown(element.querySelector('p')!)).to.equal(true);
    expect(isShown(await partOf(element, 'sign-out'))).to.equal(false);
    element.signOut();
    await saying(element, 'You are signed out');
  });

  it('takes the place of the heading’s words, and the focus goes there as ever', async () => {
    const element = await portalWith(html`<span slot="heading">What we are working on</span>`);
    await partOf(element, 'row');
    const heading = await partOf(element, 'heading');
    expect(heading.querySelector('slot')!.assignedElements()).to.deep.equal([element.querySelector('span')]);
    element.navigate('/new');
    await eventually('another page', () => !heading.isConnected);
    element.navigate('/tickets');
    await eventually('the focus', () => element.shadowRoot!.activeElement !== null);
  });

  it('shows while the backend does not answer, and at no other time', async () => {
    const fallback = html`<p>Write to help@acme.example.</p>`;
    const working = await portalWith(fallback);
    await partOf(working, 'row');
    expect(isShown(working.querySelector('p')!)).to.equal(false);
    const failing = await portalWith(fallback, {
      before: ({line}) => line.trouble(/GET \/settings/, 'unavailable', Infinity),
    });
    await saying(failing, 'Try again');
    expect(isShown(failing.querySelector('p')!)).to.equal(true);
  });
});
