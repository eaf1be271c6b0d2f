import type {TicketSummary} from '../../../src/contract/tickets.js';
import type {Contender} from '../lab/contender.js';
import {tickets} from '../lab/data.js';
import {given, turn} from '../lab/contender.js';
import {formats} from './formats.js';
import {icon} from './icon.js';
import styles from './list.css?inline';

/** Rows above and below what is in view. */
const SPARE = 6;
const columns = ['Subject', 'Requested by', 'Create date', 'Ticket owner', 'Last activity date', 'Status'];

/** A table written by hand: six columns, rows of one height, only those in view in the DOM. */
export function vanillaList(rows: number): Contender {
  const first = tickets(rows);
  const more = tickets(100, rows);
  const others = tickets(rows, 1_000_000);
  let all: TicketSummary[] = [];
  let height = 0;
  let from = -1;
  let to = -1;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const text of columns) {
    const cell = head.appendChild(document.createElement('th'));
    cell.scope = 'col';
    cell.append(Object.assign(document.createElement('button'), {type: 'button', textContent: text}));
  }
  const body = table.createTBody();
  const above = spacer();
  const below = spacer();

  const show = (anew: boolean) => {
    const top = table.getBoundingClientRect().top;
    if (!height) height = measureRow(body, all[0]);
    const begin = Math.max(0, Math.floor(-top / height) - SPARE);
    const end = Math.min(all.length, begin + Math.ceil(innerHeight / height) + 2 * SPARE);
    if (!anew && begin === from && end === to) return;
    const kept = new Map<number, Element>();
    if (!anew)
      for (let index = Math.max(begin, from); index < Math.min(end, to); index += 1)
        kept.set(index, given(body.rows[index - from + 1]));
    const rowsNow: Element[] = [];
    for (let index = begin; index < end; index += 1) rowsNow.push(kept.get(index) ?? row(given(all[index]), index));
    for (const old of [...body.rows]) if (old !== above && old !== below && !rowsNow.includes(old)) old.remove();
    if (!above.isConnected) body.append(above, below);
    given(above.cells[0]).style.height = `${begin * height}px`;
    given(below.cells[0]).style.height = `${(all.length - end) * height}px`;
    let before: Element = above;
    for (const one of rowsNow) {
      if (before.nextElementSibling !== one) before.after(one);
      before = one;
    }
    table.setAttribute('aria-rowcount', String(all.length + 1));
    [from, to] = [begin, end];
  };
  let asked = false;
  addEventListener(
    'scroll',
    () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        show(false);
      });
    },
    {passive: true},
  );
  return {
    acts: {
      async first() {
        await turn();
        all = first;
        document.body.append(table);
        show(true);
      },
      async append() {
        await turn();
        all = [...all, ...more];
        show(false);
        given(below.cells[0]).style.height = `${(all.length - to) * height}px`;
      },
      async replace() {
        await turn();
        all = others;
        show(true);
      },
    },
    filled: (x, y) => Boolean(document.elementFromPoint(x, y)?.closest('tr:not(.spacer)')),
  };
}

function spacer(): HTMLTableRowElement {
  const one = document.createElement('tr');
  one.className = 'spacer';
  one.setAttribute('aria-hidden', 'true');
  one.insertCell().colSpan = columns.length;
  return one;
}

function measureRow(body: HTMLTableSectionElement, ticket: TicketSummary | undefined): number {
  if (!ticket) return 1;
  const one = body.appendChild(row(ticket, 0));
  const {height} = one.getBoundingClientRect();
  one.remove();
  return height;
}

function row(ticket: TicketSummary, index: number): HTMLTableRowElement {
  const one = document.createElement('tr');
  one.setAttribute('aria-rowindex', String(index + 2));
  if (ticket.unread) one.className = 'unread';
  const subject = one.insertCell();
  if (ticket.unread) {
    const dot = document.createElement('span');
    dot.className = 'dot';
    const word = Object.assign(document.createElement('span'), {className: 'hidden', textContent: 'New:'});
    subject.append(dot, word);
  }
  const link = Object.assign(document.createElement('a'), {href: `#/tickets/${ticket.id}`, textContent: ticket.subject});
  const number = Object.assign(document.createElement('span'), {className: 'muted', textContent: ticket.reference ?? ''});
  subject.append(link, number);
  one.insertCell().append(name(ticket.requester));
  one.insertCell().append(time(ticket.createdAt, day(ticket.createdAt)));
  one.insertCell().append(name(ticket.owner));
  one.insertCell().append(time(ticket.lastActivityAt, ago(ticket.lastActivityAt)));
  const status = one.insertCell();
  const closed = ticket.status.state === 'closed';
  status.append(icon(closed ? 'closed' : 'open'), closed ? 'Closed' : 'Open');
  return one;
}

function name(person: TicketSummary['owner']): HTMLElement {
  const element = document.createElement('span');
  element.dir = 'auto';
  element.textContent = person ? (person.self ? 'You' : person.name) : 'Nobody yet';
  return element;
}

function time(iso: string, text: string): HTMLTimeElement {
  const element = document.createElement('time');
  element.dateTime = iso;
  element.title = formats().moment.format(new Date(iso));
  element.textContent = text;
  return element;
}

function day(iso: string): string {
  return formats().day.format(new Date(iso));
}

function ago(iso: string): string {
  const past = Date.parse(iso) - Date.now();
  const hours = Math.trunc(past / 3_600_000);
  if (hours <= -7 * 24) return day(iso);
  if (hours <= -24) return formats().span.format(Math.trunc(hours / 24), 'day');
  return hours === 0 ? formats().span.format(Math.trunc(past / 60_000), 'minute') : formats().span.format(hours, 'hour');
}
