import {sees} from '../model/sight.js';
import type {Attack} from './attack.js';
import type {PersonId} from './scenario.js';

/** Ids that look like something else to a backend that keeps its rows in plain objects. */
const hostile = ['__proto__', 'constructor', 'toString', '%00', 'ticket-1/../ticket-2'];

/** One of a list by a number of any size. */
export function pick<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % Math.max(1, items.length)];
}

/** Id of a ticket, mostly of one that the person sees; now and then of something else, or of nothing. */
export function ticketId({world, contact}: Attack, who: PersonId, index: number): string {
  const all = Object.values(world.tickets);
  const inSight = all.filter(ticket => sees(world, contact(who), ticket));
  return mostly(index, ids(inSight), [...ids(all), ...ids(all), ...otherIds(world)]);
}

/** Id of a file, mostly of one on a ticket that the person sees. */
export function fileId({world, contact}: Attack, who: PersonId, index: number): string {
  const all = Object.keys(world.files);
  const near = all.filter(id => {
    const ticket = world.tickets[world.threads[world.messages[world.files[id]!.messageId]!.threadId]!.ticketId ?? ''];
    return ticket && sees(world, contact(who), ticket);
  });
  return mostly(index, near, [...all, ...otherIds(world)]);
}

/** Id of a draft, mostly of the person's own. */
export function uploadId({world}: Attack, who: PersonId, index: number): string {
  const all = Object.values(world.uploads);
  const own = all.filter(({contactId}) => contactId === who);
  return mostly(index, ids(own), [...ids(all), ...otherIds(world).slice(0, 2)]);
}

function mostly(index: number, near: readonly string[], any: readonly string[]): string {
  return pick(index % 5 === 0 || near.length === 0 ? any : near, index) ?? 'none';
}

function ids(rows: readonly {id: string}[]): string[] {
  return rows.map(({id}) => id);
}

function otherIds({threads, messages, files}: Attack['world']): string[] {
  const rows = [threads, messages, files].flatMap(table => Object.keys(table).slice(0, 1));
  return [...rows, ...hostile];
}
