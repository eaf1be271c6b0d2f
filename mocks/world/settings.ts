import type {FormField} from '../../src/contract/forms.js';
import type {SystemPage, SystemPageId, TicketNoun} from '../../src/contract/settings.js';
import type {TicketColumn} from '../../src/contract/session.js';
import type {UploadLimits} from '../../src/contract/uploads.js';
import type {Criteria} from './criteria.js';

/** The one document that decides all options of a portal. What is there before anybody changes it: `hubspotPreset()`. */
export interface PortalSettings {
  /** Portal name (R80). */
  name: string;
  /** On only when all that R84 names is there. */
  enabled: boolean;
  /** Address (R81); null until chosen. One of `World.domains`, or one of the owner's own. */
  domain: string | null;
  slug: string;
  /** Primary language, then the others that customers may choose. A domain with a language of its own puts that first (R82). */
  languages: [string, ...string[]];

  /** Word for tickets by language (R45). */
  ticketNouns: Record<string, TicketNoun>;
  statusDisplay: 'state' | 'stages';
  columns: TicketColumn[];
  threads: 'oldest' | 'all';
  /** Only tickets that meet it exist for customers (R5); null lets all through. */
  visibility: Criteria | null;
  ticketAccess: {kind: 'own'} | {kind: 'company'} | {kind: 'segment'; members: Criteria};
  /** All companies of a contact, not only the primary one (X5). */
  allCompanies: boolean;
  /** Ticket properties that customers see in the detail, in order. */
  shownProperties: string[];

  defaultInboxId: string | null;
  replyToClosed: {
    enabled: boolean;
    stage: 'stay' | 'reopen';
    /** Open stage by pipeline, with `reopen`. */ stageByPipeline: Record<string, string>;
  };
  closing: {
    enabled: boolean;
    /** By pipeline; one that is not named cannot be closed by customers. */ pipelines: Record<string, ClosingRule>;
  };
  /** May customers open a closed ticket without a reply? */
  reopening: {enabled: boolean; stageByPipeline: Record<string, string>};
  uploadLimits: UploadLimits;
  /** May customers see and change who takes part in a ticket (X6)? */
  participants: {enabled: boolean};
  /** Are customers asked to rate closed tickets (X8)? */
  satisfaction: {enabled: boolean};

  form: {enabled: boolean; formId: string | null; menuText: string; headerText: string};

  authentication: 'portal' | 'sso';
  audience:
    {kind: 'self-registration'} | {kind: 'groups'; groupIds: string[]} | {kind: 'everyone'} | {kind: 'lists'; listIds: string[]};
  oneTimeLinks: boolean;
  /** The identity provider of `sso` (R60); null until it is set up. */
  sso: SsoProvider | null;
  consent: {version: string; text: string; label: string} | null;
  registrationMail: {subject: string; text: string};
  pages: Partial<Record<SystemPageId, SystemPage>>;
  passwordMinLength: number;
  /** Minutes without activity (R67). */
  timeoutMinutes: 20 | 40 | 60 | 1440;

  branding: {logoUrl?: string; faviconUrl?: string; accentColor?: string; font?: string};
  menu: {label: string; href: string}[];
  knowledgeBaseLink: boolean;
}

/** An identity provider and how its answers are told from others (R60). */
export interface SsoProvider {
  /** `jwt`: a signed token of our own shape comes back; `oidc`: an ID token (OpenID Connect Core 1.0, section 3.2). */
  protocol: 'jwt' | 'oidc' | 'saml';
  /** Words on the button; the built-in ones if missing. */
  label?: string;
  /** Who signs: `iss` of the tokens, entity id of SAML. */
  issuer: string;
  /** What the portal is called there: `aud` of the tokens, audience of SAML. */
  audience: string;
  /** Page of the provider that the browser is sent to. */
  loginUrl: string;
  /** Public keys of the provider (RFC 7517). */
  jwks: {keys: Record<string, unknown>[]};
}

/** Closing in one pipeline (R22–R24): `stageId` null takes the only closed stage. */
export interface ClosingRule {
  enabled: boolean;
  stageId: string | null;
}

/** A form that can be connected (R51). */
export interface SupportForm {
  id: string;
  name: string;
  /** Null: not connected to an inbox or help desk. */
  inboxId: string | null;
  fields: SupportFormField[];
}

/** A field and the ticket property it sets; a property that is missing keeps the value in the first message only. */
export type SupportFormField = FormField & {property?: string};
