import type {Message} from '../../../src/contract/messages.js';
import type {TicketSummary} from '../../../src/contract/tickets.js';

const people = ['Anna Virtanen', 'Mikko Laine', 'James Okafor', 'Priya Raman', 'Omar Haddad', 'Grace Miller'];
const agents = ['Ruth Adeyemi', 'Niklas Berg', 'Marek Nowak', 'Ilona Saari'];
const faults = [
  'Scanner does not turn on at gate 1',
  'Label printer is slow since the update',
  'Cradle in the cold room loses its settings',
  '=SUM(1) is printed in place of the weight, "sometimes"',
  'Fleet console shows 212 of our 240 scanners',
];
const now = Date.now();

/** Made-up tickets, the newest first. `from` is the number of the first one. */
export function tickets(count: number, from = 0): TicketSummary[] {
  return Array.from({length: count}, (_, index) => ticket(from + index));
}

function ticket(number: number): TicketSummary {
  const closed = number % 3 === 0;
  return {
    id: `t${number}`,
    reference: `#${100_000 + number}`,
    subject: `${pick(faults, number)}, no. ${number}`,
    status: {state: closed ? 'closed' : 'open'},
    requester: {name: pick(people, number), role: 'customer', self: number % 6 === 0},
    owner: {name: pick(agents, number), role: 'agent', self: false},
    createdAt: iso(number * 1_800_000 + 86_400_000),
    lastActivityAt: iso(number * 1_700_000),
    unread: number % 7 === 0,
  };
}

/** Messages of some 930 characters of HTML each, the oldest first. */
export function messages(count: number, from = 0): Message[] {
  return Array.from({length: count}, (_, index) => message(from + index));
}

function message(number: number): Message {
  const words = `The scanner at gate ${number % 9} reads every second label since the update of last Thursday, `;
  const html =
    `<p>Hello,</p><p>${words}<b>but only on the night shift</b>. ${words}</p>` +
    `<ul><li>restarted it</li><li>charged the <i>battery</i></li><li>see <a href="https://www.acme.example/guides/${number}">the guide</a></li></ul>` +
    `<table><tbody><tr><th>Signal</th><td>−71 dBm</td></tr><tr><th>Firmware</th><td>4.2.${number}</td></tr></tbody></table>` +
    `<blockquote><p>On Monday Niklas wrote:</p><p>${words}please send the log of that day. ${words}</p></blockquote>` +
    `<p>Kind regards<br>${pick(people, number)}</p><p>${'Northwind Logistics, Vantaa. '.repeat(3)}</p>`;
  const agent = number % 2 === 1;
  return {
    id: `m${number}`,
    author: agent ? {name: 'Niklas Berg', role: 'agent', self: false} : {name: 'Anna Virtanen', role: 'customer', self: true},
    channel: 'email',
    sentAt: new Date(now - 40 * 86_400_000 + number * 3_600_000).toISOString(),
    text: words,
    html,
    attachments: [],
  };
}

function iso(before: number): string {
  return new Date(now - before).toISOString();
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}
