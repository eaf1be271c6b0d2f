import {expect, fixture, html} from '@open-wc/testing';
import type {Attachment} from '../../../src/contract/messages.js';
import {PortalError} from '../../../src/contract/error.js';
import {en} from '../../../src/messages/en.js';
import {Localizer} from '../../../src/messages/localizer.js';
import type {AttachmentElement} from '../../../src/ui/attachment/attachment.element.js';
import '../../../src/ui/attachment/portico-attachment.js';
import type {MessageFiles} from '../../../src/ui/message/message-files.js';
import {eventually, part, partOf, saying, textOf} from '../../support/page/look.js';

const words = new Localizer('en', en);
const log: Attachment = {id: 'f1', name: 'gate.log', size: 2000, type: 'text/plain'};
const photo: Attachment = {id: 'f2', name: 'gate.png', size: 2000, type: 'image/png'};

const card = (attachment: Attachment, files: MessageFiles) =>
  fixture<AttachmentElement>(
    html`<portico-attachment .attachment=${attachment} .words=${words} .files=${files}></portico-attachment>`,
  );

/** A download that is let go on by hand. */
function slow() {
  let go: (blob: Blob) => void = () => undefined;
  const signals: AbortSignal[] = [];
  let progress: ((loaded: number, total: number) => void) | undefined;
  const read: MessageFiles['read'] = (_attachment, options) => {
    signals.push(options!.signal!);
    progress = options!.onProgress;
    return new Promise(resolve => (go = resolve));
  };
  return {read, signals, go: () => go(new Blob(['x'])), progress: (loaded: number) => progress?.(loaded, 2000)};
}

describe('portico-attachment', () => {
  it('tells kind and size before anything is loaded', async () => {
    const element = await card(log, slow());
    expect(textOf(part(element, 'size')!)).to.equal('LOG · 2 kB');
    await expect(element).to.be.accessible();
  });

  it('shows how much is here, and stops when told', async () => {
    const line = slow();
    const element = await card(log, line);
    part(element, 'card')!.click();
    const bar = await partOf<HTMLProgressElement>(element, 'progress');
    line.progress(500);
    await eventually('the progress', () => bar.value === 500);
    expect(bar.max).to.equal(2000);
    part(element, 'card')!.click();
    expect(line.signals.length, 'one at a time').to.equal(1);
    part(element, 'cancel')!.click();
    await eventually('no progress', () => !part(element, 'progress'));
    expect(line.signals[0]!.aborted).to.equal(true);
    expect(part(element, 'error')).not.to.exist;
    await expect(element).to.be.accessible();
  });

  it('says why it failed and tries again', async () => {
    let asked = 0;
    const element = await card(log, {
      read: () => {
        asked += 1;
        return Promise.reject(new PortalError('network', 'gone'));
      },
    });
    part(element, 'card')!.click();
    await saying(element, 'There is no connection to the help desk.');
    part(element, 'retry')!.click();
    await eventually('another try', () => asked === 2);
  });

  it('shows an image on demand, keeps it as a thumbnail, and downloads it apart', async () => {
    const shown: string[] = [];
    const address = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const element = await card(photo, {
      read: () => new Promise(() => undefined),
      show: (image, from) => {
        shown.push(`${image.name} ${from.getAttribute('part')}`);
        return Promise.resolve(address);
      },
    });
    expect(part(element, 'thumbnail')).not.to.exist;
    part(element, 'card')!.click();
    const thumbnail = await partOf<HTMLImageElement>(element, 'thumbnail');
    expect([shown, thumbnail.src]).to.deep.equal([['gate.png card'], address]);
    part(element, 'download')!.click();
    await partOf(element, 'progress');
  });

  it('shows nothing that could run: an SVG is a file like others', async () => {
    const element = await card({...photo, type: 'image/svg+xml'}, {...slow(), show: () => Promise.resolve('')});
    expect(part(element, 'download')).not.to.exist;
  });
});
