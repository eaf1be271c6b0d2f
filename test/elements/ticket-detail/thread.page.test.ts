import {expect, html} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import type {TicketDetailElement} from '../../../src/elements/ticket-detail/ticket-detail.element.js';
import {listen, type} from '../../support/page/act.js';
import {all, eventually, find, focused, part, partOf, pause, saying, textOf} from '../../support/page/look.js';
import {mount, type MountOptions} from '../../support/page/mount.js';

const minute = 60_000;
const begin = Date.parse('2026-11-02T09:00:00Z');
const at = (minutes: number) => new Date(begin + minutes * minute).toISOString();

/** Messages of Anna and Mia in turn, an hour apart. */
function conversation(length: number): MountOptions['fill'] {
  return build =>
    void build.ticket({
      id: 'long',
      contacts: ['anna'],
      messages: Array.from({length}, (_, n) => ({from: n % 2 ? 'mia' : 'anna', text: `No. ${n}\n`.repeat(6), at: at(n * 60)})),
    });
}

async function thread(length: number, options: MountOptions = {}) {
  const mounted = await mount(html`<portico-ticket-detail ticket-id="long"></portico-ticket-detail>`, {
    as: 'anna',
    fill: conversation(length),
    ...options,
  });
  const detail = mounted.provider.querySelector<TicketDetailElement>('portico-ticket-detail')!;
  await partOf(detail, 'message');
  const ticket = mounted.store.ticket('long');
  const hear = async (text: string) => {
    mounted.portal.desk.reply('long', {agentId: 'mia', text});
    ticket.heardOf();
    await saying(detail, text);
  };
  return {...mounted, detail, ticket, hear};
}

afterEach(() => scrollTo(0, 0));

