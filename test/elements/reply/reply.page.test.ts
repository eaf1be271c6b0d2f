import {expect, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {addFiles, listen, type} from '../../support/page/act.js';
import {all, eventually, find, focused, part, partOf, pause, saying, textOf} from '../../support/page/look.js';
import {mount, type MountOptions} from '../../support/page/mount.js';

const text = (name: string, size = 3) => new File([new Uint8Array(size)], name, {type: 'text/plain'});

async function replyTo(ticketId: string, options: MountOptions = {as: 'anna'}) {
  const mounted = await mount(html`<portico-reply ticket-id=${ticketId}></portico-reply>`, options);
  const reply = mounted.provider.querySelector('portico-reply')!;
  const field = () => partOf<HTMLTextAreaElement>(reply, 'text');
  const posted = () =>
    mounted.portal.desk
      .ticket(ticketId)
      .threads.flatMap(({messages}) => messages)
      .at(-1)!;
  return {...mounted, reply, field, posted};
}

describe('portico-reply', () => {
  it('R20 sends text and two files, once, and tells the page', async () => {
    const {reply, field, posted, line} = await replyTo('lamp');
    type(await field(), 'The desk lamp.');
    addFiles(find<HTMLInputElement>(reply, 'input[type="file"]')!, text('one.txt'), text('two.txt'));
    await eventually('both files', () => all(reply, '[part~="file"].uploaded').length === 2);
    const send = listen('portico-reply-send');
    const sent = listen('portico-reply-sent');
    part(reply, 'send')!.click();
    part(reply, 'send')!.click();
    await eventually('the fact', () => sent.events.length > 0);
    await pause();
    send.stop();
    sent.stop();
    expect(send.events.map(event => [event.ticketId, event.text, event.fileCount])).to.deep.equal([
      ['lamp', 'The desk lamp.', 2],
    ]);
    expect(sent.events.map(({message}) => message.attachments.map(({name}) => name))).to.deep.equal([['one.txt', 'two.txt']]);
    expect(posted().text).to.equal('The desk lamp.');
    expect(line.count(/replies/)).to.equal(1);
    expect((await field()).value).to.equal('');
    expect(part(reply, 'file')).not.to.exist;
    await saying(reply, 'Your reply was sent.');
    expect(focused()).to.equal(await field());
  });

  it('sends with Ctrl+Enter and has labels for all', async () => {
    const {reply, field, posted} = await replyTo('lamp');
    const area = await field();
    expect(area.labels[0]!.textContent).to.equal('Your reply');
    area.focus();
    await sendKeys({type: 'By hand'});
    // Not every engine's driver can hold a key down.
    area.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true}));
    await pause();
    expect(posted().text, 'Enter alone begins a new line').not.to.equal('By hand');
    area.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', ctrlKey: true, bubbles: true, composed: true}));
    await eventually('the message', () => posted().text === 'By hand');
    await expect(reply).to.be.accessible();
  });

  it('runs as the page does while it is empty, and then as what is typed', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const {field} = await replyTo('lamp');
      const direction = async () => getComputedStyle(await field()).direction;
      expect(await direction()).to.equal('rtl');
      type(await field(), 'The desk lamp.');
      await eventually('its direction', async () => (await direction()) === 'ltr');
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });

  it('sends nothing empty, and nothing that the page prevents', async () => {
    const {reply, field, line} = await replyTo('lamp');
    const area = await field();
    part(reply, 'send')!.click();
    await saying(reply, /Write something/);
    expect(area.getAttribute('aria-invalid')).to.equal('true');
    expect(focused()).to.equal(area);
    type(area, 'No.');
    const prevented = listen('portico-reply-send', {prevent: true});
    part(reply, 'send')!.click();
    prevented.stop();
    await pause();
    expect(prevented.events.length).to.equal(1);
    expect(line.count(/replies/)).to.equal(0);
    expect(area.value).to.equal('No.');
  });

  it('R30 names the limit of a file that is refused, and keeps the other and the text', async () => {
    const {reply, field} = await replyTo('lamp', {as: 'anna', settings: {uploadLimits: {maxSize: 1000, maxCount: 2}}});
    const area = await field();
    expect(textOf(reply)).to.contain('Up to 2 files, 1 kB each.');
    type(area, 'Kept.');
    addFiles(find<HTMLInputElement>(reply, 'input[type="file"]')!, text('large.txt', 1001), text('small.txt'));
    await eventually('the small one', () => find(reply, '[part~="file"].uploaded'));
    expect(textOf(find(reply, '[part~="file"].refused')!)).to.contain('Larger than 1 kB');
    expect(area.value).to.equal('Kept.');
  });

  it('R29 keeps text and key when the answer was lost, and says what happened', async () => {
    const {reply, field, line, posted} = await replyTo('lamp');
    // Else it may show by itself that it arrived.
    line.hold(/changes/);
    line.trouble(/replies/, 'lost-answer');
    type(await field(), 'Once.');
    part(reply, 'send')!.click();
    const retry = await partOf(reply, 'retry');
    expect(textOf(part(reply, 'outgoing')!)).to.contain('We could not send your reply. It is kept here.');
    expect(textOf(part(reply, 'outgoing')!)).to.contain('Once.');
    expect((await field()).value, 'free for what comes next').to.equal('');
    expect(reply.matches(':state(failed)')).to.equal(true);
    retry.click();
    await saying(reply, 'Your reply was sent.');
    expect(posted().text).to.equal('Once.');
    expect(new Set(line.sent.filter(({what}) => what.endsWith('replies')).map(({key}) => key)).size).to.equal(1);
  });

  it('X2 tries again what could not be sent, and leaves alone what is being written', async () => {
    const {reply, field, line, posted} = await replyTo('lamp');
    line.trouble(/replies/, 'no-connection');
    type(await field(), 'First.');
    part(reply, 'send')!.click();
    const retry = await partOf(reply, 'retry');
    type(await field(), 'Not finis');
    retry.click();
    await saying(reply, 'Your reply was sent.');
    expect([posted().text, (await field()).value]).to.deep.equal(['First.', 'Not finis']);
    expect(line.count(/replies/)).to.equal(2);
  });

  it('X2 shows a reply as pending until it is confirmed, and leaves the field free meanwhile', async () => {
    const {reply, field, line} = await replyTo('lamp');
    const release = line.hold(/replies/);
    type(await field(), 'On its way.');
    part(reply, 'send')!.click();
    const outgoing = await partOf(reply, 'outgoing');
    expect(textOf(outgoing)).to.contain('Sending…').and.to.contain('On its way.');
    part(reply, 'send')!.click();
    type(await field(), 'Next.');
    release();
    await saying(reply, 'Your reply was sent.');
    expect(part(reply, 'outgoing')).not.to.exist;
    expect([line.count(/replies/), (await field()).value]).to.deep.equal([1, 'Next.']);
  });

  it('X2 brings what could not be sent back into the field', async () => {
    const {reply, field, line} = await replyTo('lamp');
    line.trouble(/replies/, 'no-connection');
    type(await field(), 'With a tpyo.');
    part(reply, 'send')!.click();
    (await partOf(reply, 'edit')).click();
    await eventually('the text', () => part<HTMLTextAreaElement>(reply, 'text')!.value === 'With a tpyo.');
    expect(part(reply, 'outgoing')).not.to.exist;
    expect(focused()).to.equal(await field());
  });

  it('X7 keeps what was written in sight when the ticket is closed meanwhile', async () => {
    const {reply, field, portal, store} = await replyTo('lamp');
    type(await field(), 'One more thing');
    portal.desk.setStage('lamp', 'support-closed');
    await store.ticket('lamp').visited();
    const kept = await partOf<HTMLTextAreaElement>(reply, 'kept');
    expect([kept.value, kept.readOnly]).to.deep.equal(['One more thing', true]);
    expect(textOf(reply)).to.contain('closed and takes no more replies');
    await expect(reply).to.be.accessible();
  });

  it('takes one line until something is written, where it is compact', async () => {
    const {provider} = await replyTo('lamp');
    const reply = provider.querySelector('portico-reply')!;
    reply.compact = true;
    const area = await partOf<HTMLTextAreaElement>(reply, 'text');
    const low = await eventually('one line', () => area.offsetHeight < 60 && reply.offsetHeight);
    area.focus();
    await eventually('room to write', () => reply.offsetHeight > low * 2);
    type(area, 'Something.');
    area.blur();
    await pause(50);
    expect(reply.offsetHeight, 'while there is something in it').to.be.greaterThan(low * 2);
  });

  it('takes a file away again, by name', async () => {
    const {reply, portal} = await replyTo('lamp');
    await partOf(reply, 'text');
    addFiles(find<HTMLInputElement>(reply, 'input[type="file"]')!, text('one.txt'));
    await eventually('the file', () => find(reply, '[part~="file"].uploaded'));
    const remove = find(reply, '[part~="file"] .icon-button')!;
    expect(remove.textContent.trim()).to.equal('Remove one.txt');
    remove.click();
    await eventually('nothing left', () => !part(reply, 'file') && Object.keys(portal.world.uploads).length === 0);
  });
});
