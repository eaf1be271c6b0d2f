import {expect, fixture, html} from '@open-wc/testing';
import type {PortalElement} from '../../../src/elements/portal/portal.element.js';
import type {ProviderElement} from '../../../src/elements/provider/provider.element.js';
import {heardFrom} from '../../support/page/act.js';
import {all, eventually, part, partOf, pause, saying, seen, textOf} from '../../support/page/look.js';
import {connect, mount} from '../../support/page/mount.js';
import {smallPortal} from '../../support/small-portal.js';

const list = html`<portico-ticket-list></portico-ticket-list>`;
const rows = (root: Element) => all(root, '[part~="row"]').length;

describe('portico-provider', () => {
  it('serves elements that were there before it had an adapter, and those that come later', async () => {
    const small = smallPortal();
    const provider = await fixture<ProviderElement>(html`<portico-provider>${list}</portico-provider>`);
    expect(part(provider, 'skeleton')).to.exist;
    await pause(50);
    connect(provider, await small.adapter('anna'));
    await partOf(provider, 'row');
    const later = document.createElement('portico-ticket-list');
    provider.append(later);
    await partOf(later, 'row');
    expect(small.line.count(/GET \/tickets/), 'both show the same list').to.equal(1);
  });

  it('serves tags that were in the page before the script, with what was set on them', async () => {
    const small = smallPortal();
    const adapter = await small.adapter('anna');
    const inert = document.implementation.createHTMLDocument('');
    inert.body.innerHTML = '<portico-provider><div><portico-ticket-list></portico-ticket-list></div></portico-provider>';
    const provider = inert.body.firstElementChild as ProviderElement;
    expect(provider.matches(':defined')).to.equal(false);
    connect(provider, adapter);
    const place = await fixture(html`<div></div>`);
    place.append(provider);
    await partOf(place, 'row');
    expect(Object.hasOwn(provider, 'adapter'), 'what was set goes through the property').to.equal(false);
  });

  it('leaves the page’s own text as it is, whatever elements are themed with', async () => {
    const looks = (node: Element) => {
      const {fontFamily, lineHeight, textAlign, overflowWrap} = getComputedStyle(node);
      return [fontFamily, lineHeight, textAlign, overflowWrap];
    };
    const page = await fixture(html`
      <div style="--portico-font: monospace; text-align: center">
        <p>The page’s own.</p>
        <portico-provider><p>The page’s own.</p></portico-provider>
      </div>
    `);
    const [outside, inside] = page.querySelectorAll('p');
    expect(looks(inside!)).to.deep.equal(looks(outside!));
  });

  it('inserted around elements that exist, it serves them', async () => {
    const small = smallPortal();
    const place = await fixture(html`<div>${list}</div>`);
    const provider = document.createElement('portico-provider');
    connect(provider, await small.adapter('anna'));
    place.append(provider);
    provider.append(place.querySelector('portico-ticket-list')!);
    await partOf(place, 'row');
  });

  it('the nearest one serves', async () => {
    const inner = smallPortal();
    const {provider} = await mount(html`<portico-provider id="inner">${list}</portico-provider>${list}`, {as: 'anna'});
    const nested = provider.querySelector<ProviderElement>('#inner')!;
    connect(nested, await inner.adapter('dan'));
    await saying(nested, 'Door');
    const outside = provider.querySelector(':scope > portico-ticket-list')!;
    await saying(outside, 'Lamp');
    expect(textOf(nested)).not.to.contain('Lamp');
  });

  it('takes another adapter, and shows nothing of the one before', async () => {
    const {provider} = await mount(list, {as: 'anna'});
    await saying(provider, 'Lamp');
    connect(provider, await smallPortal().adapter('dan'));
    await saying(provider, 'Door');
    expect(textOf(provider)).not.to.contain('Lamp');
  });

  it('moved it keeps session and data; taken away it forgets, and begins again when it comes back', async () => {
    const {provider, line, store} = await mount(list, {as: 'anna'});
    await partOf(provider, 'row');
    const place = provider.parentElement!;
    const other = document.createElement('div');
    place.append(other);
    other.append(provider);
    await pause();
    expect(provider.store).to.equal(store);
    expect(rows(provider)).to.equal(2);
    expect(line.count(/GET \/tickets/)).to.equal(1);
    provider.remove();
    await pause();
    expect(provider.store).to.equal(undefined);
    expect(store.list.state.data).to.equal(undefined);
    other.append(provider);
    await partOf(provider, 'row');
  });

  it('an element that leaves its provider shows nothing of it in another', async () => {
    const one = await mount(list, {as: 'anna'});
    const element = one.provider.querySelector('portico-ticket-list')!;
    await saying(element, 'Lamp');
    const two = await mount(html``, {as: 'dan'});
    two.provider.append(element);
    await saying(element, 'Door');
    expect(textOf(element)).not.to.contain('Lamp');
  });

  it('R82 speaks the language of the page, and follows it', async () => {
    const {provider} = await mount(list, {as: 'anna', settings: {languages: ['en', 'fi']}});
    await saying(provider, 'Subject');
    provider.lang = 'fi';
    await saying(provider, 'Aihe');
    document.documentElement.lang = 'fi';
    provider.removeAttribute('lang');
    await pause();
    expect(textOf(provider)).to.contain('Aihe');
    document.documentElement.lang = 'en';
    await saying(provider, 'Subject');
  });

  const wrong: [string, () => Promise<Element>, RegExp][] = [
    ['auth', () => fixture(html`<portico-provider backend="/api" auth=${'token'}>${list}</portico-provider>`), /auth="token"/],
    ['getToken', () => fixture(html`<portico-provider backend="/api" auth="host">${list}</portico-provider>`), /getToken/],
    ['routing', () => fixture(html`<portico-portal backend="/api" routing=${'hsah'}></portico-portal>`), /routing="hsah"/],
    ['auth of a portal', () => fixture(html`<portico-portal backend="/api" auth=${'token'}></portico-portal>`), /auth="token"/],
  ];
  for (const [what, make, problem] of wrong) {
    it(`a wrong ${what} is named in the place of the element and on the console`, async () => {
      const said = await heardFrom('error', async () => {
        const element = await make();
        await saying(element, problem);
        element.remove();
        await pause();
      });
      const named = said.filter(text => problem.test(text));
      expect(named.length).to.equal(1);
      expect(named[0]).to.match(/<portico-(provider|portal)>/);
    });
  }

  it('a wrong set-up leaves what the tag holds in sight, and is complained about until it is mended', async () => {
    await heardFrom('error', async () => {
      const provider = await fixture<ProviderElement>(html`
        <portico-provider backend="/api" auth="host">
          <portico-ticket-list><p>Call us.</p></portico-ticket-list>
        </portico-provider>
      `);
      const inside = provider.querySelector('p')!;
      await saying(provider, 'getToken');
      expect(inside.assignedSlot).to.not.equal(null);
      provider.getToken = () => Promise.resolve(null);
      await eventually('no complaint', () => !textOf(provider).includes('getToken'));
    });
  });

  it('a backend that answers HTML is named on the console, and the element says what to do', async () => {
    const said = await heardFrom('error', async () => {
      const {provider} = await mount(html`<portico-login></portico-login>`, {
        before: ({line}) => line.trouble(/settings/, 'html', 99),
      });
      await saying(provider, 'an answer that we do not understand');
      expect(provider.querySelector('[data-portico-owned]')).to.equal(null);
    });
    expect(said.length).to.equal(1);
    expect(said[0]).to.contain('<portico-provider>');
    expect(said[0]).to.contain('backend');
  });

  it('scope="document" serves elements anywhere in the page, whoever came first', async () => {
    const early = await fixture(html`<div>${list}</div>`);
    const provider = document.createElement('portico-provider');
    provider.scope = 'document';
    document.body.prepend(provider);
    const late = await fixture(html`<div><portico-ticket-list></portico-ticket-list></div>`);
    connect(provider, await smallPortal().adapter('anna'));
    await partOf(early, 'row');
    await partOf(late, 'row');
    provider.remove();
    await eventually('nothing of the customer', () => rows(early) + rows(late) === 0);
  });

  it('the one that goes, for the page or for another that came, takes nothing of the other’s along', async () => {
    const [before, after] = [smallPortal(), smallPortal()];
    const providerFor = async (small: typeof before, contact: string) => {
      const provider = document.createElement('portico-provider');
      provider.scope = 'document';
      connect(provider, await small.adapter(contact));
      return provider;
    };
    const [first, second] = [await providerFor(before, 'anna'), await providerFor(after, 'anna')];
    const place = await fixture(html`<div>${first}${list}</div>`);
    await partOf(place, 'row');
    const content = document.createElement('div');
    content.append(second, document.createElement('portico-ticket-list'));
    place.replaceChildren(content);
    await partOf(place, 'row');
    await pause(100);
    expect(rows(place)).to.be.greaterThan(0);
    expect(after.line.count(/GET \/tickets/)).to.equal(1);
  });

  it('two portals with adapters of their own keep apart', async () => {
    const [one, two] = await Promise.all(
      ['anna', 'dan'].map(async contact => {
        const portal = await fixture<PortalElement>(html`<portico-portal routing="memory"></portico-portal>`);
        connect(portal as unknown as ProviderElement, await smallPortal().adapter(contact));
        return portal;
      }),
    );
    await saying(one!, 'Lamp');
    await saying(two!, 'Door');
    part(one!, 'sign-out')!.click();
    await seen(one!, '[data-portico-owned] form');
    expect(textOf(two!)).to.contain('Door');
  });
});
