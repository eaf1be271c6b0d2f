import {expect, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';
import type {TicketSummary} from '../../../src/contract/tickets.js';
import type {TicketListElement} from '../../../src/elements/ticket-list/ticket-list.element.js';
import {press} from '../../support/page/act.js';
import {eventually, find, part, textOf} from '../../support/page/look.js';
import {mount, type MountOptions} from '../../support/page/mount.js';

const card = html`<template slot="row">
  <article class="card">
    <h3><a data-ticket-open data-ticket="subject">A subject</a></h3>
    <p><span data-ticket="status">Open</span> <time data-ticket="lastActivityAt">today</time></p>
    <p class="new" data-ticket="unread">New</p>
    <p class="waits" data-ticket="waitingForCustomer">Waiting</p>
  </article>
</template>`;

const tickets: MountOptions['fill'] = build => {
  build.ticket({id: 't1', subject: 'No light', contacts: ['anna'], at: '2026-11-01T09:00:00Z'});
  build.ticket({id: 't2', subject: 'שלום', contacts: ['anna'], at: '2026-11-02T09:00:00Z'});
  build.ticket({id: 't3', subject: '<b>Bold</b>', contacts: ['anna'], at: '2026-11-03T09:00:00Z', closed: true});
};

async function listWith(content: TemplateResult, options: MountOptions = {}) {
  const mounted = await mount(html`<portico-ticket-list>${content}</portico-ticket-list>`, {
    as: 'anna',
    fill: tickets,
    ...options,
  });
  const list = mounted.provider.querySelector<TicketListElement>('portico-ticket-list')!;
  return {...mounted, list};
}

const rowsOf = (root: Element) => [...root.querySelectorAll<HTMLElement>('[data-ticket-id]')];

async function drawn(root: Element, count: number): Promise<HTMLElement[]> {
  return eventually(`${count} rows`, () => (rowsOf(root).length === count ? rowsOf(root) : undefined));
}

const shownText = (row: Element, selector: string) => {
  const element = row.querySelector<HTMLElement>(selector)!;
  return element.hidden ? undefined : textOf(element);
};

describe('portico-ticket-list, rows of the page’s own', () => {
  it('take the place of the table, in the page’s own DOM, where its styles reach them', async () => {
    const {list} = await listWith(
      html`${card}<style>
          .card {
            border-inline-start: 7px solid;
          }
        </style>`,
    );
    const [bold, , light] = await drawn(list, 3);
    expect(part(list, 'row')).to.equal(undefined);
    expect(getComputedStyle(bold!.querySelector('.card')!).borderInlineStartWidth).to.equal('7px');
    expect(shownText(light!, 'a')).to.equal('No light');
    expect(shownText(light!, 'span')).to.equal('Open');
    expect(shownText(bold!, 'span')).to.equal('Closed');
    expect(bold!.dataset['status']).to.equal('closed');
    expect(light!.getClientRects().length, 'is seen').to.equal(1);
  });

  it('say what people wrote as text, each in its own direction', async () => {
    const {list} = await listWith(card);
    const [bold, hebrew] = await drawn(list, 3);
    expect(shownText(bold!, 'a')).to.equal('<b>Bold</b>');
    expect(bold!.querySelector('b')).to.equal(null);
    expect(hebrew!.querySelector('a')!.matches(':dir(rtl)')).to.equal(true);
  });

  it('hide what a ticket has nothing of, and give times to programs', async () => {
    const {list, store} = await listWith(card);
    const [row] = await drawn(list, 3);
    expect(shownText(row!, '.new')).to.equal(undefined);
    const time = row!.querySelector('time')!;
    expect(time.dateTime).to.equal(store.list.state.data!.items[0]!.lastActivityAt);
    expect(time.title).not.to.equal('');
    expect(textOf(time)).not.to.contain('today');
  });

  it('are a list with its number of tickets, which axe has nothing against', async () => {
    const {list} = await listWith(card);
    const [row] = await drawn(list, 3);
    expect(row!.parentElement!.getAttribute('role')).to.equal('list');
    expect(row!.getAttribute('aria-posinset')).to.equal('1');
    expect(row!.getAttribute('aria-setsize')).to.equal('3');
    await expect(list).to.be.accessible();
  });

  it('open a ticket with a click and with the keys of a button, after the page had its say', async () => {
    const {list, store} = await listWith(card);
    const [first, second] = await drawn(list, 3);
    first!.querySelector<HTMLElement>('a')!.click();
    await eventually('the ticket', () => store.selected === 't3');
    await eventually('the mark', () => rowsOf(list)[0]!.getAttribute('aria-current') === 'true');
    await press(second!.querySelector('a')!, 'Enter', () => store.selected === 't2');
    list.addEventListener('portico-ticket-select', event => event.preventDefault());
    first!.querySelector<HTMLElement>('a')!.click();
    expect(store.selected).to.equal('t2');
  });

  it('follow search, order and what happens to a ticket, and keep their elements', async () => {
    const {list, store} = await listWith(card);
    const [bold, hebrew, light] = await drawn(list, 3);
    await store.list.show({sort: 'subject', order: 'desc'});
    await eventually('the other order', () => rowsOf(list)[0] !== bold);
    for (const row of [bold, hebrew, light]) expect(rowsOf(list).includes(row!)).to.equal(true);
    await store.list.show({search: 'light'});
    const [found] = await drawn(list, 1);
    expect(found).to.equal(light);
    expect(textOf(found!.querySelector('mark')!)).to.equal('light');
    await store.list.show({search: 'nothing has this'});
    await eventually('no rows', () => !list.querySelector('[role=list]'));
    expect(textOf(part(list, 'empty')!)).to.contain('No');
  });

  it('have the arrow keys from link to link; a field in a row keeps its keys', async () => {
    const {list} = await listWith(
      html`<template slot="row"><button data-ticket-open data-ticket="subject"></button><input aria-label="Note" /></template>`,
    );
    const [first, second] = await drawn(list, 3);
    const focusIn = (row: HTMLElement, tag: string) => document.activeElement === row.querySelector(tag);
    await press(first!.querySelector('button')!, 'ArrowDown', () => focusIn(second!, 'button'));
    await press(second!.querySelector('input')!, 'ArrowDown', () => focusIn(second!, 'input'));
    await press(second!.querySelector('button')!, 'ArrowUp', () => focusIn(first!, 'button'));
  });

  it('give an element of the page’s own the ticket itself', async () => {
    const {list, store} = await listWith(html`<template slot="row"><our-card data-ticket></our-card></template>`);
    const [row] = await drawn(list, 3);
    const given = (row!.firstElementChild as Element & {ticket?: TicketSummary}).ticket;
    expect(given).to.equal(store.list.state.data!.items[0]);
  });

  it('come when the template comes later, change with it, and go with it', async () => {
    const {list} = await listWith(html``);
    await eventually('the table', () => part(list, 'row'));
    const pattern = (text: string) => {
      const template = document.createElement('template');
      template.slot = 'row';
      template.innerHTML = `<button data-ticket-open data-ticket="subject"></button>${text}`;
      return template;
    };
    const first = pattern('first');
    list.append(first);
    await eventually('rows of the page’s own', () => rowsOf(list)[0] && textOf(rowsOf(list)[0]!).includes('first'));
    first.replaceWith(pattern('second'));
    await eventually('the other rows', () => rowsOf(list)[0] && textOf(rowsOf(list)[0]!).includes('second'));
    list.querySelector('template')!.remove();
    await eventually('the table again', () => part(list, 'row'));
    expect(rowsOf(list)).to.have.lengthOf(0);
  });

  it('may be given as an element too, for frameworks that fill no template', async () => {
    const {list} = await listWith(html`<div slot="row"><button data-ticket-open data-ticket="subject"></button></div>`);
    const [row] = await drawn(list, 3);
    expect(shownText(row!, 'button')).to.equal('<b>Bold</b>');
    expect(list.querySelector('[slot=row]')!.getClientRects()).to.have.lengthOf(0);
  });

  it('can be put in order at any width, and have no columns to choose', async () => {
    const {list, provider} = await listWith(card);
    provider.style.inlineSize = '70em';
    await drawn(list, 3);
    expect(part(list, 'columns')!.getClientRects()).to.have.lengthOf(0);
    part(list, 'filter')!.click();
    const choice = await eventually('the order', () => find<HTMLSelectElement>(list, '[part~=sort-choice]'));
    expect(choice.getClientRects()).to.have.lengthOf(1);
  });
});

describe('portico-portal, what it passes on to its list', () => {
  async function portalWith(content: TemplateResult, options: MountOptions = {}) {
    const mounted = await mount(html`<portico-portal routing="memory">${content}</portico-portal>`, {
      as: 'anna',
      fill: tickets,
      ...options,
    });
    return mounted.provider.querySelector('portico-portal')!;
  }

  it('rows of the page’s own, whose links have addresses, and to which the customer comes back', async () => {
    const portal = await portalWith(card);
    const rows = await drawn(portal, 3);
    expect(rows[1]!.closest('[slot]')!.parentElement === portal, 'in the page’s DOM').to.equal(true);
    rows[1]!.querySelector<HTMLElement>('a')!.click();
    await eventually('the ticket', () => find(portal, 'portico-ticket-detail'));
    expect(rowsOf(portal)).to.have.lengthOf(0);
    (await eventually('the way back', () => find(portal, '[part~=back]'))).click();
    await drawn(portal, 3);
    await eventually('the focus', () => document.activeElement?.textContent === 'שלום');
  });

  it('what stands for an empty list, as soon and as long as it is there', async () => {
    const portal = await portalWith(html``, {fill: () => undefined});
    const own = await eventually('the message', () => part(portal, 'empty'));
    const text = Object.assign(document.createElement('p'), {slot: 'empty', textContent: 'All is well.'});
    portal.append(text);
    await eventually('the page’s message', () => text.getClientRects().length > 0 && own.getClientRects().length === 0);
    text.remove();
    await eventually('ours again', () => own.getClientRects().length > 0);
  });

  it('more controls', async () => {
    const portal = await portalWith(html`<button slot="controls">Print</button>`);
    await eventually('the button', () => portal.querySelector('button')!.getClientRects().length > 0);
  });
});
