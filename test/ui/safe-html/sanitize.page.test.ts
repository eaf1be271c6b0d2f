import {expect} from '@open-wc/testing';
import {defuse, showHeldImages} from '../../../src/ui/safe-html/defuse.js';
import {hasNativeSanitizer, sanitizeNatively} from '../../../src/ui/safe-html/native.js';
import {sanitizeWithPurify} from '../../../src/ui/safe-html/purify.js';
import {sanitize} from '../../../src/ui/safe-html/sanitize.js';
import {eventually, pause} from '../../support/page/look.js';

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
  describe(`mail through ${way}`, () => {
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

    it('says where a link leads to whose text is an address of somebody else, and lets others be', () => {
      const links: [href: string, text: string, after: string][] = [
        ['https://shop.example/a?b=1', 'https://shop.example/a', ''],
        ['https://www.shop.example/', 'shop.example', ''],
        ['https://news.shop.example/1', 'www.shop.example', ''],
        ['https://shop.example:8443/', 'https://shop.example:8443/', ''],
        ['https://xn--bcher-kva.example/', 'bücher.example', ''],
        ['https://click.mailer.example/1', 'shop.example', ' (click.mailer.example)'],
        ['https://click.mailer.example/1', 'See our offers. Now', ''],
        ['mailto:Mia@shop.example?subject=a', 'mia@shop.example', ''],
        ['tel:+358401234567', '+358 40 123', ''],
      ];
      for (const [href, text, after] of links) {
        const place = show(defuse(clean(`<p><a href="${href}">${text}</a></p>`)).fragment);
        expect(place.textContent, href).to.equal(text + after);
        place.remove();
      }
    });

    it('writes what an image is of without the space around it, whoever cleans it', () => {
      const place = show(defuse(clean('<p>Hi<img src="x.png" alt=" the lamp ">!</p>')).fragment);
      expect(place.textContent).to.equal('Hithe lamp!');
    });

    it('lets descriptions run as their letters do', () => {
      const place = show(defuse(clean('<p title="\u202Emoc">Hi <img src="https://a.example/x" alt="&#8238;moc"></p>')).fragment);
      expect([place.textContent, place.querySelector('p')!.title]).to.deep.equal(['Hi moc', 'moc']);
      place.remove();
    });

    it('keeps the words in elements of mail programs', () => {
      const place = show(defuse(clean('<o:p>Dear <font>Anna</font></o:p><center>Hi <noscript>you</noscript></center>')).fragment);
      expect(place.innerHTML).to.equal('Dear AnnaHi you');
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
