import * as z from 'zod/mini';
import {checkTicketSql, sortFields} from './rt/ticket-sql.js';
import {RtField, RtPage, RtQueue} from './rt/shapes.js';
import {readHistory} from './rt/read-conversation.js';
import {readTicket, readTickets} from './rt/read-tickets.js';
import {directions, numberUpTo, oneOf, someOf, type ParameterCheck} from './checks/parameters.js';
import type {ReadContext} from './read-context.js';
import {replyRoute} from './writes/reply.js';
import {statusRoute} from './writes/status.js';
import {ticketRoute} from './writes/ticket.js';
import type {WriteRoute} from './writes/write-route.js';

/** A read that the browser may ask for: everything that is not in this table does not exist. */
export interface ReadRoute {
  /** Below `{base}/REST/2.0`, the same path as in RT. */
  readonly path: string;
  /** Parameters that the browser may send, each with its check. Any other is refused. */
  readonly parameters: Readonly<Record<string, ParameterCheck>>;
  /** Asks RT, and gives only what the browser may see. */
  readonly read: (context: ReadContext) => Promise<unknown>;
}

const paging = {page: numberUpTo(100_000), per_page: numberUpTo(100)};
const personFields = someOf('id', 'Name', 'RealName');
const ticketFields = {
  fields: someOf('Subject', 'Status', 'Queue', 'Owner', 'Requestor', 'Created', 'Resolved', 'CustomFields', '_hyperlinks'),
  'fields[Queue]': someOf('id', 'Name'),
  'fields[Owner]': personFields,
  'fields[Requestor]': personFields,
};

export const readRoutes: readonly ReadRoute[] = [
  {
    path: '/tickets',
    parameters: {
      ...paging,
      ...ticketFields,
      query: (value, {groupPrefix}) => checkTicketSql(value, groupPrefix),
      orderby: oneOf(...sortFields),
      order: oneOf(...directions),
    },
    read: readTickets,
  },
  {path: '/ticket/:id{[0-9]+}', parameters: ticketFields, read: readTicket},
  {
    path: '/ticket/:id{[0-9]+}/history',
    parameters: {
      ...paging,
      order: oneOf(...directions),
      fields: someOf('Type', 'Created', 'Creator', 'OldValue', 'NewValue'),
      'fields[Creator]': personFields,
    },
    read: readHistory,
  },
  {
    path: '/queues/all',
    parameters: {...paging, fields: someOf('Name', 'Description', 'Lifecycle')},
    read: async ({rt, session, query, signal}) => {
      const page = z.parse(
        RtPage,
        await rt.read('/queues/all', session, {query: withFields(query, 'Name,Description,Lifecycle'), signal}),
      );
      return {...page, items: page.items.map(item => z.parse(RtQueue, item))};
    },
  },
  {
    path: '/queue/:id{[0-9]+}',
    parameters: {},
    read: async ({rt, session, id, signal}) => z.parse(RtQueue, await rt.read(`/queue/${id}`, session, {signal})),
  },
  {
    path: '/customfield/:id{[0-9]+}',
    parameters: {},
    read: async ({rt, session, id, signal}) => z.parse(RtField, await rt.read(`/customfield/${id}`, session, {signal})),
  },
];

function withFields(query: readonly (readonly [string, string])[], fields: string): (readonly [string, string])[] {
  return [...query.filter(([name]) => name !== 'fields'), ['fields', fields]];
}

/** Writes that the browser may ask for. */
export const writeRoutes: readonly WriteRoute[] = [ticketRoute, replyRoute, statusRoute];
