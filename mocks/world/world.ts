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
  accounts: Table<Account>;
  sessions: Table<SessionRecord>;
  mailTokens: Table<MailToken>;
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
  stages: {id: string; label: string; state: 'open' | 'closed'}[];
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
  timeline: TimelineEntry[];
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
  contactId: string;
  createdAt: string;
  /** Last activity (R67). */
  activeAt: string;
}

/** A link in a mail, one use. */
export interface MailToken {
  /** Digest of the token. */
  id: string;
  purpose: PasswordToken['purpose'] | 'sign-in';
  contactId: string;
  expiresAt: string;
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
  subject: string;
  text: string;
  /** The link in it, if there is one. */
  link: string | null;
  sentAt: string;
}
