import type {Properties} from './criteria.js';
import type {SettingsPatch} from './settings-patch.js';
import type {SupportForm} from './settings.js';
import type {ArticleRecord, Domain, Inbox, MessageChannel, Pipeline} from './world.js';

/** What the builder takes. All of it is optional unless said otherwise; ids are made up in order if they are missing. */
export interface WorldInput {
  /** Default `test`. */
  name?: string;
  /** On top of a portal that is on, with a domain, consent and a default inbox. */
  settings?: SettingsPatch;
  /** ISO time of the first thing that is given none; the next is a minute after the latest so far. */
  start?: string;
}

/** Default: `portal.example`, English, the owner's own. */
export type DomainInput = Partial<Domain>;

export interface CompanyInput {
  id?: string;
  name?: string;
  properties?: Properties;
}

export interface ContactInput {
  id?: string;
  name?: string;
  /** Default: made from the id, at `customers.example`. */
  email?: string;
  /** Id of the primary company. */
  company?: string | null;
  /** Ids of further companies. */
  companies?: string[];
  properties?: Properties;
  /** Gives the contact an account of the portal's own. */
  password?: string;
}

export interface AgentInput {
  id?: string;
  name?: string;
  email?: string;
  /** May change settings (R86). Default false. */
  portalSettings?: boolean;
}

export type InboxInput = Partial<Inbox>;

/** Default: one open and one closed stage. */
export type PipelineInput = Partial<Pipeline>;

export type FormInput = Partial<SupportForm>;

export interface GroupInput {
  id?: string;
  name?: string;
  contactIds?: string[];
}

export interface FileInput {
  id?: string;
  name: string;
  /** Media type. Default `text/plain`. */
  type?: string;
  /** Text, or bytes. */
  content: string | Uint8Array;
  contentId?: string;
}

export interface MessageInput {
  id?: string;
  /** Id of a contact or an agent, or `system`. Default: the ticket's requester. */
  from?: string;
  /** ISO time. */
  at?: string;
  text?: string;
  html?: string;
  /** Default: the thread's channel. */
  channel?: MessageChannel;
  /** A comment between agents (R7). */
  internal?: boolean;
  /** Address of the team's side. Default for mail: the inbox's first address. */
  teamAddress?: string | null;
  files?: FileInput[];
}

export interface ThreadInput {
  id?: string;
  /** Default: the first inbox. */
  inbox?: string;
  /** Ticket that it belongs to; none for a conversation without a ticket (R2). */
  ticket?: string;
  /** Of its messages, unless they say otherwise. Default `email`. */
  channel?: MessageChannel;
  at?: string;
  messages?: MessageInput[];
}

/** Default: published, at `./<id>.html`. */
export type ArticleInput = Partial<ArticleRecord>;

export interface TicketInput {
  id?: string;
  reference?: string;
  subject?: string;
  /** Default: the first pipeline. */
  pipeline?: string;
  /** Default: the first open stage, or the first closed one with `closed`. */
  stage?: string;
  closed?: boolean;
  /** ISO time of the last change of stage. */
  stageChangedAt?: string | null;
  /** Id of an agent. */
  owner?: string;
  /** Default: the first of `contacts`. */
  requester?: string | null;
  /** Default: the requester. */
  contacts?: string[];
  /** Default: the requester's primary company. */
  companies?: string[];
  properties?: Properties;
  at?: string;
  /** One thread of these. */
  messages?: MessageInput[];
  /** Channel and inbox of that thread. */
  channel?: MessageChannel;
  inbox?: string;
  /** Several threads. */
  threads?: Omit<ThreadInput, 'ticket'>[];
}
