import {expect, fixture, html} from '@open-wc/testing';
import {render} from 'lit';
import type {Attachment, Message} from '../../../src/contract/messages.js';
import {PortalError} from '../../../src/contract/error.js';
import {en} from '../../../src/messages/en.js';
import {Localizer} from '../../../src/messages/localizer.js';
import {linkify} from '../../../src/ui/message/linkify.js';
import type {MessageElement} from '../../../src/ui/message/message.element.js';
import '../../../src/ui/message/portico-message.js';
import {all, eventually, find, part, partOf, saying, textOf} from '../../support/page/look.js';

const words = new Localizer('en', en);
const attachment: Attachment = {id: 'f1', name: 'lämp.txt', size: 12, type: 'text/html'};
const plain: Message = {
  id: 'm1',
  author: {name: 'Mia Agent', role: 'agent'},
  channel: 'email',
  sentAt: '2026-11-20T12:00:00Z',
  text: 'Hello.',
  attachments: [],
};

function show(message: Partial<Message>, download: (attachment: Attachment) => Promise<Blob> = async () => new Blob(['x'])) {
  return fixture<MessageElement>(
    html`<portico-message .message=${{...plain, ...message}} .words=${words} .files=${{read: download}}></portico-message>`,
  );
}

describe('linkify', () => {
  const cases: [text: string, links: string[]][] = [
    ['See https://lamps.example/a?b=(1).', ['https://lamps.example/a?b=(1']],
    ['(http://lamps.example/) and HTTPS://B.EXAMPLE/x, too', ['http://lamps.example/', 'https://b.example/x']],
    ['javascript:alert(1) ftp://lamps.example mailto:a@b.example', []],
    ['<a href="https://lamps.example/">', ['https://lamps.example/']],
  ];
  for (const [text, links] of cases) {
    it(`finds ${links.length} in ${text}`, () => {
      const place = document.createElement('p');
      render(linkify(text), place);
      expect(place.textContent, 'all of the text stays').to.equal(text);
      expect([...place.querySelectorAll('a')].map(({href}) => href)).to.deep.equal(links);
      for (const link of place.querySelectorAll('a')) expect(link.rel).to.contain('noopener');
    });
  }
});

