import type {AdapterCapabilities, PortalAdapter} from '../../../src/adapter/portal-adapter.js';

/**
 * The customers that a desk under test must have: `asker` and `colleague` are of one company, `stranger` of another or of
 * none. Each sees their own tickets only.
 */
export type Customer = 'asker' | 'colleague' | 'stranger';

/** What the suite asks of the agents' side. Everything may take its time; what it promises is done when it resolves. */
export interface ConformanceDesk {
  /** Makes an open ticket of a customer's, with their first message. Resolves with its id as the adapter knows it. */
  createTicket(ticket: {subject: string; requester: Customer; text: string}): Promise<string>;
  /** An agent answers. */
  reply(ticketId: string, text: string): Promise<void>;
  /** An agent writes what customers must not see. */
  note(ticketId: string, text: string): Promise<void>;
  /** An agent closes the ticket. */
  close(ticketId: string): Promise<void>;
  /** Ends all sessions of a customer. Missing where the desk has no such act. */
  endSessions?(customer: Customer): Promise<void>;
  /** An agent proposes a solution; needed with the capability `solution`. */
  proposeSolution?(ticketId: string, text: string): Promise<void>;
}

/** A desk under test, with the adapter that reaches it. */
export interface ConformanceSubject {
  /** A new adapter, as in a page of its own, signed in as the customer; as nobody with null. */
  adapterFor(customer: Customer | null): Promise<PortalAdapter>;
  readonly desk: ConformanceDesk;
  /** Address that a customer signs in with; needed with the capabilities `accounts` and `participants`. */
  emailOf?(customer: Customer): string;
  /** Words that find an article; needed with the capability `articles`. */
  readonly articleWords?: string;
  tearDown(): Promise<void>;
}

/** The functions of a test runner, such as `node:test` or Mocha. */
export interface TestRunner {
  describe(title: string, define: () => void): unknown;
  it(title: string, run: () => Promise<void>): unknown;
  before(run: () => Promise<void>): unknown;
  after(run: () => Promise<void>): unknown;
}

/** What the areas of the suite define their tests with. */
export interface Suite extends TestRunner {
  readonly capabilities: AdapterCapabilities;
  /** The desk under test; there when tests run. */
  subject(): ConformanceSubject;
}