describe('the conversation of portico-ticket-detail', () => {
  it('is one list with its days', async () => {
    const {detail} = await thread(30);
    const days = all(detail, '[part~="day"]').map(day => day.querySelector('time')!.getAttribute('datetime')!.slice(0, 10));
    expect(new Set(days).size).to.equal(days.length);
    expect(days.length).to.be.within(2, 3);
    expect(part(detail, 'conversation')!.localName).to.equal('ol');
  });

  it('is accessible, composer included', async () => {
    const {detail} = await thread(2);
    await expect(detail).to.be.accessible();
  });

  it('X7 marks what was new when the customer came, until the next visit', async () => {
    const {detail, ticket, line} = await thread(5, {
      before: ({portal}) => {
        const id = JSON.stringify(['anna', 'long']);
        portal.world.readMarks[id] = {id, contactId: 'anna', ticketId: 'long', upTo: at(60)};
        portal.desk.reply('long', {agentId: 'mia', text: 'The newest.'});
      },
    });
    const mark = await partOf(detail, 'new');
    expect(textOf(mark)).to.equal('New since your last visit');
    expect(textOf(mark.nextElementSibling!)).to.contain('The newest.');
    await eventually('the mark set', () => line.count(/\/read$/) === 1 && ticket.ticket.data?.unread === false);
    expect(part(detail, 'new'), 'while the visit lasts').to.exist;
    detail.ticketId = undefined;
    await detail.updateComplete;
    detail.ticketId = 'long';
    await eventually('no mark', () => part(detail, 'message') && !part(detail, 'new'));
  });

  it('offers the way to the newest message while that is out of sight', async () => {
    const {detail} = await thread(30);
    const button = await partOf(detail, 'latest');
    expect(textOf(button)).to.equal('Jump to latest');
    button.click();
    await eventually('no need of it', () => !part(detail, 'latest'));
    const last = all(detail, 'li[part~="message"]').at(-1)!;
    await eventually('the newest in sight', () => last.getBoundingClientRect().top < innerHeight);
    expect(focused()).to.equal(last);
  });

  it('X7 adds a message that comes in at the end: it moves nothing, is announced once, and can be gone to', async () => {
    const {detail, hear} = await thread(30);
    await partOf(detail, 'latest');
    const first = part(detail, 'message')!;
    const before = first.getBoundingClientRect().top;
    await hear('It is on its way.');
    await saying(detail, 'New message from Mia Agent');
    expect(first.getBoundingClientRect().top).to.equal(before);
    expect(textOf(await partOf(detail, 'latest'))).to.equal('New message');
    await hear('And the bill.');
    expect(textOf(part(detail, 'latest')!)).to.equal('2 new messages');
    part(detail, 'latest')!.click();
    await eventually('no need of it', () => !part(detail, 'latest'));
    expect(all(detail, 'li[part~="message"]').length).to.equal(32);
  });

  it('X7 tells what others changed, and keeps what is being written', async () => {
    const {detail, portal, ticket} = await thread(3);
    type(await partOf<HTMLTextAreaElement>(detail, 'text'), 'Half a sent');
    portal.desk.setStage('long', 'support-closed');
    portal.desk.setOwner('long', 'mia');
    ticket.heardOf();
    await saying(detail, /was closed meanwhile/);
    await saying(detail, 'Mia Agent looks after this Ticket now.');
    expect((await partOf<HTMLTextAreaElement>(detail, 'kept')).value).to.equal('Half a sent');
  });

  it('R15 a ticket that went out of sight shows no more, but for what was being written', async () => {
    const {detail, portal, ticket} = await thread(3);
    type(await partOf<HTMLTextAreaElement>(detail, 'text'), 'Half a sent');
    portal.world.tickets.long!.contactIds = ['ben'];
    ticket.heardOf();
    await saying(detail, 'You can no longer see this Ticket');
    expect(part(detail, 'subject')).not.to.exist;
    expect(textOf(detail)).not.to.contain('No. 0');
    expect((await partOf<HTMLTextAreaElement>(detail, 'kept')).value).to.equal('Half a sent');
  });

  it('adds older messages while what is read stays where it is', async () => {
    const {detail} = await thread(90);
    await eventually('all of the page', () => all(detail, 'li[part~="message"]').length === 50);
    const older = await partOf(detail, 'older');
    const read = part(detail, 'message')!;
    older.scrollIntoView({block: 'center'});
    await pause(100);
    const before = read.getBoundingClientRect().top;
    older.focus();
    older.click();
    await eventually('all messages', () => all(detail, 'li[part~="message"]').length === 90);
    await pause(150);
    expect(Math.abs(read.getBoundingClientRect().top - before)).to.be.lessThan(4);
    expect(focused(), 'the button is gone').to.equal(read);
  });

  it('X2 shows a reply as pending at the end of it, and what could not be sent with its ways on', async () => {
    const {detail, line, portal} = await thread(3);
    // Else it may show by itself that it arrived.
    line.hold(/changes/);
    type(await partOf<HTMLTextAreaElement>(detail, 'text'), 'Once.');
    line.trouble(/replies/, 'lost-answer');
    const release = line.hold(/replies/);
    part(detail, 'send')!.click();
    const pending = await partOf(detail, 'outgoing');
    expect(textOf(pending)).to.contain('Sending…');
    expect(all(detail, '[part~="outgoing"]').length).to.equal(1);
    expect(pending.closest('ol')).to.equal(part(detail, 'conversation'));
    release();
    await saying(detail, 'We could not send your reply. It is kept here.');
    const sent = listen('portico-reply-sent');
    part(detail, 'retry')!.click();
    await eventually('the fact', () => sent.events.length === 1);
    sent.stop();
    expect(part(detail, 'outgoing')).not.to.exist;
    const texts = portal.desk.ticket('long').threads.flatMap(({messages}) => messages.map(({text}) => text));
    expect(texts.filter(text => text === 'Once.').length).to.equal(1);
  });

  it('X2 keeps the ways on in reach, and under the finger when a message comes in', async () => {
    const {detail, line, hear} = await thread(30);
    type(await partOf<HTMLTextAreaElement>(detail, 'text'), 'Never sent.');
    line.trouble(/replies/, 'no-connection', Infinity);
    part(detail, 'send')!.click();
    const retry = await partOf(detail, 'retry');
    const inSight = () => {
      const {left, top, width, height} = retry.getBoundingClientRect();
      let there: Element | null = document.elementFromPoint(left + width / 2, top + height / 2);
      while (there?.shadowRoot) there = there.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
      return there === retry || retry.contains(there);
    };
    await eventually('the button in sight', inSight);
    scrollTo(0, document.documentElement.scrollHeight);
    await pause(100);
    expect(inSight(), 'at the end of the page').to.equal(true);
    const before = retry.getBoundingClientRect().top;
    await hear('Meanwhile.');
    await pause(200);
    expect(Math.abs(retry.getBoundingClientRect().top - before)).to.be.lessThan(2);
    const release = line.hold(/replies/);
    retry.focus();
    retry.click();
    await eventually('another try', () => textOf(retry) === 'Sending…');
    release();
    await eventually('the next failure', () => retry.isConnected && textOf(retry) === 'Try again');
    expect(focused()).to.equal(retry);
    scrollTo(0, 0);
    await pause(100);
    expect(inSight(), 'at the beginning').to.equal(true);
  });

  it('X2 takes a press on what opens and closes the field, wherever the focus is', async () => {
    const {detail, line} = await thread(30);
    type(await partOf<HTMLTextAreaElement>(detail, 'text'), 'Never sent.');
    line.trouble(/replies/, 'no-connection', Infinity);
    part(detail, 'send')!.click();
    const retry = await partOf(detail, 'retry');
    const press = async () => {
      await pause(100);
      const {left, top, width, height} = retry.getBoundingClientRect();
      const tries = line.count(/replies/);
      await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
      await eventually('another try', () => line.count(/replies/) > tries);
      await eventually('its end', () => textOf(retry) === 'Try again');
    };
    part(detail, 'text')!.focus();
    await press();
    part(detail, 'text')!.blur();
    await press();
  });

  it('brings a reply that was sent into sight', async () => {
    const {detail} = await thread(30);
    type(await partOf<HTMLTextAreaElement>(detail, 'text'), 'On its way.');
    await eventually('no pill while something is written', () => !part(detail, 'latest'));
    part(detail, 'send')!.click();
    await eventually('the message', () => textOf(all(detail, 'li[part~="message"]').at(-1)!).includes('On its way.'));
    await eventually('it in the window', () => {
      const {top, bottom} = all(detail, 'li[part~="message"]').at(-1)!.getBoundingClientRect();
      return top >= 0 && bottom < innerHeight;
    });
  });

  it('keeps the composer at the window’s end, in front of what scrolls beneath', async () => {
    document.body.style.backgroundColor = 'rgb(250, 240, 230)';
    try {
      const {detail} = await thread(30);
      const dock = await eventually('the dock', () => find(detail, '.dock'));
      await eventually('its place', () => Math.abs(dock.getBoundingClientRect().bottom - innerHeight) < 2);
      await eventually('its colour', () => getComputedStyle(dock).backgroundColor === 'rgb(250, 240, 230)');
    } finally {
      document.body.style.backgroundColor = '';
    }
  });
});
