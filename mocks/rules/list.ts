import type * as z from 'zod/mini';
import type {TicketPage, TicketQuery as TicketQuerySchema, TicketSummary} from '../../src/contract/tickets.js';
import type {MessageRecord, TicketRecord} from '../world/world.js';
import {type Customer, ticketsInScope} from './access.js';
import {readCursor, writeCursor} from './cursors.js';
import type {Env} from './env.js';
import {statusOptions, statusValue, ticketSummary} from './projection.js';
import {matches, searchWords, snippet} from './search.js';
import {languagesOf} from './settings.js';
import {type Place, comparePlaces, placeOf, sortingOf} from './sorting.js';
import {stageOf} from './stages.js';
import {visibleMessages} from './threads.js';
import {instant} from './time.js';

/** A question for tickets, cursor included. */
export type ListQuery = z.output<typeof TicketQuerySchema>;

interface Row {
  ticket: TicketRecord;
  visible: MessageRecord[];
  summary: TicketSummary;
}

const DEFAULT_LIMIT = 25;

/**
 * One page of the tickets in sight (R12, R40, R42). Search, filters and order work over all of them. Pages go on after the
 * last row's place and not at a number, so that what comes in between neither repeats nor hides a row.
 * @throws {Refusal} `not-found` for a view that the customer does not have; `invalid` for a cursor of another question.
 */
export function listTickets(who: Customer, env: Env, query: ListQuery): TicketPage {
  const {cursor, limit = DEFAULT_LIMIT, ...question} = query;
  const tickets = ticketsInScope(who, query.scope);
  const words = searchWords(query.search);
  const rows = tickets.flatMap(ticket => rowOf(who, ticket, words)).filter(passes(who, query));

  const sorting = sortingOf(query);
  const compare = comparePlaces(sorting, languagesOf(who.world)[0]);
  const sorted = rows.map(row => ({row, place: placeOf(row.summary, sorting)})).toSorted((a, b) => compare(a.place, b.place));

  const bound = [who.contact.id, question];
  const start = cursor === undefined ? undefined : (readCursor(env, bound, cursor, 'cursor') as Place);
  const rest = start === undefined ? sorted : sorted.filter(({place}) => compare(place, start) > 0);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({row}) => withSnippet(row, words)),
    nextCursor: last && rest.length > page.length ? writeCursor(env, bound, last.place) : null,
    total: rows.length,
    statuses: statusOptions(who.world, tickets),
  };
}

function rowOf(who: Customer, ticket: TicketRecord, words: readonly string[]): Row[] {
  const visible = visibleMessages(who.world, ticket);
  return matches(words, ticket, visible) ? [{ticket, visible, summary: ticketSummary(who, ticket, visible)}] : [];
}

function passes({world}: Customer, query: ListQuery): (row: Row) => boolean {
  const created = within(query.createdFrom, query.createdTo);
  const active = within(query.activityFrom, query.activityTo);
  return ({ticket, summary}) => {
    const stage = stageOf(world, ticket);
    return (
      isAny(query.status, [stage.state, statusValue(world, stage)]) &&
      isAny(query.owner, [summary.owner?.name]) &&
      isAny(query.requester, [summary.requester?.name]) &&
      created(summary.createdAt) &&
      active(summary.lastActivityAt) &&
      (query.unread === undefined || summary.unread === true) &&
      (query.waiting === undefined || summary.waitingForCustomer === true)
    );
  };
}

function isAny(wanted: readonly string[] | undefined, values: readonly (string | undefined)[]): boolean {
  return wanted === undefined || wanted.length === 0 || values.some(value => value !== undefined && wanted.includes(value));
}

function within(from: string | undefined, to: string | undefined): (date: string) => boolean {
  const earliest = from === undefined ? -Infinity : instant(from);
  const latest = to === undefined ? Infinity : instant(to);
  return date => instant(date) >= earliest && instant(date) <= latest;
}

function withSnippet({ticket, visible, summary}: Row, words: readonly string[]): TicketSummary {
  const found = snippet(words, ticket, visible);
  return found ? {...summary, snippet: found} : summary;
}
