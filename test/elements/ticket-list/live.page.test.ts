import {expect, html} from '@open-wc/testing';
import type {TicketListElement} from '../../../src/elements/ticket-list/ticket-list.element.js';
import {all, eventually, find, focused, part, partOf, pause, textOf} from '../../support/page/look.js';
import {mount} from '../../support/page/mount.js';

const subjects = (list: Element) => all(list, '[part~="subject"]').map(textOf);

async function listOf() {
  const mounted = await mount(html`<portico-ticket-list></portico-ticket-list>`, {as: 'anna'});
  const list = mounted.provider.querySelector<TicketListElement>('portico-ticket-list')!;
  await partOf(list, 'row');
  await eventually('both rows', () => subjects(list).length === 2);
  return {...mounted, list, before: subjects(list)};
}

/** Desktop engines have no `TouchEvent` that could be made. */
const touchEvent = (type: string, fingers: number) =>
  Object.assign(new UIEvent(type), {targetTouches: Array.from({length: fingers}, () => ({}))});

describe('portico-ticket-list, live', () => {
  it('X7 shows a new ticket at once while nobody is at the rows', async () => {
    const {list, store, portal} = await listOf();
    portal.desk.createTicket({subject: 'Shelf', contactIds: ['anna']});
    await store.list.heardOf(undefined);
    await eventually('the new one', () => subjects(list).includes('Shelf'));
    expect(part(list, 'news')).not.to.exist;
  });

  it('X7 moves no row while one of them has the focus: it says so, and shows them when asked', async () => {
    const {list, store, portal, before} = await listOf();
    const link = part(list, 'subject')!;
    link.focus();
    portal.desk.createTicket({subject: 'Shelf', contactIds: ['anna']});
    await store.list.heardOf(undefined);
    const news = await partOf(list, 'news');
    expect(textOf(news)).to.equal('1 update – Show');
    expect(news.closest('[role="status"]')).to.exist;
    expect(subjects(list)).to.deep.equal(before);
    expect(focused()).to.equal(link);
    news.click();
    await eventually('the new one', () => subjects(list)[0] === 'Shelf');
    expect(part(list, 'news')).not.to.exist;
    await eventually('the focus', () => focused() === part(list, 'subject'));
  });

  it('X7 moves no row under a finger, and no row of a list whose beginning is out of sight', async () => {
    const {list, store, portal, before} = await listOf();
    list.dispatchEvent(touchEvent('touchstart', 1));
    portal.desk.createTicket({subject: 'Shelf', contactIds: ['anna']});
    await store.list.heardOf(undefined);
    await partOf(list, 'news');
    expect(subjects(list)).to.deep.equal(before);
    list.dispatchEvent(touchEvent('touchend', 0));
    list.style.marginBlockStart = '-2000px';
    portal.desk.createTicket({subject: 'Chest', contactIds: ['anna']});
    await store.list.heardOf(undefined);
    await eventually('two', () => textOf(part(list, 'news')!) === '2 updates – Show');
    expect(subjects(list)).to.deep.equal(before);
  });

  it('X7 what a row says changes in place, the bar is no part of the flow', async () => {
    const {list, store, portal} = await listOf();
    const link = part(list, 'subject')!;
    link.focus();
    const top = part(list, 'row')!.getBoundingClientRect().top;
    portal.desk.createTicket({subject: 'Shelf', contactIds: ['anna']});
    portal.world.tickets['lamp']!.subject = 'Floor lamp';
    await store.list.heardOf(new Set(['lamp']));
    await partOf(list, 'news');
    expect(subjects(list)).to.include('Floor lamp');
    expect(part(list, 'row')!.getBoundingClientRect().top).to.equal(top);
  });

  it('R15 a row that may no longer be seen goes at once, also from under the focus', async () => {
    const {list, store, portal} = await listOf();
    const lamp = all(list, '[part~="subject"]').find(one => textOf(one) === 'Lamp')!;
    lamp.focus();
    const ticket = portal.world.tickets['lamp']!;
    ticket.contactIds = [];
    ticket.requesterId = null;
    await store.list.heardOf(undefined);
    await eventually('it alone', () => subjects(list).join() === 'Desk');
    await pause();
    expect(find(list, '[part="empty"]')).not.to.exist;
  });
});
