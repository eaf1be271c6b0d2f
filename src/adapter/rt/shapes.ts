import * as z from 'zod/mini';
import {Line, Prose} from '../../contract/primitives.js';

/*
 * What the adapter reads of the gateway's answers. RT writes the same number as a number here and as a text there, and many
 * empty things as null or as an empty text.
 */

const RtId = z.pipe(z.union([z.string(), z.number()]), z.transform(String));
const Text = z.optional(z.nullable(z.string()));
const OneLine = z.optional(z.nullable(Line));
const Count = z.optional(z.union([z.string(), z.number()]));

/** A page of rows; a row that cannot be read is left out. */
export function RtPage<Row extends z.ZodMiniType>(row: Row) {
  return z.object({items: z.array(row), total: z.optional(z.nullable(z.number()))});
}

/** Who is signed in. */
export const RtIdentity = z.object({
  id: RtId,
  login: z.string(),
  name: Line,
  email: z.string(),
  /** RT's groups that stand for companies. */
  groups: z.array(z.object({id: RtId, name: z.string()})),
  /** Seconds until the session ends without activity: in all, and from now. */
  idle: z.optional(z.object({timeout: z.number(), left: z.number()})),
});
export type RtIdentity = z.infer<typeof RtIdentity>;

/** A person as the gateway shows one: of agents a name and nothing else. */
export const RtPerson = z.object({
  /** The login, of the customer and of colleagues. */
  id: z.optional(z.string()),
  RealName: Line,
  Role: z.catch(z.enum(['customer', 'agent', 'system']), 'system'),
});
export type RtPerson = z.infer<typeof RtPerson>;

const FieldValues = z.object({
  id: RtId,
  name: z.string(),
  values: z.array(z.union([Prose, z.number(), z.null()])),
});

export const RtTicket = z.object({
  id: RtId,
  Subject: OneLine,
  Status: z.string(),
  Created: z.string(),
  Owner: z.optional(RtPerson),
  Requestor: z.optional(z.array(RtPerson)),
  CustomFields: z.catch(z.array(FieldValues), []),
  /** What RT lets the customer do: `correspond`, and `lifecycle` for each status that may be set. */
  _hyperlinks: z.optional(z.array(z.object({ref: z.string(), to: z.optional(z.string())}))),
});
export type RtTicket = z.infer<typeof RtTicket>;

/** A text or a file of a message; in RT both are attachments. */
export const RtPart = z.object({
  id: RtId,
  ContentType: Text,
  Filename: OneLine,
  ContentLength: Count,
  /** Of a text. */
  Content: z.optional(z.nullable(Prose)),
});
export type RtPart = z.infer<typeof RtPart>;

export const RtTransaction = z.object({
  id: RtId,
  Type: z.string(),
  Created: z.string(),
  Creator: RtPerson,
  Parts: z.optional(z.array(RtPart)),
});
export type RtTransaction = z.infer<typeof RtTransaction>;

export const RtQueue = z.object({
  id: RtId,
  Name: z.string(),
  TicketCustomFields: z.catch(z.array(z.object({id: RtId, name: z.string()})), []),
});

export const RtField = z.object({
  id: RtId,
  Name: z.string(),
  Type: z.string(),
  Description: Text,
  /** 1, or 0 for any number. */
  MaxValues: Count,
  Pattern: Text,
  Values: z.optional(
    z.array(
      z.union([
        z.string(),
        z.pipe(
          z.object({name: z.string()}),
          z.transform(({name}) => name),
        ),
      ]),
    ),
  ),
});
export type RtField = z.infer<typeof RtField>;

/** What a write made. */
export const RtCreated = z.object({id: RtId});
