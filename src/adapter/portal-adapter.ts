import type {PasswordToken, Registration} from '../contract/account.js';
import type {ArticleList} from '../contract/articles.js';
import type {ChangePage} from '../contract/changes.js';
import type {FormDefinition, Submission, Submitted} from '../contract/forms.js';
import type {MessagePage, Reply, ReplySent} from '../contract/messages.js';
import type {ParticipantsChanged} from '../contract/participants.js';
import type {ReadState} from '../contract/read-marks.js';
import type {NewRating} from '../contract/satisfaction.js';
import type {Session} from '../contract/session.js';
import type {PublicSettings} from '../contract/settings.js';
import type {SolutionAnswer, SolutionAnswered} from '../contract/solution.js';
import type {Ticket, TicketPage, TicketQuery} from '../contract/tickets.js';
import type {Upload} from '../contract/uploads.js';

/** What every call takes. */
export interface CallOptions {
  /** Aborts the call, which then rejects with an `AbortError`. */
  readonly signal?: AbortSignal;
  /** The page reads by itself what changed: no activity of the customer (R67). Default false. */
  readonly background?: boolean;
}

/** What every write takes. */
export interface WriteOptions extends CallOptions {
  /** The same key for every try of one act (R29); 8 to 128 characters. */
  readonly idempotencyKey: string;
}

/** Bytes sent or received so far; `total` is 0 where it is not known. */
export type OnProgress = (loaded: number, total: number) => void;

/** A place in a list. */
export interface PageOptions extends CallOptions {
  readonly cursor?: string;
}

/** The customer's way to sign in with this page. */
export type SignInRequest =
  /** `email` holds what `PublicSettings.signIn.identifier` says: an address, or a user name. */
  | {readonly method: 'password'; readonly email: string; readonly password: string}
  | {readonly method: 'link'; readonly token: string}
  | {readonly method: 'code'; readonly email: string; readonly code: string}
  | {readonly method: 'sso'; readonly response: Readonly<Record<string, string>>};

/** What a desk behind an adapter can do. What is missing is not shown. */
export interface AdapterCapabilities {
  /** Customers sign in here, in the ways that `PublicSettings.signIn.methods` names. Without it, the host page signs them in. */
  readonly signIn: boolean;
  /** Customers register here, and set and reset passwords of the portal's own. */
  readonly accounts: boolean;
  /** Search finds words of messages too, and shows where (X3). Without it, words of subjects alone. */
  readonly messageSearch: boolean;
  /** The support form. */
  readonly forms: boolean;
  /** Customers may open a closed ticket again without a reply. */
  readonly reopen: boolean;
  /** `listChanges` answers. */
  readonly changes: boolean;
  /** Customers see and change who takes part in a ticket (X6). */
  readonly participants: boolean;
  /** Agents propose solutions, which customers accept or reject (X8). */
  readonly solution: boolean;
  /** Customers rate closed tickets (X8). */
  readonly satisfaction: boolean;
  /** Tickets say whether they are unread, and `markRead` answers (X7). */
  readonly readMarks: boolean;
  /** `findArticles` answers (X9). */
  readonly articles: boolean;
}

/**
 * The port: all that the store asks of a help desk. Every call rejects with a `PortalError` or, when aborted, with an
 * `AbortError`. Implementations keep credentials to themselves: none is ever in a URL, an event or the console.
 */
export interface PortalAdapter {
  /** Tells portals of one origin apart where tabs tell each other who signed out; the same in all tabs. Default `adapter`. */
  readonly id?: string;
  readonly capabilities: AdapterCapabilities;

  getSettings(options?: CallOptions): Promise<PublicSettings>;

  /** Who is signed in, or null. */
  getSession(options?: CallOptions): Promise<Session | null>;
  signIn(request: SignInRequest, options?: CallOptions): Promise<Session>;
  /** Ends the session here and at the backend. Forgets the credentials even when it rejects. */
  signOut(options?: CallOptions): Promise<void>;
  /** Counts as activity (R67). */
  keepSession(options?: CallOptions): Promise<Session>;
  requestSignInLink(email: string, returnTo?: string, options?: CallOptions): Promise<void>;
  /** Address of the identity provider to go to. */
  startSso(returnTo: string, options?: CallOptions): Promise<string>;

  register(registration: Registration, options: WriteOptions): Promise<void>;
  requestPasswordReset(email: string, returnTo?: string, options?: CallOptions): Promise<void>;
  checkPasswordToken(token: string, options?: CallOptions): Promise<PasswordToken>;
  setPassword(token: string, password: string, options?: CallOptions): Promise<void>;

  listTickets(query: TicketQuery, options?: PageOptions): Promise<TicketPage>;
  getTicket(ticketId: string, options?: CallOptions): Promise<Ticket>;
  closeTicket(ticketId: string, options: WriteOptions): Promise<Ticket>;
  reopenTicket(ticketId: string, options: WriteOptions): Promise<Ticket>;

  /** The newest page without a cursor, an older one with `MessagePage.olderCursor`. */
  listMessages(ticketId: string, options?: PageOptions): Promise<MessagePage>;
  reply(ticketId: string, reply: Reply, options: WriteOptions): Promise<ReplySent>;

  /** Marks what was shown as read; `upTo` is the `sentAt` of the newest message shown. Repeating it changes nothing (X7). */
  markRead(ticketId: string, upTo: string, options?: CallOptions): Promise<ReadState>;
  /** Rejects with `invalid` alike for an unknown address and for one of another company (X6). */
  addParticipant(ticketId: string, email: string, options: WriteOptions): Promise<ParticipantsChanged>;
  removeParticipant(ticketId: string, participantId: string, options: WriteOptions): Promise<ParticipantsChanged>;
  /** Rejects with `conflict` if another solution was proposed since (X8). */
  answerSolution(ticketId: string, answer: SolutionAnswer, options: WriteOptions): Promise<SolutionAnswered>;
  rateTicket(ticketId: string, rating: NewRating, options: WriteOptions): Promise<Ticket>;
  /** Articles for what is typed, most relevant first (X9). `limit` is 1 to 20, by default 5. */
  findArticles(text: string, options?: CallOptions & {readonly limit?: number}): Promise<ArticleList>;

  upload(file: File, options: WriteOptions & {readonly onProgress?: OnProgress}): Promise<Upload>;
  discardUpload(uploadId: string, options?: CallOptions): Promise<void>;
  downloadFile(fileId: string, options?: CallOptions & {readonly onProgress?: OnProgress}): Promise<Blob>;

  getForm(options?: CallOptions): Promise<FormDefinition>;
  submitForm(submission: Submission, options: WriteOptions): Promise<Submitted>;

  listChanges(since: string | undefined, options?: CallOptions): Promise<ChangePage>;
}
