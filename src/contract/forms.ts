import * as z from 'zod/mini';
import {Id, openEnum} from './primitives.js';
import {defineRoute} from './route.js';
import {TicketSummary} from './tickets.js';

/** One field of the support form (R53). */
export const FormField = z.object({
  id: Id,
  kind: openEnum(['multiline', 'number', 'date', 'select', 'multiselect', 'checkbox', 'file', 'hidden'], 'text'),
  label: z.string(),
  help: z.optional(z.string()),
  required: z.boolean(),
  /** As in `FormValue`; dates are `YYYY-MM-DD`. */
  default: z.optional(z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  /** Choices of `select` and `multiselect`. */
  options: z.optional(z.array(z.object({value: z.string(), label: z.string()}))),
  /** Fewest characters, least number, or earliest date. */
  min: z.optional(z.union([z.number(), z.string()])),
  /** Most characters, greatest number, latest date, or most files. */
  max: z.optional(z.union([z.number(), z.string()])),
  /** `autocomplete` token, where one fits. */
  autocomplete: z.optional(z.string()),
  /** What is typed here is a question that articles may answer (X9), as a subject is. */
  suggestArticles: z.optional(z.boolean()),
  /** Shown, sent and required only while another field has one of these values. A checkbox has `true` or `false`. */
  when: z.optional(z.object({field: Id, values: z.array(z.string())})),
});
export type FormField = z.infer<typeof FormField>;

/** The support form that the settings connect (R50, R52). */
export const FormDefinition = z.object({
  id: Id,
  /** Stands above the form. */
  header: z.optional(z.string()),
  fields: z.array(FormField),
});
export type FormDefinition = z.infer<typeof FormDefinition>;

/** A field's value: text and date as string, choices as string or strings, files as upload ids. */
export const FormValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export type FormValue = z.infer<typeof FormValue>;

export const Submission = z.object({
  formId: Id,
  values: z.record(z.string(), FormValue),
});
export type Submission = z.infer<typeof Submission>;

/** The new ticket, or null if it was received and the customer may not see it (R28). */
export const Submitted = z.object({ticket: z.nullable(TicketSummary)});
export type Submitted = z.infer<typeof Submitted>;

export const getForm = defineRoute({
  id: 'getForm',
  method: 'GET',
  path: '/form',
  summary: 'The support form, for signed-in customers where one is connected (R50).',
  status: 200,
  response: FormDefinition,
});

export const submitForm = defineRoute({
  id: 'submitForm',
  method: 'POST',
  path: '/form/submissions',
  summary: 'Files a ticket (R26, R28).',
  idempotent: true,
  body: Submission,
  status: 201,
  response: Submitted,
});
