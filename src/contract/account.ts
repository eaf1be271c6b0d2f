import * as z from 'zod/mini';
import {Accepted} from './primitives.js';
import {defineRoute} from './route.js';

/** What a link in a mail lets its holder do. */
export const PasswordToken = z.object({purpose: z.enum(['register', 'reset'])});
export type PasswordToken = z.infer<typeof PasswordToken>;

/** Registration by oneself (R61, R65). */
export const Registration = z.object({
  name: z.string(),
  email: z.string(),
  /** Version of the consent text that was agreed to. Missing means refused: `invalid`, reason `consent-missing`. */
  consentVersion: z.optional(z.string()),
  /** Where the mailed link leads back to; same-origin with the portal. */
  returnTo: z.optional(z.string()),
});
export type Registration = z.infer<typeof Registration>;

export const register = defineRoute({
  id: 'register',
  method: 'POST',
  path: '/registrations',
  summary: 'Registers (R61). Mails a link to set a password; answers alike for known addresses (R66).',
  public: true,
  idempotent: true,
  body: Registration,
  status: 202,
  response: Accepted,
});

export const requestPasswordReset = defineRoute({
  id: 'requestPasswordReset',
  method: 'POST',
  path: '/password-resets',
  summary: 'Mails a link to set a new password (R66: 24 hours, one use).',
  public: true,
  body: z.object({email: z.string(), returnTo: z.optional(z.string())}),
  status: 202,
  response: Accepted,
});

export const checkPasswordToken = defineRoute({
  id: 'checkPasswordToken',
  method: 'POST',
  path: '/password-tokens',
  summary: 'Is the token of a mailed link still good? `not-found`, reason `link-expired`, if it is not.',
  public: true,
  body: z.object({token: z.string()}),
  status: 200,
  response: PasswordToken,
});

export const setPassword = defineRoute({
  id: 'setPassword',
  method: 'PUT',
  path: '/password',
  summary: 'Sets the password with the token of a mailed link, which is used up by it.',
  public: true,
  body: z.object({token: z.string(), password: z.string()}),
  status: 204,
});
