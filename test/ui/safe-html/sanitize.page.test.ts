import {expect} from '@open-wc/testing';
import {defuse, showHeldImages} from '../../../src/ui/safe-html/defuse.js';
import {hasNativeSanitizer, sanitizeNatively} from '../../../src/ui/safe-html/native.js';
import {sanitizeWithPurify} from '../../../src/ui/safe-html/purify.js';
import {sanitize} from '../../../src/ui/safe-html/sanitize.js';
import {eventually, pause} from '../../support/page/look.js';
import {corpus} from './corpus.js';

const forbidden = 'script, style, link, meta, base, iframe, object, embed, form, input, button, svg, math, video, audio, source, template, slot, portico-login, portico-portal'; // prettier-ignore
const ways: [string, (html: string) => DocumentFragment][] = [
  ['DOMPurify', sanitizeWithPurify],
  // Engines without one of their own have one way; the test below tells which is taken.
  ...(hasNativeSanitizer() ? ([['the browser’s sanitiser', sanitizeNatively]] as [string, typeof sanitizeNatively][]) : []),
];

let trap = 0;
/** An address of the test server that no other test asks for. */
const newTrap = () => `${location.origin}/trap-${++trap}-${Date.now()}/`;
const requestsTo = (address: string) => performance.getEntriesByType('resource').filter(({name}) => name.startsWith(address));

/** Puts what is left into the page, where it would do its harm. */
function show(fragment: DocumentFragment): HTMLElement {
  const place = document.createElement('div');
  place.append(fragment);
  document.body.append(place);
  return place;
}

for (const [way, clean] of ways) {
  describe(`hostile mail through ${way}`, () => {
    beforeEach(() => Reflect.deleteProperty(globalThis, 'ran'));

    for (const {name, html, keeps} of corpus) {
      it(`${name} does nothing`, async () => {
        const address = newTrap();
        const place = show(defuse(clean(html.replaceAll('{image}', address))).fragment);
        await pause(20);
        const left = place.innerHTML;
        for (const link of place.querySelectorAll('a')) link.click();
        expect(place.querySelector(forbidden), left).to.equal(null);
        for (const element of place.querySelectorAll('*')) {
          for (const {name: attribute} of element.attributes) {
            const known = ['href', 'target', 'rel', 'alt', 'title', 'colspan', 'class', 'data-held-src', 'src'];
            expect(known, `${attribute} in ${left}`).to.include(attribute);
          }
          if (element.localName === 'a') expect(element.getAttribute('href')).to.equal(null);
          if (element.hasAttribute('class')) expect(element.className).to.equal('held-image');
        }
        if (keeps) expect(place.textContent.trim()).to.equal(keeps);
        expect('ran' in globalThis, 'a script ran').to.equal(false);
        expect(requestsTo(address).map(entry => entry.name)).to.deep.equal([]);
        place.remove();
      });
    }

    it('holds remote images until the reader asks, without a word of where they are read', async () => {
      const address = newTrap();
      const safe = defuse(
        clean(`<p>See <img src="${address}one.png" alt="the lamp"> <img src="${address}dot" width="1" height="1"></p>`),
      );
      expect(safe.heldImages, 'the tracking pixel is no image to wait for').to.equal(1);
      const place = show(safe.fragment);
      await pause(20);
      expect(place.textContent).to.contain('the lamp');
      expect(requestsTo(address)).to.deep.equal([]);
      await showHeldImages(place);
      const image = place.querySelector('img')!;
      expect([image.alt, image.referrerPolicy]).to.deep.equal(['the lamp', 'no-referrer']);
      image.scrollIntoView();
      await eventually('the request', () => requestsTo(`${address}one.png`).length === 1);
      expect(requestsTo(`${address}dot`)).to.deep.equal([]);
      place.remove();
    });

    it('keeps what a mail is made of', () => {
      const html =
        '<h2>Lamp</h2><p>It <b>flickers</b>,<br>see <a href="https://lamps.example/a?b=1&amp;c=2">here</a>.</p>' +
        '<ul><li>one</li></ul><table><tbody><tr><td colspan="2">cell</td></tr></tbody></table><blockquote>before</blockquote>' +
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="dot">';
      const place = show(defuse(clean(html)).fragment);
      const link = place.querySelector('a')!;
      expect([link.getAttribute('href'), link.target, link.rel]).to.deep.equal([
        'https://lamps.example/a?b=1&c=2',
        '_blank',
        'noopener noreferrer nofollow',
      ]);
      expect(place.querySelector('td')!.colSpan).to.equal(2);
      expect(place.querySelector('img')!.alt).to.equal('dot');
      expect(place.querySelectorAll('h2, b, br, ul, li, blockquote').length).to.equal(6);
      place.remove();
    });
  });
}

describe('sanitize', () => {
  it('takes the browser’s sanitiser where there is one, and says the same either way', async () => {
    const html = '<main><p onclick="1">Hello <font color="red">you</font></p></main>';
    const {fragment, heldImages} = await sanitize(html);
    const place = document.createElement('div');
    place.append(fragment);
    expect(place.innerHTML).to.equal('<p>Hello you</p>');
    expect(heldImages).to.equal(0);
  });
});