describe('portico-message', () => {
  it('says who wrote, when, and by which channel', async () => {
    const message = await show({});
    expect(textOf(message)).to.contain('Mia Agent');
    expect(textOf(part(message, 'time')!)).to.contain('Email');
    expect(part(message, 'time')!.querySelector('time')!.dateTime).to.equal(plain.sentAt);
    await expect(message).to.be.accessible();
  });

  it('tells who wrote and when to assistive technology alone where its author goes on', async () => {
    const message = await show({});
    const body = part(message, 'body')!;
    const before = body.getBoundingClientRect().top - message.getBoundingClientRect().top;
    Object.assign(message, {continues: true, sameChannel: true});
    await message.updateComplete;
    expect(body.getBoundingClientRect().top - message.getBoundingClientRect().top).to.be.lessThan(before - 15);
    expect(textOf(message)).to.contain('Mia Agent').and.to.contain('Email');
    expect(find(message, 'article')!.getAttribute('aria-label')).to.equal('Message from Mia Agent');
    await expect(message).to.be.accessible();
  });

  it('shows plain text as text', async () => {
    const message = await show({text: '<b>not bold</b>'});
    expect(textOf(part(message, 'body')!)).to.equal('<b>not bold</b>');
  });

  it('shows HTML cleaned, with a way to load what is held back', async () => {
    const message = await show({html: `<p>Bold <b>words</b><img src="${location.origin}/held.png" alt="lamp"></p>`});
    const button = await partOf(message, 'show-images');
    expect(textOf(message)).to.contain('An image from the internet is held back.');
    expect(all(message, 'b').length).to.equal(1);
    expect(all(message, 'img').length).to.equal(0);
    button.click();
    await eventually('the image', () => all(message, 'img').length === 1);
    expect(part(message, 'show-images')).not.to.exist;
  });

  it('loads images that came with the message on demand, in their places', async () => {
    const read: string[] = [];
    const gif = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), letter => letter.charCodeAt(0));
    const message = await show(
      {
        html: '<p><img src="cid:good%40label" alt="Good"> <img src="cid:none" alt="None"> <img src="cid:page" alt="Page"></p>',
        attachments: [
          {id: 'a', name: 'good.gif', size: 1, type: 'image/gif', contentId: '<good@label>'},
          {id: 'b', name: 'page.html', size: 1, type: 'text/html', contentId: 'page'},
        ],
      },
      file => {
        read.push(file.id);
        return Promise.resolve(new Blob([gif], {type: 'text/html'}));
      },
    );
    const button = await partOf(message, 'show-images');
    expect(textOf(message)).to.contain('3 images that came with it are not loaded yet.');
    expect(read).to.deep.equal([]);
    button.click();
    const image = await eventually('the image', () => find<HTMLImageElement>(message, '[part~="body"] img'));
    await image.decode();
    expect([image.alt, image.naturalWidth, read]).to.deep.equal(['Good', 1, ['a']]);
    expect(textOf(part(message, 'body')!)).to.equal('None Page');
  });

  it('folds the quoted mail at its end, in HTML and in plain text', async () => {
    const html = await show({
      html: '<p>It works now.</p><div>On 3 Nov 2026 at 10:12 Mia &lt;mia@acme.example&gt; wrote:</div><blockquote>Does it work?</blockquote>',
    });
    const quote = await partOf(html, 'quote');
    expect(textOf(quote)).to.equal('Show quoted text');
    const details = quote.closest('details')!;
    expect(details.open).to.equal(false);
    expect(details.textContent).to.contain('wrote:').and.to.contain('Does it work?');
    expect(details.parentElement!.firstElementChild!.textContent).to.equal('It works now.');
    quote.click();
    await saying(html, 'Hide quoted text');
    const plainText = await show({text: 'It works now.\n\nOn 3 Nov 2026 Mia wrote:\n> Does it work?'});
    expect(textOf(part(plainText, 'quote')!)).to.equal('Show quoted text');
    await expect(plainText).to.be.accessible();
  });

  it('says what it is where it is more than a message', async () => {
    const message = await show({});
    message.note = 'Proposed solution';
    await saying(message, 'Proposed solution');
  });

  it('another message takes the place of one that is still being cleaned', async () => {
    const message = await show({html: '<p>old</p>'});
    message.message = {...plain, id: 'm2', text: 'new'};
    await saying(message, 'new');
    expect(textOf(message)).not.to.contain('old');
  });

  it('R30 downloads an attachment under its name, never as a page', async () => {
    const saved: {download: string; type: string}[] = [];
    const blobs = new Map<string, Blob>();
    const {createObjectURL} = URL;
    URL.createObjectURL = blob => {
      const url = createObjectURL.call(URL, blob);
      blobs.set(url, blob as Blob);
      return url;
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push({download: this.download, type: blobs.get(this.href)!.type});
    };
    try {
      const message = await show({attachments: [attachment]}, async () => new Blob(['<script>'], {type: 'text/html'}));
      (await partOf(message, 'card')).click();
      await eventually('the download', () => saved.length > 0);
    } finally {
      HTMLAnchorElement.prototype.click = click;
      URL.createObjectURL = createObjectURL;
    }
    expect(saved).to.deep.equal([{download: 'lämp.txt', type: 'application/octet-stream'}]);
  });

  it('says why a download failed, and can be asked again', async () => {
    let asked = 0;
    const message = await show({attachments: [attachment]}, () => {
      asked += 1;
      return Promise.reject(new PortalError('not-found', 'gone'));
    });
    (await partOf(message, 'card')).click();
    await saying(message, 'It does not exist, or it is not yours to see.');
    part(message, 'card')!.click();
    await eventually('a second try', () => asked === 2);
  });
});
