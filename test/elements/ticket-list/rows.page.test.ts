import {expect, html} from '@open-wc/testing';
import type {TicketListElement} from '../../../src/elements/ticket-list/ticket-list.element.js';
import {press} from '../../support/page/act.js';
import {all, eventually, find, focused, part, partOf, pause, textOf} from '../../support/page/look.js';
import {mount} from '../../support/page/mount.js';

const rows = (list: Element) => all(list, '[part~="row"]');
const indexOf = (row: Element | null | undefined) => Number(row?.closest('tr')?.getAttribute('aria-rowindex'));
const rowOf = (list: Element, index: number) => find(list, `tr[aria-rowindex="${index}"]`);

async function longList(count: number, content = html`<portico-ticket-list></portico-ticket-list>`) {
  const mounted = await mount(content, {
    as: 'anna',
    fill: build => {
      for (let n = 1; n <= count; n += 1)
        build.ticket({
          id: `t${n}`,
          subject: n % 7 ? `Ticket ${n}` : `Ticket ${n} ${'and a long word'.repeat(12)}`,
          contacts: ['anna'],
        });
    },
  });
  const list = mounted.provider.querySelector<TicketListElement>('portico-ticket-list')!;
  await partOf(list, 'row');
  return {...mounted, list};
}

/** Loads all pages without scrolling. */
async function loaded(count: number, content?: Parameters<typeof longList>[1]) {
  const bench = await longList(count, content);
  while (bench.store.list.state.data?.nextCursor) await bench.store.list.loadMore();
  await bench.list.updateComplete;
  await eventually('fewer rows than tickets', () => rows(bench.list).length < count);
  return bench;
}

describe('portico-ticket-list, many rows', () => {
  afterEach(() => scrollTo(0, 0));

  it('has only the rows near the window in the document, and says of each which one it is', async () => {
    const {list} = await loaded(400);
    const table = part(list, 'list')!;
    expect(table.getAttribute('aria-rowcount')).to.equal('401');
    expect(rows(list).length).to.be.lessThan(80);
    expect(indexOf(rows(list)[0])).to.equal(2);
    const height = rows(list)[0]!.getBoundingClientRect().height;
    for (const row of rows(list)) expect(row.getBoundingClientRect().height).to.equal(height);
    expect(find(list, 'tbody')!.getBoundingClientRect().height).to.be.closeTo(400 * height, 1);
  });

  it('draws what comes into the window when the page scrolls, in its place and before it is painted', async () => {
    const {list} = await loaded(400);
    const height = rows(list)[0]!.getBoundingClientRect().height;
    const top = find(list, 'tbody')!.getBoundingClientRect().top;
    scrollTo(0, 200 * height);
    await new Promise(requestAnimationFrame);
    await list.updateComplete;
    const row = rowOf(list, 212);
    expect(row, 'row 210 is drawn').to.exist;
    expect(row!.getBoundingClientRect().top).to.be.closeTo(top + 210 * height - scrollY, 1);
    expect(rowOf(list, 2)).not.to.exist;
    expect(rows(list).length).to.be.lessThan(80);
  });

  it('scrolls by itself where the page gives it a height', async () => {
    const {list} = await loaded(200);
    Object.assign(list.style, {blockSize: '300px', overflow: 'auto'});
    list.scrollTop = list.scrollHeight;
    await eventually('the last row', () => rowOf(list, 201));
    expect(rowOf(list, 2)).not.to.exist;
  });

  it('stays at the same row when its rows become higher', async () => {
    const {list, provider} = await loaded(400);
    provider.style.display = 'block';
    const first = () => indexOf(rows(list).find(row => row.getBoundingClientRect().bottom > 1));
    scrollTo(0, 200 * rows(list)[0]!.getBoundingClientRect().height);
    await eventually('a row far down', () => first() > 150);
    const before = first();
    const height = rows(list)[0]!.getBoundingClientRect().height;
    provider.style.inlineSize = '300px';
    await eventually('higher rows', () => rows(list)[0]!.getBoundingClientRect().height > 1.2 * height);
    await eventually('the same row', () => Math.abs(first() - before) <= 3);
  });

  it('keeps the row with the focus while it is scrolled away, and its neighbours for Tab', async () => {
    const {list} = await loaded(400);
    const link = find(rowOf(list, 7)!, '.subject-link')!;
    link.focus();
    scrollTo(0, 12_000);
    await eventually('other rows', () => rowOf(list, 200) ?? rowOf(list, 250) ?? rowOf(list, 240));
    expect(focused()).to.equal(link);
    expect(indexOf(link)).to.equal(7);
    expect(rowOf(list, 8)).to.exist;
    expect(rowOf(list, 9)).not.to.exist;
    scrollTo(0, 0);
    await eventually('the neighbours', () => rowOf(list, 9));
    expect(focused(), 'never drawn anew').to.equal(link);
  });

  it('goes from row to row by arrow keys, Home, End and Page', async () => {
    const {list} = await loaded(200);
    const at = () => indexOf(focused());
    const link = find(rowOf(list, 2)!, '.subject-link')!;
    link.focus();
    for (const [key, row] of [
      ['ArrowDown', 3],
      ['ArrowUp', 2],
      ['End', 201],
      ['ArrowDown', 201],
      ['Home', 2],
    ] as const) {
      focused()!.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
      await eventually(`row ${row} after ${key}`, () => at() === row);
    }
    const before = at();
    await press(focused() as HTMLElement, 'PageDown', () => at() > before + 2);
    const {top, bottom} = focused()!.getBoundingClientRect();
    expect(top).to.be.at.least(-1);
    expect(bottom).to.be.at.most(innerHeight + 1);
  });

  it('goes on by itself when its end comes near, and waits for the customer after a failure', async () => {
    const {list, store, line} = await longList(180);
    expect(store.list.state.data?.items.length).to.equal(50);
    line.trouble(/GET \/tickets/, 'unavailable');
    part(list, 'more')!.scrollIntoView();
    await eventually('the failure', () => store.list.more.error);
    await pause(100);
    expect(store.list.state.data?.items.length).to.equal(50);
    part(list, 'more')!.click();
    await eventually('the next page', () => store.list.state.data?.items.length === 100);
    for (let tries = 0; tries < 20 && store.list.state.data?.nextCursor; tries += 1) {
      scrollTo(0, document.documentElement.scrollHeight);
      await pause(50);
    }
    expect(store.list.state.data?.items.length).to.equal(180);
    await eventually('no button', () => !part(list, 'more'));
  });

  it('keeps the focus at the place of a row that goes (R15)', async () => {
    const {list, store, portal} = await longList(5);
    const link = find(rowOf(list, 3)!, '.subject-link')!;
    const next = textOf(rowOf(list, 4)!.querySelector('.subject-link')!);
    link.focus();
    const id = rowOf(list, 3)!.dataset['ticketId']!;
    portal.world.tickets[id]!.contactIds = [];
    portal.world.tickets[id]!.requesterId = null;
    await store.list.heardOf(undefined);
    await eventually('the next row', () => focused() !== link && textOf(focused()!) === next);
  });
});
