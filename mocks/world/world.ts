import type {PasswordToken} from '../../src/contract/account.js';
import type {Properties} from './criteria.js';
import type {PortalSettings, SupportForm} from './settings.js';

/** Records by id, in order of creation. */
export type Table<Row> = Record<string, Row>;

/** Everything that a help desk and its portal know. Plain data: it survives `structuredClone` and JSON. */
export interface World {
  /** Name of the seed it grew from. */
  name: string;
  settings: PortalSettings;
  /** Domains that are connected to the help desk, by host name. */
  domains: Table<Domain>;
  companies: Table<Company>;
  contacts: Table<Contact>;
  agents: Table<Agent>;
  inboxes: Table<Inbox>;
  pipelines: Table<Pipeline>;
  forms: Table<SupportForm>;
  groups: Table<{id: string; name: string; contactIds: string[]}>;
  lists: Table<{id: string; name: string; contactIds: string[]}>;
  tickets: Table<TicketRecord>;
  threads: Table<ThreadRecord>;
  messages: Table<MessageRecord>;
  files: Table<FileRecord>;
  uploads: Table<UploadRecord>;
  /** What contacts have read (X7), by contact and ticket. */
  readMarks: Table<ReadMarkRecord>;
  /** The knowledge base (X9). */
  articles: Table<ArticleRecord>;
  accounts: Table<Account>;
  sessions: Table<SessionRecord>;
  mailTokens: Table<MailToken>;
  /** Sign-ins that went to the identity provider and have not come back, by digest of their state. */
  ssoAttempts: Table<SsoAttempt>;
  /** Answers of the identity provider that were used, by digest, until they run out by themselves. */
  usedSsoAnswers: Table<{id: string; expiresAt: string}>;
  /** Consent as it was given (R65). */
  consents: {contactId: string; version: string; at: string}[];
  /** Failed sign-ins by lower-case address, known or not (R66). */
  failures: Table<{count: number; lastAt: string}>;
  /** Answers to idempotent writes (R29), by contact, operation and key. */
  answers: Table<StoredAnswer>;
  /** Mails that the portal sent, newest last. */
  outbox: Mail[];
  /** Counter that ids are made from. */
  sequence: number;
}

/** A domain that pages of the owner stand on (R81, R82). */
export interface Domain {
  /** Host name. */
  id: string;
  /** Primary language. */
  language: string;
  /** Lent by the help desk and not the owner's own: no registration mails from there (R62). */
  system: boolean;
}

export interface Company {
  id: string;
  name: string;
  properties: Properties;
}

export interface Contact {
  id: string;
  name: string;
  email: string;
  primaryCompanyId: string | null;
  /** Further companies; they give no rights unless X5 is on. */
  companyIds: string[];
  properties: Properties;
  /** What was sent by this person, oldest first (R27). */
  timeline: TimelineEntry[];
}

export interface TimelineEntry {
  messageId: string;
  ticketId: string;
  at: string;
}

export interface Agent {
  id: string;
  name: string;
  email: string;
  /** May read and write settings (R86). */
  portalSettings: boolean;
}

/** A team inbox or a help desk, and the addresses connected to it (R3, R4). */
export interface Inbox {
  id: string;
  name: string;
  kind: 'inbox' | 'help-desk';
  addresses: string[];
  removed: boolean;
}

export interface Pipeline {
  id: string;
  name: string;
  stages: {
    id: string;
    label: string;
    state: 'open' | 'closed';
    /** Tickets in it wait for the customer (X7). Where no stage says so, the newest message decides. */
    waitsForCustomer?: boolean;
  }[];
}

export interface TicketRecord {
  id: string;
  reference: string;
  subject: string;
  pipelineId: string;
  stageId: string;
  ownerId: string | null;
  /** The contact who asked, if one did. */
  requesterId: string | null;
  contactIds: string[];
  companyIds: string[];
  threadIds: string[];
  properties: Properties;
  createdAt: string;
  /** Changes of stage, which customers see and which count as activity. */
  stageChangedAt: string | null;
  /** The last of those changes that opened or closed it, which is all that customers see where stages are not shown. Missing: the same. */
  stateChangedAt?: string | null;
  /** The newest solution that an agent proposed (X8). */
  solution?: SolutionRecord;
  /** The rating of its customers, of whom one gives it (X8). */
  rating?: RatingRecord;
  timeline: TimelineEntry[];
}

