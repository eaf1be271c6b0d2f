import * as z from 'zod/mini';
import {Language, openEnum} from './primitives.js';
import {defineRoute} from './route.js';

/** The system pages (R64). */
export const systemPageIds = [
  'sign-in',
  'register',
  'check-mail',
  'set-password',
  'forgot-password',
  'reset-password',
  'signed-out',
  'access-denied',
  'session-ended',
  'link-expired',
] as const;
export type SystemPageId = (typeof systemPageIds)[number];

/** One system page as its owner set it up; what is missing falls back to the built-in words. */
export const SystemPage = z.object({
  /** `plain` stands in the page, `card` in a frame, `split` beside the portal's name and logo. */
  template: openEnum(['card', 'split'], 'plain'),
  title: z.optional(z.string()),
  text: z.optional(z.string()),
});
export type SystemPage = z.infer<typeof SystemPage>;

/** Consent asked for at registration (R65). */
export const Consent = z.object({
  /** Changes with the text; recorded with the consent. */
  version: z.string(),
  /** Plain text; links as `[words](https://…)`. */
  text: z.string(),
  /** Label of the checkbox. */
  label: z.string(),
});
export type Consent = z.infer<typeof Consent>;

/** The owner's word for tickets in one language (R45), in its base form. */
export const TicketNoun = z.object({singular: z.string(), plural: z.string()});
export type TicketNoun = z.infer<typeof TicketNoun>;

/** All that anybody may read without a session (R1). */
export const PublicSettings = z.object({
  /** Portal name (R80). */
  name: z.string(),
  /** Off: customers see a notice and nothing else (R85). */
  status: openEnum(['on'], 'off'),
  /** Address of the portal's own page, for links to it (R88). */
  url: z.optional(z.string()),
  /** Primary language of the domain (R82). */
  language: Language,
  /** Languages that customers can choose from, the primary one among them. */
  languages: z.array(Language),
  /** By language tag. A language without an entry uses the built-in word. */
  ticketNouns: z.record(Language, TicketNoun),
  signIn: z.object({
    /** What the sign-in page offers, in order (R60). */
    methods: z.array(openEnum(['password', 'link', 'code', 'sso'], 'other')),
    /** What customers type beside their password. Default `email`. */
    identifier: z.optional(openEnum(['username'], 'email')),
    /** Is "Sign up here" shown (R61)? */
    selfRegistration: z.boolean(),
    /** Words on the button that goes to the identity provider. */
    ssoLabel: z.optional(z.string()),
  }),
  /** Fewest characters of a password. */
  passwordMinLength: z.number(),
  consent: z.nullable(Consent),
  pages: z.partialRecord(z.enum(systemPageIds), SystemPage),
  /** Logo, favicon, colours and font (R87): CSS values and addresses. */
  branding: z.object({
    logoUrl: z.optional(z.string()),
    faviconUrl: z.optional(z.string()),
    accentColor: z.optional(z.string()),
    font: z.optional(z.string()),
  }),
  /** Navigation menu (R87). */
  menu: z.array(z.object({label: z.string(), href: z.string()})),
  /** Do knowledge-base pages show "Go to [portal name]" (R88)? */
  knowledgeBaseLink: z.boolean(),
});
export type PublicSettings = z.infer<typeof PublicSettings>;

export const getSettings = defineRoute({
  id: 'getSettings',
  method: 'GET',
  path: '/settings',
  summary: 'What anybody may know of the portal (R1).',
  public: true,
  status: 200,
  response: PublicSettings,
});
