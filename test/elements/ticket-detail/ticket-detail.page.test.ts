import {expect, html} from '@open-wc/testing';
import type {SettingsPatch} from '../../../mocks/world/settings-patch.js';
import type {TicketDetailElement} from '../../../src/elements/ticket-detail/ticket-detail.element.js';
import {listen} from '../../support/page/act.js';
import {all, eventually, focused, part, partOf, pause, saying, textOf} from '../../support/page/look.js';
import {mount, type MountOptions} from '../../support/page/mount.js';
import {interceptPrint} from '../../support/page/print.js';

const closing: SettingsPatch = {closing: {enabled: true, pipelines: {support: {enabled: true, stageId: null}}}};
const reopening: SettingsPatch = {reopening: {enabled: true, stageByPipeline: {}}};

async function detailOf(ticketId: string | undefined, options: MountOptions = {as: 'anna'}) {
  const mounted = await mount(html`<portico-ticket-detail .ticketId=${ticketId}></portico-ticket-detail>`, options);
  const detail = mounted.provider.querySelector<TicketDetailElement>('portico-ticket-detail')!;
  return {...mounted, detail};
}

describe('portico-ticket-detail', () => {
  it('R43 shows the ticket and its conversation, oldest first', async () => {
    const {detail} = await detailOf('lamp');
    expect(textOf(await partOf(detail, 'subject'))).to.equal('Lamp');
    await eventually('two messages', () => all(detail, '[part~="body"]').length === 2);
    expect(all(detail, '[part~="body"]').map(textOf)).to.deep.equal(['The lamp flickers.', 'Which lamp is it?']);
    expect(all(detail, '[part~="author"]').map(textOf)).to.deep.equal(['You', 'Mia Agent']);
    expect(textOf(part(detail, 'properties')!)).to.contain('Mia Agent');
    await expect(detail).to.be.accessible();
  });

  it('shows the ticket chosen in the list beside it, and puts the focus there', async () => {
    const {detail, store} = await detailOf(undefined);
    await saying(detail, 'Choose from the list');
    store.select('lamp');
    const subject = await partOf(detail, 'subject');
    await eventually('the focus', () => focused() === subject);
    const prevented = listen('portico-back', {prevent: true});
    part(detail, 'back')!.click();
    prevented.stop();
    expect(store.selected).to.equal('lamp');
    part(detail, 'back')!.click();
    await saying(detail, 'Choose from the list');
  });

  it('shows at once what the list knows of a ticket, and keeps the focus when the rest is here', async () => {
    const {detail, store, line} = await detailOf(undefined);
    await saying(detail, 'Choose from the list');
    await store.list.ensure();
    const release = line.hold(/lamp/);
    store.select('lamp');
    const subject = await partOf(detail, 'subject');
    await eventually('the focus', () => focused() === subject);
    expect(textOf(subject)).to.equal('Lamp');
    expect(part(detail, 'skeleton')).to.exist;
    expect(part(detail, 'print'), 'what may be done is not known yet').not.to.exist;
    release();
    await saying(detail, 'Which lamp is it?');
    expect(part(detail, 'subject')).to.equal(subject);
    expect(focused()).to.equal(subject);
  });

  it('folds the properties on a narrow place, so that the conversation comes first', async () => {
    const {detail} = await detailOf('lamp');
    const toggle = await partOf(detail, 'details');
    expect(getComputedStyle(toggle).display, 'on a wide one').to.equal('none');
    expect(detail.scrollWidth, 'nothing sticks out').to.be.at.most(detail.clientWidth);
    detail.style.inlineSize = '320px';
    await eventually('the button', () => getComputedStyle(toggle).display !== 'none');
    expect(textOf(detail)).not.to.contain('Requested by');
    toggle.click();
    await saying(detail, 'Requested by');
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
  });

  it('asks to sign in while nobody is', async () => {
    const {detail} = await detailOf('lamp', {});
    await saying(detail, 'Sign in to read the conversation');
  });

  it('R13 says the same of a ticket that is forbidden and of one that is not there', async () => {
    const texts = await Promise.all(
      ['door', 'nothing'].map(async id => {
        const {detail} = await detailOf(id);
        await saying(detail, 'We cannot find this Ticket');
        return textOf(detail);
      }),
    );
    expect(texts[0]).to.equal(texts[1]);
  });

  it('failed it says so once, asks no more by itself, and tries again when told', async () => {
    const {detail, line} = await detailOf('lamp', {as: 'anna', before: ({line}) => line.trouble(/lamp/, 'no-connection', 2)});
    const retry = await partOf(detail, 'retry');
    expect(detail.matches(':state(failed)')).to.equal(true);
    await pause(200);
    expect(line.count(/lamp/)).to.equal(2);
    retry.click();
    await partOf(detail, 'subject');
  });

  it('R14 offers what the ticket says may be done, and nothing else', async () => {
    const plain = await detailOf('lamp');
    await partOf(plain.detail, 'send');
    expect(part(plain.detail, 'close')).not.to.exist;
    expect(part(plain.detail, 'reopen')).not.to.exist;

    const open = await detailOf('lamp', {as: 'anna', settings: {...closing, ...reopening}});
    await partOf(open.detail, 'close');
    expect(part(open.detail, 'reopen')).not.to.exist;

    const closed = await detailOf('desk', {as: 'anna', settings: {...closing, ...reopening}});
    await partOf(closed.detail, 'subject');
    await saying(closed.detail, /closed and takes no more replies/);
    expect(part(closed.detail, 'close')).not.to.exist;
    expect(part(closed.detail, 'send')).not.to.exist;
    expect(closed.detail.matches(':state(closed)')).to.equal(true);
  });

  it('R22 closes after asking once, and tells the page', async () => {
    const {detail, portal} = await detailOf('lamp', {as: 'anna', settings: closing});
    (await partOf(detail, 'close')).click();
    const question = await partOf(detail, 'confirm');
    const confirm = question.querySelector<HTMLElement>('[part="close"]')!;
    const prevented = listen('portico-ticket-close', {prevent: true});
    confirm.click();
    prevented.stop();
    await pause();
    expect(prevented.events[0]?.ticketId).to.equal('lamp');
    expect(portal.world.tickets.lamp!.stageId).to.equal('support-open');
    const closed = listen('portico-ticket-closed');
    confirm.click();
    confirm.click();
    await eventually('the fact', () => closed.events.length > 0);
    closed.stop();
    expect(closed.events.map(event => event.ticket.status.state)).to.deep.equal(['closed']);
    expect(portal.world.tickets.lamp!.stageId).to.equal('support-closed');
    await saying(detail, 'This Ticket is closed now.');
    expect(part(detail, 'confirm')).not.to.exist;
    expect(focused()).to.equal(part(detail, 'subject'));
  });

  it('opens a closed ticket again where it may, and tells the page', async () => {
    const {detail} = await detailOf('desk', {as: 'anna', settings: reopening});
    const reopened = listen('portico-ticket-reopened');
    (await partOf(detail, 'reopen')).click();
    await eventually('the fact', () => reopened.events.length === 1);
    reopened.stop();
    await partOf(detail, 'send');
    await eventually('the focus', () => focused() === part(detail, 'subject'));
  });

  it('prints the ticket by itself, with all of its conversation and nothing folded', async () => {
    const fill: MountOptions['fill'] = build =>
      void build.ticket({
        id: 'long',
        subject: 'Long',
        contacts: ['anna'],
        owner: 'mia',
        messages: [
          {text: 'First.', html: '<p>Own words.</p><blockquote>Quoted <script>parent.ran = true</script></blockquote>'},
          ...Array.from({length: 70}, (_, n) => ({text: `No. ${n}.`})),
        ],
      });
    const {detail} = await detailOf('long', {as: 'anna', fill});
    const printed: string[] = [];
    const stop = interceptPrint(frame => printed.push(frame.document.title, frame.document.body.innerText));
    (await partOf(detail, 'print')).click();
    await eventually('the print dialog', () => printed.length > 0);
    stop();
    const [title, text] = printed;
    expect(title).to.match(/#\d+ Long$/);
    for (const words of ['Own words.', 'Quoted', 'No. 0.', 'No. 69.', 'Mia Agent', 'Status: Open'])
      expect(text).to.contain(words);
    expect('ran' in globalThis).to.equal(false);
    await eventually('nothing left', () => !document.querySelector('iframe'));
  });

  it('adds older messages on demand', async () => {
    const fill: MountOptions['fill'] = build =>
      void build.ticket({id: 'long', contacts: ['anna'], messages: Array.from({length: 70}, (_, n) => ({text: `No. ${n}`}))});
    const {detail} = await detailOf('long', {as: 'anna', fill});
    (await partOf(detail, 'older')).click();
    await eventually('all messages', () => all(detail, '[part~="body"]').length === 70);
    expect(textOf(part(detail, 'body')!)).to.equal('No. 0');
    expect(part(detail, 'older')).not.to.exist;
  });
});
