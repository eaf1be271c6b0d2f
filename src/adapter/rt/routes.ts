import * as z from 'zod/mini';
import {defineRoute} from '../../contract/route.js';
import {RtCreated, RtField, RtIdentity, RtPage, RtQueue, RtTicket, RtTransaction} from './shapes.js';

/*
 * What the adapter asks of the gateway (`docs/adapters/rt.md`): sessions, and the few paths of RT's REST2 interface that the
 * gateway lets through, as RT names them.
 */

const Paging = {page: z.optional(z.number()), per_page: z.optional(z.number())};
const Order = z.optional(z.array(z.enum(['ASC', 'DESC'])));

export const signIn = defineRoute({
  id: 'rt.signIn',
  method: 'POST',
  path: '/session',
  summary: 'Signs in with RT’s own login and password.',
  public: true,
  body: z.object({login: z.string(), password: z.string()}),
  status: 204,
});

export const readIdentity = defineRoute({
  id: 'rt.readIdentity',
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in.',
  status: 200,
  response: RtIdentity,
});

export const signOut = defineRoute({
  id: 'rt.signOut',
  method: 'DELETE',
  path: '/session',
  summary: 'Signs out.',
  status: 204,
});

export const findTickets = defineRoute({
  id: 'rt.findTickets',
  method: 'GET',
  path: '/REST/2.0/tickets',
  summary: 'Tickets that a TicketSQL query finds.',
  query: z.object({
    query: z.string(),
    orderby: z.optional(z.array(z.string())),
    order: Order,
    fields: z.optional(z.string()),
    ...Paging,
  }),
  status: 200,
  response: RtPage(RtTicket),
});

export const readTicket = defineRoute({
  id: 'rt.readTicket',
  method: 'GET',
  path: '/REST/2.0/ticket/{id}',
  summary: 'One ticket with what may be done to it.',
  status: 200,
  response: RtTicket,
});

export const createTicket = defineRoute({
  id: 'rt.createTicket',
  method: 'POST',
  path: '/REST/2.0/ticket',
  summary: 'Files a ticket.',
  idempotent: true,
  body: z.unknown(),
  status: 201,
  response: RtCreated,
});

export const setStatus = defineRoute({
  id: 'rt.setStatus',
  method: 'PUT',
  path: '/REST/2.0/ticket/{id}',
  summary: 'Changes the status of a ticket.',
  idempotent: true,
  body: z.object({Status: z.string()}),
  status: 200,
});

export const readHistory = defineRoute({
  id: 'rt.readHistory',
  method: 'GET',
  path: '/REST/2.0/ticket/{id}/history',
  summary: 'Messages of a ticket with their parts, and changes of its status.',
  query: z.object({order: Order, ...Paging}),
  status: 200,
  response: RtPage(RtTransaction),
});

export const downloadFile = defineRoute({
  id: 'rt.downloadFile',
  method: 'GET',
  path: '/REST/2.0/attachment/{id}/content',
  summary: 'A file as it was sent.',
  status: 200,
  binaryResponse: true,
});

export const correspond = defineRoute({
  id: 'rt.correspond',
  method: 'POST',
  path: '/REST/2.0/ticket/{id}/correspond',
  summary: 'Sends a message.',
  idempotent: true,
  body: z.unknown(),
  status: 201,
  response: RtCreated,
});

export const listQueues = defineRoute({
  id: 'rt.listQueues',
  method: 'GET',
  path: '/REST/2.0/queues/all',
  summary: 'Queues that the customer sees.',
  query: z.object(Paging),
  status: 200,
  response: RtPage(z.object({id: RtQueue.shape.id, Name: z.string()})),
});

export const readQueue = defineRoute({
  id: 'rt.readQueue',
  method: 'GET',
  path: '/REST/2.0/queue/{id}',
  summary: 'A queue with its custom fields.',
  status: 200,
  response: RtQueue,
});

export const readField = defineRoute({
  id: 'rt.readField',
  method: 'GET',
  path: '/REST/2.0/customfield/{id}',
  summary: 'A custom field.',
  status: 200,
  response: RtField,
});
