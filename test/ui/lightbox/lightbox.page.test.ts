import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Attachment} from '../../../src/contract/messages.js';
import {PortalError} from '../../../src/contract/error.js';
import {en} from '../../../src/messages/en.js';
import {Localizer} from '../../../src/messages/localizer.js';
import type {LightboxElement} from '../../../src/ui/lightbox/lightbox.element.js';
import '../../../src/ui/lightbox/portico-lightbox.js';
import {press} from '../../support/page/act.js';
import {eventually, find, focused, part, partOf, saying, textOf} from '../../support/page/look.js';

const words = new Localizer('en', en);
const images: Attachment[] = ['one', 'two', 'three'].map(id => ({id, name: `${id}.png`, size: 100, type: 'image/png'}));

let made: Promise<Blob> | undefined;

/** Drawn once: a browser takes its time to encode a canvas while it thinks that nobody looks. */
function png(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = 1200;
  canvas.height = 900;
  made ??= new Promise(resolve => canvas.toBlob(blob => resolve(blob!)));
  return made;
}

async function open(index = 0, read: (image: Attachment) => Promise<Blob> = png) {
  const place = await fixture(html`
    <div>
      <button id="from">Show</button>
      <portico-lightbox .words=${words} .files=${{read}}></portico-lightbox>
    </div>
  `);
  const lightbox = place.querySelector<LightboxElement>('portico-lightbox')!;
  const from = place.querySelector('button')!;
  from.focus();
  const address = await lightbox.show(images, images[index]!, from);
  const name = () => textOf(part(lightbox, 'name')!);
  return {lightbox, from, address, name, dialog: part<HTMLDialogElement>(lightbox, 'dialog')!};
}

describe('portico-lightbox', () => {
  it('shows an image that fits the window, under its name, with the focus inside', async () => {
    const {lightbox, name, address, dialog} = await open(1);
    const image = await partOf<HTMLImageElement>(lightbox, 'image');
    await image.decode();
    expect([image.alt, image.src]).to.deep.equal(['two.png', address]);
    expect(name()).to.equal('two.png 2 of 3');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(image.getBoundingClientRect().right).to.be.at.most(innerWidth);
    expect(image.getBoundingClientRect().bottom).to.be.at.most(innerHeight);
    expect(dialog.contains(focused())).to.equal(true);
    await expect(lightbox).to.be.accessible();
  });

  it('turns with the arrow keys, round and round, each image loaded once', async () => {
    const asked: string[] = [];
    const {name, lightbox} = await open(0, image => {
      asked.push(image.id);
      return png();
    });
    for (const place of ['2', '3', '1']) {
      await press(part(lightbox, 'close')!, 'ArrowRight', () => name().includes(`${place} of 3`));
      await partOf(lightbox, 'image');
    }
    await press(part(lightbox, 'close')!, 'ArrowLeft', () => name() === 'three.png 3 of 3');
    await partOf(lightbox, 'image');
    expect(asked).to.deep.equal(['one', 'two', 'three']);
  });

  it('closes with Escape, and the focus goes back', async () => {
    const {dialog, from} = await open();
    await sendKeys({press: 'Escape'});
    await eventually('the focus', () => !dialog.open && focused() === from);
  });

  it('closes with its button and beside the image', async () => {
    const {lightbox, dialog, from} = await open();
    part(lightbox, 'close')!.click();
    await eventually('the focus', () => !dialog.open && focused() === from);
    await lightbox.show(images, images[0]!, from);
    find(lightbox, '.stage')!.click();
    await eventually('closed', () => !dialog.open);
  });

  it('shows an image in its own size and back', async () => {
    const {lightbox} = await open();
    const image = await partOf<HTMLImageElement>(lightbox, 'image');
    await image.decode();
    const fit = image.width;
    find(lightbox, '.zoom')!.click();
    await eventually('its own size', () => image.width === 1200);
    find(lightbox, '.zoom')!.click();
    await eventually('as before', () => image.width === fit);
  });

  it('says why an image cannot be shown, and tries again', async () => {
    let broken = true;
    const {lightbox} = await open(0, () => (broken ? Promise.reject(new PortalError('network', 'gone')) : png()));
    await saying(lightbox, 'There is no connection to the help desk.');
    broken = false;
    part(lightbox, 'retry')!.click();
    await partOf(lightbox, 'image');
    const odd = await open(0, async () => new Blob(['no image']));
    await saying(odd.lightbox, 'This image cannot be shown here.');
  });
});
