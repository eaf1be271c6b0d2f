import {expect, fixture, html} from '@open-wc/testing';
import type {ProviderElement} from '../../../src/elements/provider/provider.element.js';
import {find, partOf, pause, saying, seen} from '../../support/page/look.js';
import {connect} from '../../support/page/mount.js';
import {smallPortal} from '../../support/small-portal.js';

/** A portal of its own, this many windows down the page. */
async function portalBelow(windows: number, as?: string) {
  const small = smallPortal();
  const adapter = await small.adapter(as);
  const place = await fixture(html`<div><div class="article"></div></div>`);
  place.querySelector<HTMLElement>('.article')!.style.blockSize = `${windows * innerHeight}px`;
  const element = document.createElement('portico-portal');
  connect(element as unknown as ProviderElement, adapter);
  const {sent} = small.line;
  sent.splice(0);
  place.append(element);
  return {...small, element, sent};
}

describe('portico-portal, far down a page', () => {
  const {pathname, search} = location;
  afterEach(() => {
    history.replaceState(null, '', pathname + search);
    scrollTo(0, 0);
  });

  it('asks for nothing until somebody comes near, in the space that it keeps', async () => {
    const {element, sent} = await portalBelow(3);
    await pause(200);
    expect(sent).to.deep.equal([]);
    const {height} = element.getBoundingClientRect();
    scrollBy({top: 1.5 * innerHeight, behavior: 'instant'});
    await seen(element, 'input[name="username"]');
    expect(element.getBoundingClientRect().height).to.be.at.least(height);
  });

  it('starts at once where it is near', async () => {
    const {sent} = await portalBelow(0.5);
    await pause(0);
    expect(sent.map(({what}) => what)).to.include('GET /settings');
  });

  it('starts at once where nobody can see whether it is near', async () => {
    const {element, sent} = await portalBelow(3);
    element.remove();
    element.hidden = true;
    document.body.append(element);
    await pause(100);
    expect(sent.map(({what}) => what)).to.include('GET /settings');
    element.remove();
  });

  it('R88 starts at once where the address leads to it', async () => {
    history.replaceState(null, '', '#/portico/tickets/lamp');
    const {element} = await portalBelow(3, 'anna');
    await saying(element, 'The lamp flickers.');
    expect(find(element, '[part~="back"]')).to.exist;
  });

  it('starts when it is told to go to one of its pages', async () => {
    const {element, sent} = await portalBelow(3, 'anna');
    await pause(100);
    expect(sent).to.deep.equal([]);
    element.navigate('/tickets');
    await partOf(element, 'row');
  });

  it('R60 starts at once where the address may hold an identity provider’s answer', async () => {
    history.replaceState(null, '', '?state=s&code=c');
    const {sent} = await portalBelow(3);
    await pause(100);
    expect(sent.map(({what}) => what)).to.include('GET /settings');
  });
});
