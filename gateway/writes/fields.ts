import * as z from 'zod/mini';
import {GatewayProblem} from '../problem.js';

/*
 * What a write may say. Anything else is refused, so that nobody sets a requestor, an owner, an inner field or a time worked.
 */

const text = {
  Content: z.optional(z.string()),
  ContentType: z.optional(z.literal('text/plain')),
};

export const ReplyFields = z.strictObject(text);

export const StatusFields = z.strictObject({Status: z.string().check(z.regex(/^[\p{L}\p{N} _-]{1,64}$/u))});

const FieldValue = z.union([z.string(), z.array(z.string())]);

export const TicketFields = z.strictObject({
  ...text,
  /** Id or name. */
  Queue: z.union([z.string().check(z.minLength(1), z.maxLength(200)), z.number()]),
  Subject: z.string().check(z.minLength(1), z.maxLength(200)),
  /** By the field's id or name. */
  CustomFields: z.optional(z.record(z.string(), FieldValue)),
});

/** The text of a message, as RT takes it: for RT a text "0" is none. */
export function messageOf({Content = ''}: {readonly Content?: string}): {Content: string; ContentType: string} {
  return {Content: Content === '0' ? '0\n' : Content, ContentType: 'text/plain'};
}

/** @throws {GatewayProblem} `invalid` for fields of another shape. */
export function checkFields<Schema extends z.ZodMiniType>(schema: Schema, fields: unknown): z.infer<Schema> {
  const {data, error} = z.safeParse(schema, fields);
  if (data === undefined) throw new GatewayProblem('invalid', 'fields that are not allowed', {cause: error});
  return data;
}
