import {expect, html} from '@open-wc/testing';
import type {TicketListElement} from '../../../src/elements/ticket-list/ticket-list.element.js';
import {press, type} from '../../support/page/act.js';
import {all, eventually, find, focused, part, partOf, pause, saying, textOf} from '../../support/page/look.js';
import {mount, type MountOptions} from '../../support/page/mount.js';

const subjects = (list: Element) => all(list, '[part~="subject"]').map(textOf).sort().join();
const chips = (list: Element) => all(list, '[part~="chip"]').map(textOf);

async function listOf(options: MountOptions = {}, content = html`<portico-ticket-list></portico-ticket-list>`) {
  const mounted = await mount(content, {as: 'anna', ...options});
  const list = mounted.provider.querySelector<TicketListElement>('portico-ticket-list')!;
  await partOf(list, 'row');
  return {...mounted, list};
}

/** The filter with this name, opened. */
async function group(list: Element, name: string): Promise<HTMLElement> {
  if (!part(list, 'group')) part(list, 'filter')!.click();
  return eventually(name, () => all(list, '[part~="group"]').find(one => textOf(one).startsWith(name)));
}

const fields = (root: Element, kind: string) => all<HTMLInputElement>(root, `input[type="${kind}"]`);

function set(field: HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('change', {bubbles: true}));
}

describe('portico-ticket-list, filters', () => {
  const {pathname, search} = location;
  afterEach(() => history.replaceState(null, '', pathname + search));

  it('opens them in place, closes them with Escape, and gives the focus back', async () => {
    const {list} = await listOf();
    const button = part(list, 'filter')!;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await partOf(list, 'group');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const panel = find(list, `#${button.getAttribute('aria-controls')}`)!;
    expect(panel.getAttribute('aria-label')).to.equal('Filter');
    await press(fields(panel, 'checkbox')[0]!, 'Escape', () => button.getAttribute('aria-expanded') === 'false');
    expect(focused()).to.equal(button);
    expect(part(list, 'group')).not.to.exist;
  });

  it('X4 several states mean any of them; each is taken back by its chip, the focus stays among the filters', async () => {
    const {list, store} = await listOf();
    const status = await group(list, 'Status');
    for (const [index, box] of fields(status, 'checkbox').entries()) {
      box.click();
      await eventually('its chip', () => chips(list).length === index + 1);
    }
    await eventually('both', () => chips(list).join() === 'Status: Open,Status: Closed');
    expect(store.list.view.status).to.deep.equal(['open', 'closed']);
    await saying(list, /2 tickets found/i);
    part(list, 'chip')!.click();
    await eventually('one', () => subjects(list) === 'Desk');
    expect(textOf(focused()!)).to.equal('Status: Closed');
    part(list, 'chip')!.click();
    await eventually('none', () => subjects(list) === 'Desk,Lamp');
    expect(focused()).to.equal(part(list, 'filter'));
  });

  it('X4 filters by owner and requester with the names that the desk gives', async () => {
    const {list} = await listOf({settings: {ticketAccess: {kind: 'company'}}, as: 'ben'});
    const {store} = await listOf({settings: {ticketAccess: {kind: 'company'}}, as: 'anna'});
    expect(list).to.exist;
    const scope = store.session.session!.scopes[1]!.id;
    await store.list.show({scope});
    const own = document.querySelectorAll('portico-ticket-list')[1]!;
    const requester = await group(own, 'Requested by');
    expect(all(requester, 'label').map(textOf)).to.deep.equal(['Anna Virtanen', 'Ben Okafor']);
    fields(requester, 'checkbox')[1]!.click();
    await eventually('his alone', () => subjects(own) === 'Chair');
    expect(chips(own)).to.deep.equal(['Requested by: Ben Okafor']);
  });

  it('X4 takes a name that is written: those that contain it, else as it is', async () => {
    const {list, store} = await listOf();
    const owner = await group(list, 'Ticket owner');
    const field = find<HTMLInputElement>(owner, '[part="name"]')!;
    set(field, 'mia');
    await eventually('hers', () => subjects(list) === 'Lamp');
    expect(store.list.view.owner).to.deep.equal(['Mia Agent']);
    expect(field.value).to.equal('');
    set(field, 'Somebody Else');
    await eventually('both', () => store.list.view.owner?.length === 2);
    expect(store.list.view.owner).to.deep.equal(['Mia Agent', 'Somebody Else']);
  });

  it('X4 filters by days, and by what is unread or waits', async () => {
    const {list, store} = await listOf();
    const days = fields(await group(list, 'Create date'), 'date');
    set(days[0]!, '2999-01-01');
    await saying(list, /No tickets match/i);
    expect(chips(list)[0]).to.match(/^Create date: from .*2999/);
    set(days[0]!, '');
    await partOf(list, 'row');
    const [, waiting] = fields(await group(list, 'Attention'), 'checkbox');
    waiting!.click();
    await eventually('the one that waits', () => subjects(list) === 'Lamp');
    expect(store.list.view.waiting).to.equal('true');
    part(list, 'clear')!.click();
    await eventually('all', () => subjects(list) === 'Desk,Lamp');
    expect(chips(list)).to.deep.equal([]);
    expect(focused()).to.equal(part(list, 'filter'));
  });

  it('“Show all” takes words and filters back', async () => {
    const {list, store} = await listOf();
    await store.list.show({status: ['closed'], unread: 'true'});
    type(part<HTMLInputElement>(list, 'search')!, 'zzz');
    await saying(list, /No tickets match/i);
    find(list, '[part="empty"] button')!.click();
    await eventually('all rows', () => subjects(list) === 'Desk,Lamp');
    expect(store.list.view).to.deep.equal({});
  });

  it('X4 outside a portal keeps its view in the query parameter that the page names, and in none otherwise', async () => {
    const {store} = await listOf();
    await store.list.show({status: ['closed']});
    await pause();
    expect(location.search).to.equal(search);
    history.replaceState(null, '', `${pathname}?x=1&mine=search%3Dlamp#here`);
    const {list, store: other} = await listOf({}, html`<portico-ticket-list address="mine"></portico-ticket-list>`);
    await eventually('the view of the address', () => subjects(list) === 'Lamp');
    expect(part<HTMLInputElement>(list, 'search')!.value).to.equal('lamp');
    await other.list.show({status: ['open']});
    await eventually('the address', () => location.search === '?x=1&mine=search%3Dlamp%26status%3Dopen');
    expect(location.hash).to.equal('#here');
    // That there is a way back says that it was a step of its own; the length of the history ends at fifty.
    history.back();
    await eventually('the view before', () => other.list.view.status === undefined);
    await other.list.show({search: undefined});
    await eventually('no parameter', () => location.search === '?x=1');
  });

  it('X4 is accessible with everything open and chosen', async () => {
    const {list, store} = await listOf();
    await group(list, 'Status');
    await store.list.show({status: ['open'], owner: ['Mia Agent'], createdFrom: '2020-01-01'});
    await eventually('chips', () => chips(list).length === 3);
    await expect(list).to.be.accessible();
  });
});
