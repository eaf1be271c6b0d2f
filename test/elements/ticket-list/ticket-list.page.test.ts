import {expect, html} from '@open-wc/testing';
import type {TicketListElement} from '../../../src/elements/ticket-list/ticket-list.element.js';
import {listen, press, type} from '../../support/page/act.js';
import {all, eventually, find, focused, part, partOf, pause, saying, seen, textOf} from '../../support/page/look.js';
import {mount, type MountOptions} from '../../support/page/mount.js';

const many = {
  fill: (build: Parameters<NonNullable<MountOptions['fill']>>[0]) => {
    for (let n = 1; n <= 60; n += 1) build.ticket({subject: `Ticket ${n}`, contacts: ['anna']});
  },
};
const subjects = (list: Element) => all(list, '[part~="subject"]').map(subject => textOf(subject));

async function listOf(options: MountOptions = {as: 'anna'}, content = html`<portico-ticket-list></portico-ticket-list>`) {
  const mounted = await mount(content, options);
  const list = mounted.provider.querySelector<TicketListElement>('portico-ticket-list')!;
  return {...mounted, list};
}

describe('portico-ticket-list', () => {
  it('waits in the shape of a list until it has an adapter', async () => {
    const {list} = await listOf({as: 'anna', before: ({line}) => void line.hold(/GET/)});
    expect(part(list, 'skeleton')).to.exist;
    expect(textOf(list)).to.match(/Loading tickets/i);
    expect(part(list, 'list')).not.to.exist;
  });

  it('asks to sign in while nobody is, and the page can say so itself', async () => {
    const {list} = await listOf({});
    await saying(list, /Sign in to see your tickets/i);
    const own = html`<portico-ticket-list><p slot="signed-out">Our own words</p></portico-ticket-list>`;
    const {list: other} = await listOf({}, own);
    await eventually('the slot', () => find(other, 'slot[name="signed-out"]'));
    expect(other.querySelector('p')!.assignedSlot).to.exist;
  });

  it('R41 has the default columns in a real table, newest activity first', async () => {
    const {list} = await listOf();
    await partOf(list, 'row');
    expect(all(list, '[part~="header"]').map(textOf)).to.deep.equal([
      'Subject',
      'Requested by',
      'Create date',
      'Ticket owner',
      'Last activity date',
      'Status',
    ]);
    expect(part(list, 'list')!.getAttribute('aria-label')).to.equal('Tickets');
    expect(subjects(list)).to.deep.equal(['Desk', 'Lamp']);
    expect(find(list, '[aria-sort="descending"]')!.textContent).to.contain('Last activity date');
    expect(all(list, '[part~="row"]').map(row => textOf(row.children[1]!))).to.deep.equal(['You', 'You']);
  });

  it('R42 says Open and Closed, or the stage’s name where the portal shows stages, and filters by the same words', async () => {
    for (const [statusDisplay, words] of [
      ['state', ['Open', 'Closed']],
      ['stages', ['New', 'Solved']],
    ] as const) {
      const {list} = await listOf({as: 'anna', settings: {statusDisplay}});
      await partOf(list, 'row');
      expect(all(list, '[part~="status"]').map(textOf).sort()).to.deep.equal([...words].sort());
      part(list, 'filter')!.click();
      const group = await partOf(list, 'group');
      expect(all(group, 'label').map(textOf)).to.deep.equal([...words]);
      all(group, 'input')[1]!.click();
      await eventually('closed ones alone', () => subjects(list).join() === 'Desk');
    }
  });

  it('R43 choosing the subject opens the ticket, unless the page prevents it', async () => {
    const {list, store} = await listOf();
    const subject = await partOf(list, 'subject');
    const prevented = listen('portico-ticket-select', {prevent: true});
    subject.click();
    prevented.stop();
    expect(prevented.events.map(event => [event.ticketId, event.cancelable])).to.deep.equal([['desk', true]]);
    expect(store.selected).to.equal(undefined);
    // Firefox activates no button by key in a window that another one covers; what matters is that it is a real one.
    subject.focus();
    expect(focused()).to.equal(subject);
    expect(subject.localName).to.equal('button');
    subject.click();
    expect(store.selected).to.equal('desk');
    await eventually('the mark', () => find(list, 'tr[aria-current="true"]'));
  });

  it('R45 uses the owner’s word in all it says', async () => {
    const nouns = {en: {singular: 'order', plural: 'orders'}};
    for (const fill of [undefined, () => undefined]) {
      const {list} = await listOf({as: 'anna', settings: {ticketNouns: nouns}, ...(fill && {fill})});
      await saying(list, fill ? 'No orders yet' : 'Order owner');
      await eventually('the words', () => !/ticket/i.test(textOf(list).replace(/Ticket \d+/g, '')));
      expect(part(list, 'search')!.getAttribute('aria-label')).to.equal('Search orders');
    }
  });

  it('searches a moment after typing, at once on Enter, and can show all again', async () => {
    const {list, line} = await listOf();
    const search = await partOf<HTMLInputElement>(list, 'search');
    await partOf(list, 'row');
    type(search, 'zzz');
    await saying(list, /No tickets match/i);
    expect(list.matches(':state(empty)')).to.equal(true);
    expect(line.count(/GET \/tickets/)).to.equal(2);
    find(list, '[part="empty"] button')!.click();
    await eventually('all rows', () => subjects(list).length === 2);
    expect(search.value).to.equal('');
    expect(focused()).to.equal(search);
    type(search, 'lamp');
    await press(search, 'Enter', () => subjects(list).join() === 'Lamp');
    await pause(300);
    expect(line.count(/GET \/tickets/), 'the pause after typing asks no second time').to.equal(4);
  });

  it('sorts by a column, and the other way round, and says so', async () => {
    const {list} = await listOf();
    const [subject] = await eventually('headers', () => {
      const headers = all(list, '[part~="sort"]');
      return headers.length ? headers : undefined;
    });
    subject!.click();
    await eventually('A first', () => subjects(list).join() === 'Desk,Lamp' && find(list, '[aria-sort="ascending"]'));
    subject!.click();
    await eventually('Z first', () => subjects(list).join() === 'Lamp,Desk');
    expect(find(list, '[aria-sort]')!.getAttribute('aria-sort')).to.equal('descending');
    expect(subject!.isConnected, 'the button keeps the focus').to.equal(true);
  });

  it('R40 adds the next page on demand and tells how many there are', async () => {
    const {list} = await listOf({as: 'anna', ...many});
    const more = await partOf(list, 'more');
    expect(subjects(list).length).to.equal(50);
    expect(textOf(list)).to.contain('50 of 60');
    more.click();
    await eventually('all rows', () => subjects(list).length === 60);
    expect(part(list, 'more')).not.to.exist;
  });

  it('empty it says so, or what the page puts there', async () => {
    const fill = () => undefined;
    const {list} = await listOf({as: 'anna', fill});
    await saying(list, /No tickets yet/i);
    const own = html`<portico-ticket-list><p slot="empty">Nothing so far</p></portico-ticket-list>`;
    const {list: other} = await listOf({as: 'anna', fill}, own);
    await eventually('the slot', () => other.querySelector('p')!.assignedSlot);
  });

  it('failed it says so once, asks no more by itself, and tries again when told', async () => {
    const {list, line} = await listOf({as: 'anna', before: ({line}) => line.trouble(/GET \/tickets/, 'unavailable')});
    const retry = await partOf(list, 'retry');
    expect(textOf(list)).to.contain('does not answer at the moment');
    expect(list.matches(':state(failed)')).to.equal(true);
    await pause(200);
    expect(line.count(/GET \/tickets/)).to.equal(1);
    retry.click();
    await partOf(list, 'row');
    expect(list.matches(':state(failed)')).to.equal(false);
  });

  it('keeps its rows when a later load fails, and is stale while it waits', async () => {
    const {list, line, store} = await listOf();
    await partOf(list, 'row');
    const release = line.hold(/GET \/tickets/);
    void store.list.reload();
    await eventually('the state', () => list.matches(':state(stale)'));
    line.trouble(/GET \/tickets/, 'no-connection');
    release();
    await partOf(list, 'retry');
    expect(subjects(list).length).to.equal(2);
  });

  it('is accessible', async () => {
    const {list} = await listOf();
    await partOf(list, 'row');
    part(list, 'filter')!.click();
    await partOf(list, 'group');
    all(list, '[part~="option"] input')[0]!.click();
    await partOf(list, 'chip');
    // Rows of the view before are pale until the new ones are here.
    await eventually('new rows', () => !list.matches(':state(stale)') && getComputedStyle(part(list, 'list')!).opacity === '1');
    await expect(list).to.be.accessible();
  });

  it('takes no part any more once it is gone', async () => {
    const {list, store} = await listOf();
    await seen(list, 'tr');
    list.remove();
    const before = list.shadowRoot!.innerHTML;
    await store.list.show({search: 'lamp'});
    await pause();
    expect(list.shadowRoot!.innerHTML).to.equal(before);
  });
});
