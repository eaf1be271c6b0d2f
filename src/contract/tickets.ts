import * as z from 'zod/mini';
import {Cursor, DateTime, Id, Line, Person, Prose, Right, openEnum} from './primitives.js';
import {defineRoute} from './route.js';
import {ticketColumns} from './session.js';
import {Participant, Rating, Solution} from './ticket-parts.js';

/** Open or closed, and the stage's name where the portal shows stages (R42). */
export const TicketStatus = z.object({
  state: openEnum(['open', 'closed'], 'other'),
  /** Shown in place of "Open" or "Closed". */
  stage: z.optional(z.object({id: Id, label: z.string()})),
});
export type TicketStatus = z.infer<typeof TicketStatus>;

/** One choice of the status filter: `value` goes into `TicketQuery.status`. */
export const StatusOption = z.extend(TicketStatus, {value: z.string()});
export type StatusOption = z.infer<typeof StatusOption>;

/** One ticket in a list. */
export const TicketSummary = z.object({
  id: Id,
  /** What people call the ticket, for example `#1042`. */
  reference: z.optional(Line),
  subject: Line,
  status: TicketStatus,
  requester: z.nullable(Person),
  owner: z.nullable(Person),
  company: z.optional(z.object({id: Id, name: Line})),
  createdAt: DateTime,
  /** The newest thing that the customer may see (R46). */
  lastActivityAt: DateTime,
  /** A message of somebody else that this customer has not read (X7). */
  unread: z.optional(z.boolean()),
  /** Open, and the newest message is the team's (X7). */
  waitingForCustomer: z.optional(z.boolean()),
  /** Where a search matched, if not in the subject: plain text and the places of the matches in it, in UTF-16 units (X3). */
  snippet: z.optional(z.object({text: Prose, matches: z.array(z.tuple([z.number(), z.number()]))})),
});
export type TicketSummary = z.infer<typeof TicketSummary>;

/** One property of a ticket that customers see. */
export const TicketProperty = z.object({id: Id, label: Line, value: Prose});
export type TicketProperty = z.infer<typeof TicketProperty>;

/** A ticket with what the customer may do to it (R14). */
export const Ticket = z.extend(TicketSummary, {
  properties: z.array(TicketProperty),
  /** `Message.sentAt` of the newest message that this customer has read or written (X7); missing if there is none. */
  readUpTo: z.optional(DateTime),
  can: z.object({
    reply: Right,
    close: Right,
    reopen: Right,
    editParticipants: z.optional(Right),
    answerSolution: z.optional(Right),
    /** Missing: as `answerSolution`. A closed ticket may take no reason (R21). */
    rejectSolution: z.optional(Right),
    rate: z.optional(Right),
  }),
  /** Views that it is in (`Scope.id`), so that a deep link can switch to the right one (X5). */
  scopes: z.optional(z.array(Id)),
  /** Who sees it because of being associated with it, where the portal shows them (X6). */
  participants: z.optional(z.array(Participant)),
  solution: z.optional(Solution),
  /** What this customer gave; not shown to others. */
  rating: z.optional(Rating),
  /** Changes whenever something that the customer may see changes. */
  version: z.string(),
});
export type Ticket = z.infer<typeof Ticket>;

/** A list of tickets: scope, search, filters and order (R40). All of it works over all pages. */
export const TicketQuery = z.object({
  /** `Scope.id`; the session's first scope if missing. */
  scope: z.optional(Id),
  /** Words that must all occur in subject or visible messages (X3); in the subject alone without `messageSearch`. */
  search: z.optional(z.string()),
  /** Values of `StatusOption`; several mean any of them. */
  status: z.optional(z.array(z.string())),
  /** Names as shown. */
  owner: z.optional(z.array(z.string())),
  requester: z.optional(z.array(z.string())),
  createdFrom: z.optional(DateTime),
  createdTo: z.optional(DateTime),
  activityFrom: z.optional(DateTime),
  activityTo: z.optional(DateTime),
  /** Only unread ones (X7). */
  unread: z.optional(z.enum(['true'])),
  /** Only those that wait for the customer (X7). */
  waiting: z.optional(z.enum(['true'])),
  sort: z.optional(z.enum(ticketColumns)),
  order: z.optional(z.enum(['asc', 'desc'])),
  /** `TicketPage.nextCursor` of the page before, asked with the same query. */
  cursor: z.optional(Cursor),
  /** Rows on a page, 1 to 100. Default 25. */
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))),
});
export type TicketQuery = Omit<z.output<typeof TicketQuery>, 'cursor'>;

export const TicketPage = z.object({
  items: z.array(TicketSummary),
  /** Null on the last page. */
  nextCursor: z.nullable(Cursor),
  /** Over all pages; null where the backend cannot tell. */
  total: z.nullable(z.number()),
  /** Choices of the status filter, in order (R42). */
  statuses: z.array(StatusOption),
  /**
   * Names to filter by, in order: of all tickets of the scope, whatever else is asked; without them the client offers the names
   * that it has seen. At most 200 of each; where there are more, none.
   */
  people: z.optional(z.object({owners: z.array(Line), requesters: z.array(Line)})),
});
export type TicketPage = z.infer<typeof TicketPage>;

export const listTickets = defineRoute({
  id: 'listTickets',
  method: 'GET',
  path: '/tickets',
  summary: 'Tickets in sight, newest activity first unless sorted otherwise (R40).',
  query: TicketQuery,
  status: 200,
  response: TicketPage,
});

export const getTicket = defineRoute({
  id: 'getTicket',
  method: 'GET',
  path: '/tickets/{ticketId}',
  summary: 'One ticket with its rights. Forbidden and absent answer alike (R13).',
  status: 200,
  response: Ticket,
});

export const closeTicket = defineRoute({
  id: 'closeTicket',
  method: 'POST',
  path: '/tickets/{ticketId}/close',
  summary: 'Closes (R22, R24): closing a closed ticket is no error and changes nothing.',
  idempotent: true,
  status: 200,
  response: Ticket,
});

export const reopenTicket = defineRoute({
  id: 'reopenTicket',
  method: 'POST',
  path: '/tickets/{ticketId}/reopen',
  summary: 'Opens a closed ticket again.',
  idempotent: true,
  status: 200,
  response: Ticket,
});