export interface SolutionRecord {
  /** The agent's message that proposes it. */
  messageId: string;
  /** Null until a customer answers. */
  answer: {accepted: boolean; contactId: string; at: string} | null;
}

export interface RatingRecord {
  /** 1 to 5. */
  score: number;
  comment: string | null;
  contactId: string;
  /** When it was given first, and changed last. */
  ratedAt: string;
  changedAt: string;
}

export interface ThreadRecord {
  id: string;
  inboxId: string;
  /** Null: a conversation that has no ticket (R2). */
  ticketId: string | null;
  createdAt: string;
  messageIds: string[];
}

export type MessageChannel = 'chat' | 'messenger' | 'form' | 'email' | 'portal' | 'call-note' | 'sms';

export interface MessageRecord {
  id: string;
  threadId: string;
  /** Notes and internal comments never leave the backend (R7). */
  internal: boolean;
  channel: MessageChannel;
  /** Address of the team's side, for mail (R4); null for other channels. */
  teamAddress: string | null;
  author: {kind: 'contact'; id: string} | {kind: 'agent'; id: string} | {kind: 'system'};
  sentAt: string;
  text: string;
  html: string | null;
  fileIds: string[];
  /** Idempotency key of the reply that it came with. */
  replyKey?: string;
}

export interface FileRecord {
  id: string;
  messageId: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  contentId: string | null;
  /** Base64 of the content. */
  content: string;
}

export interface UploadRecord {
  id: string;
  contactId: string;
  name: string;
  type: string;
  size: number;
  content: string;
  createdAt: string;
  expiresAt: string;
}

/** How far a contact has read a ticket. */
export interface ReadMarkRecord {
  /** `readMarkId` of contact and ticket. */
  id: string;
  contactId: string;
  ticketId: string;
  /** `sentAt` of the newest message that was read. */
  upTo: string;
}

/** An article of the knowledge base. */
export interface ArticleRecord {
  id: string;
  title: string;
  /** Absolute, or relative to the portal's page. */
  url: string;
  summary: string;
  /** Further words that people use for it. */
  keywords: string;
  /** A draft is shown to nobody. */
  published: boolean;
}

/** A contact's own account with the portal. */
export interface Account {
  contactId: string;
  /** Digest of salt and password; null until one is set. */
  passwordDigest: string | null;
  salt: string;
}

export interface SessionRecord {
  /** Digest of the token; the token itself is kept nowhere. */
  id: string;
  /** Null for an agent who looks on with no contact chosen (R69). */
  contactId: string | null;
  createdAt: string;
  /** Last activity (R67). */
  activeAt: string;
  /** An agent looks on until then, and does nothing (R69). */
  view?: {agentId: string; endsAt: string};
}

/** A sign-in on its way through the identity provider. */
export interface SsoAttempt {
  /** Digest of `state`, which goes there and back. */
  id: string;
  /** Digest of what only the browser that began has. */
  binding: string;
  /** What the answer must repeat. */
  nonce: string;
  /** The page that the browser comes back to. */
  returnTo: string;
  expiresAt: string;
}

/** A link in a mail, one use. */
export interface MailToken {
  /** Digest of the token. */
  id: string;
  purpose: PasswordToken['purpose'] | 'sign-in';
  contactId: string;
  expiresAt: string;
  /** Digest of the code that does the same, of the newest mail alone. */
  codeDigest?: string;
}

export interface StoredAnswer {
  id: string;
  /** Digest of the request's body. */
  fingerprint: string;
  answer: {status: number; body: unknown};
  expiresAt: string;
}

export interface Mail {
  id: string;
  to: string;
  /** What somebody asked for; missing where the team sent it. */
  askedFor?: MailToken['purpose'];
  subject: string;
  text: string;
  /** The link in it, if there is one. */
  link: string | null;
  /** The code in it, if there is one. */
  code?: string;
  sentAt: string;
}
