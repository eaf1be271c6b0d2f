import * as z from 'zod/mini';
import {Accepted, DateTime, Id, Line, Right, openEnum} from './primitives.js';
import {defineRoute} from './route.js';
import {UploadLimits} from './uploads.js';

/** Which tickets a list is about (R12): the customer's own, or those of one company. */
export const Scope = z.object({
  /** Goes into `TicketQuery.scope`. */
  id: Id,
  kind: openEnum(['mine', 'company'], 'other'),
  company: z.optional(z.object({id: Id, name: Line})),
});
export type Scope = z.infer<typeof Scope>;

/** Columns that a ticket list can show (R41); also the keys that it sorts by. */
export const ticketColumns = ['subject', 'requester', 'createdAt', 'owner', 'lastActivityAt', 'status'] as const;
export type TicketColumn = (typeof ticketColumns)[number];

/** Who is signed in and what they may do here. */
export const Session = z.object({
  contact: z.object({id: Id, name: Line, email: z.string()}),
  /** At least the customer's own; the first is the default. One entry means: no view switcher. */
  scopes: z.array(Scope),
  can: z.object({
    /** File a ticket with the support form (R50). */
    submitForm: Right,
  }),
  /** Menu text of the support form (R52), where there is one. */
  formMenuText: z.optional(z.string()),
  uploadLimits: UploadLimits,
  /** Columns to show, in order (R41). */
  columns: z.array(openEnum(ticketColumns, 'other')),
  /** When the session ends without activity (R67); null where the backend does not say. */
  expiresAt: z.nullable(DateTime),
  /** For a session that ends without activity (R67): seconds that may pass, and seconds left when this was answered. */
  idle: z.optional(z.object({timeout: z.number(), left: z.number()})),
  /** An agent looks on as this contact (R69). */
  readOnly: z.optional(z.boolean()),
});
export type Session = z.infer<typeof Session>;

/** How the session is carried: a same-site cookie that the backend sets, or a bearer token in the answer. */
export const CredentialKind = z.enum(['cookie', 'bearer']);
export type CredentialKind = z.infer<typeof CredentialKind>;

/** One way to sign in (R60). A token supplied by the host page needs no call: it is sent with every request. */
export const SignIn = z.discriminatedUnion('method', [
  z.object({method: z.literal('password'), credential: CredentialKind, email: z.string(), password: z.string()}),
  /** The token of a one-time link (15 minutes, one use). */
  z.object({method: z.literal('link'), credential: CredentialKind, token: z.string()}),
  /** The code of the same mail, typed where the link was asked for, with the address that it went to (15 minutes, one use). */
  z.object({method: z.literal('code'), credential: CredentialKind, email: z.string(), code: z.string()}),
  /** What the identity provider sent back: the parameters of the redirect, as they came. */
  z.object({
    method: z.literal('sso'),
    credential: CredentialKind,
    response: z.record(z.string(), z.string()),
    /** As `startSso` gave it. */
    binding: z.optional(z.string()),
  }),
]);
export type SignIn = z.infer<typeof SignIn>;

export const SignedIn = z.object({
  session: Session,
  /** Only with `credential: 'bearer'`. */
  token: z.optional(z.string()),
});
export type SignedIn = z.infer<typeof SignedIn>;

export const getSession = defineRoute({
  id: 'getSession',
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in; `unauthenticated` if nobody is. Does not count as activity.',
  status: 200,
  response: Session,
});

export const createSession = defineRoute({
  id: 'createSession',
  method: 'POST',
  path: '/session',
  summary: 'Signs in (R60). Answers alike for known and unknown addresses (R66).',
  public: true,
  body: SignIn,
  status: 200,
  response: SignedIn,
});

export const deleteSession = defineRoute({
  id: 'deleteSession',
  method: 'DELETE',
  path: '/session',
  summary: 'Signs out (R68).',
  repeatable: true,
  status: 204,
});

export const keepSession = defineRoute({
  id: 'keepSession',
  method: 'POST',
  path: '/session/activity',
  summary: 'Counts as activity: the customer chose to stay (R67).',
  status: 200,
  response: Session,
});

export const requestSignInLink = defineRoute({
  id: 'requestSignInLink',
  method: 'POST',
  path: '/session/link',
  summary: 'Mails a one-time link to sign in, with a code where the portal takes codes (R60).',
  public: true,
  body: z.object({email: z.string(), returnTo: z.optional(z.string())}),
  status: 202,
  response: Accepted,
});

export const startSso = defineRoute({
  id: 'startSso',
  method: 'POST',
  path: '/session/sso',
  summary: 'Where to send the browser to sign in with the identity provider. `returnTo` is same-origin.',
  public: true,
  body: z.object({returnTo: z.string()}),
  status: 200,
  response: z.object({
    redirectUrl: z.string(),
    /** A secret for the browser that began, to be given when it comes back: nobody else can finish the sign-in. Never in a URL. */
    binding: z.optional(z.string()),
  }),
});
