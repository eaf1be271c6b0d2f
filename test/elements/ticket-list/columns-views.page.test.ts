import {expect, html} from '@open-wc/testing';
import type {TicketListElement} from '../../../src/elements/ticket-list/ticket-list.element.js';
import {all, eventually, find, part, partOf, pause, textOf} from '../../support/page/look.js';
import {mount, type Mounted} from '../../support/page/mount.js';
import {PortalStore} from '../../../src/store/portal-store.js';

async function listOf() {
  const mounted = await mount(html`<portico-ticket-list></portico-ticket-list>`, {as: 'anna'});
  const list = mounted.provider.querySelector<TicketListElement>('portico-ticket-list')!;
  await partOf(list, 'row');
  return {...mounted, list};
}

const headers = (list: Element) => all(list, '[part~="header"]').map(textOf);

/** The same customer, or another one, on the same device. */
async function again({adapter, provider}: Mounted, contact: string): Promise<PortalStore> {
  const adapterOfTheSame = {...(await adapter(contact)), id: provider.adapter!.id};
  const store = new PortalStore(adapterOfTheSame);
  await store.start();
  await store.list.ensure();
  return store;
}

/** The column with this name in the picker. */
async function column(list: Element, name: string): Promise<HTMLElement> {
  if (!part(list, 'column')) part(list, 'columns')!.click();
  return eventually(name, () => all(list, '[part~="column"]').find(one => textOf(one).startsWith(name)));
}

describe('portico-ticket-list, columns and saved views', () => {
  afterEach(() => localStorage.clear());

  it('X4 shows the chosen columns in their order, on this device for this contact alone', async () => {
    const bench = await listOf();
    const {list, store} = bench;
    expect(find<HTMLInputElement>(await column(list, 'Subject'), 'input')!.disabled, 'the way to the ticket stays').to.equal(
      true,
    );
    for (const name of ['Create date', 'Ticket owner']) {
      find(await column(list, name), 'input')!.click();
      await eventually(`${name} gone`, () => !headers(list).includes(name));
    }
    find(await column(list, 'Status'), '[aria-label="Move Status forward"]')!.click();
    await eventually('the order', () => headers(list).join() === 'Subject,Requested by,Status,Last activity date');
    expect(store.list.view.columns).to.deep.equal(['subject', 'requester', 'status', 'lastActivityAt']);
    expect((await again(bench, 'anna')).list.columns).to.deep.equal(['subject', 'requester', 'status', 'lastActivityAt']);
    expect((await again(bench, 'ben')).list.columns.length).to.equal(6);
    part(list, 'reset')!.click();
    await eventually('the usual ones', () => headers(list).length === 6);
    expect(store.list.view.columns).to.equal(undefined);
    expect((await again(bench, 'anna')).list.columns.length).to.equal(6);
  });

  it('X4 saves what shows under a name, opens, renames and deletes it', async () => {
    const bench = await listOf();
    const {list, store} = bench;
    await store.list.show({status: ['closed'], sort: 'subject'});
    part(list, 'views')!.click();
    const name = await partOf<HTMLInputElement>(list, 'name');
    name.value = 'Done';
    part(list, 'save')!.click();
    await eventually('the view', () => textOf(part(list, 'view') ?? list) === 'Done');
    expect(part(list, 'view')!.getAttribute('aria-current')).to.equal('true');
    await store.list.open({});
    await eventually('another view', () => !part(list, 'view')!.hasAttribute('aria-current'));
    part(list, 'view')!.click();
    await eventually('its filter', () => store.list.view.status?.join() === 'closed' && store.list.view.sort === 'subject');
    find(list, '[aria-label="Rename Done"]')!.click();
    const field = await eventually('the field', () => find<HTMLInputElement>(list, '.rename input'));
    field.value = 'Solved';
    find(list, '.rename button')!.click();
    await eventually('the new name', () => textOf(part(list, 'view') ?? list) === 'Solved');
    expect((await again(bench, 'anna')).list.memory?.views.map(view => view.name)).to.deep.equal(['Solved']);
    expect((await again(bench, 'ben')).list.memory?.views).to.deep.equal([]);
    find(list, '[aria-label="Delete Solved"]')!.click();
    await eventually('none', () => !part(list, 'view'));
    expect((await again(bench, 'anna')).list.memory?.views).to.deep.equal([]);
  });

  it('X4 says so where the device cannot keep it, and reads what another hand stored', async () => {
    const {list, store} = await listOf();
    part(list, 'views')!.click();
    const name = await partOf<HTMLInputElement>(list, 'name');
    const set = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      name.value = 'Mine';
      part(list, 'save')!.click();
      await eventually('the word', () => find(list, '[role="alert"]'));
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', set);
    }
    expect(store.list.memory?.views.length, 'it lasts as long as the page').to.equal(1);
    const {ListMemory} = await import('../../../src/store/list-memory.js');
    for (const stored of ['nonsense', '[]', 'null', '{"columns":"x","views":[{"name":1},null,{"name":"a","view":"","x":2}]}']) {
      localStorage.setItem('portico-list:p:c', stored);
      const {views, columns} = new ListMemory('p', 'c');
      expect(views).to.deep.equal(stored.startsWith('{') ? [{name: 'a', view: ''}] : []);
      expect(columns).to.equal(undefined);
    }
  });

  for (const [button, content] of [
    ['columns', 'column'],
    ['views', 'name'],
  ] as const) {
    it(`is accessible with its ${button} open`, async () => {
      const {list} = await listOf();
      part(list, button)!.click();
      await partOf(list, content);
      await pause();
      await expect(list).to.be.accessible();
    });
  }
});
