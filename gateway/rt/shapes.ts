import * as z from 'zod/mini';

/*
 * What the gateway lets through of RT's answers. `z.object` strips whatever is not named here: addresses of RT itself, people's
 * addresses, and dates that move with internal comments (`LastUpdated`, `Started`, `Told`).
 */

/** RT writes ids as numbers here and as texts there. */
const Id = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

/** RT's word for "never". */
const Time = z.pipe(
  z.string(),
  z.transform(text => (text.startsWith('1970-01-01') ? '' : text)),
);

/** A person as RT names one. */
export const RtUser = z.object({
  /** The login. */
  id: Id,
  Name: z.optional(z.string()),
  RealName: z.optional(z.string()),
});
export type RtUser = z.infer<typeof RtUser>;

const Value = z.union([z.string(), z.number(), z.null()]);

/** A custom field's values on a ticket. */
const FieldValues = z.object({id: Id, name: z.string(), values: z.catch(z.array(Value), [])});

/** What RT advertises that may be done: `correspond`, and `lifecycle` for each status that the ticket may take. */
const Link = z.object({
  ref: z.string(),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  label: z.optional(z.string()),
});

export const RtTicket = z.object({
  id: Id,
  Subject: z.optional(z.string()),
  Status: z.optional(z.string()),
  Queue: z.optional(z.object({id: Id, Name: z.optional(z.string())})),
  Created: z.optional(Time),
  Resolved: z.optional(Time),
  Owner: z.optional(RtUser),
  Requestor: z.optional(z.array(RtUser)),
  CustomFields: z.optional(z.array(FieldValues)),
  _hyperlinks: z.optional(z.array(Link)),
});
export type RtTicket = z.infer<typeof RtTicket>;

export const RtTransaction = z.object({
  id: Id,
  Type: z.string(),
  Created: Time,
  Creator: RtUser,
  OldValue: z.optional(Value),
  NewValue: z.optional(Value),
  CustomFields: z.optional(z.array(FieldValues)),
});
export type RtTransaction = z.infer<typeof RtTransaction>;

const TransactionId = z.union([
  Id,
  z.pipe(
    z.object({id: Id}),
    z.transform(({id}) => id),
  ),
]);

export const RtAttachment = z.object({
  id: Id,
  TransactionId,
  ContentType: z.optional(z.string()),
  Filename: z.optional(z.nullable(z.string())),
  ContentLength: z.optional(z.union([z.string(), z.number()])),
  /** Text, of texts without a file name alone. */
  Content: z.optional(z.nullable(z.string())),
});
export type RtAttachment = z.infer<typeof RtAttachment>;

const FieldRef = z.object({id: Id, name: z.string()});

export const RtQueue = z.object({
  id: Id,
  Name: z.string(),
  Description: z.optional(z.nullable(z.string())),
  Lifecycle: z.optional(z.string()),
  TicketCustomFields: z.optional(z.array(FieldRef)),
});

export const RtField = z.object({
  id: Id,
  Name: z.string(),
  Type: z.string(),
  Description: z.optional(z.nullable(z.string())),
  MaxValues: z.optional(z.union([z.string(), z.number()])),
  Pattern: z.optional(z.nullable(z.string())),
  SortOrder: z.optional(z.union([z.string(), z.number()])),
  EntryHint: z.optional(z.nullable(z.string())),
  RenderType: z.optional(z.nullable(z.string())),
  Values: z.optional(z.array(z.union([z.string(), z.object({name: z.string(), category: z.optional(z.nullable(z.string()))})]))),
});

export const RtOwnUser = z.object({
  id: Id,
  Name: z.string(),
  RealName: z.optional(z.nullable(z.string())),
  EmailAddress: z.optional(z.nullable(z.string())),
  Privileged: z.union([z.string(), z.number()]),
  Disabled: z.optional(z.union([z.string(), z.number()])),
  Memberships: z.catch(z.array(z.object({id: Id, type: z.string()})), []),
});
export type RtOwnUser = z.infer<typeof RtOwnUser>;

export const RtGroup = z.object({id: Id, Name: z.string(), Members: z.catch(z.array(z.object({id: Id, type: z.string()})), [])});
export type RtGroup = z.infer<typeof RtGroup>;

/** A page of things. RT leaves out what the customer may not see, as null. */
export const RtPage = z.object({
  items: z.array(z.unknown()),
  count: z.optional(z.number()),
  total: z.optional(z.nullable(z.number())),
  page: z.optional(z.number()),
  pages: z.optional(z.nullable(z.number())),
  per_page: z.optional(z.number()),
});
