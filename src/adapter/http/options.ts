import type {AdapterCapabilities} from '../portal-adapter.js';
import type {AuthStrategy} from './auth.js';
import {cookieAuth} from './cookie-auth.js';
import {sleep} from './deadline.js';
import type {DroppedRow} from './rows.js';
import {sendFile} from './send-file.js';
import type {SendFile} from './send-file.js';
import {resolveBackend} from './url.js';

/** Options of `createHttpAdapter`. */
export interface HttpAdapterOptions {
  /** Address below which the contract's routes are; relative to the document, with or without a slash at its end. */
  readonly backend: string | URL;
  /** How requests carry the session. Default `cookieAuth()`. */
  readonly auth?: AuthStrategy;
  /** Takes the place of the global fetch, for uploads as well; always called with a `Request`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds that one try may take; for files, milliseconds in which nothing moves. Default 20000. */
  readonly timeout?: number;
  /** Further tries of what is safe to repeat. Default 2. */
  readonly retries?: number;
  /** Longest `Retry-After`, in seconds, that is waited for; a longer one fails at once. Default 30. */
  readonly maxRetryAfter?: number;
  /** Language to ask for, sent as `Accept-Language`. */
  readonly language?: () => string;
  /** Told of rows that were left out since they do not fit the contract. Default: a warning on the console. */
  readonly report?: (row: DroppedRow) => void;
  /** What the backend can do, where that is not `defaultCapabilities`. */
  readonly capabilities?: Partial<AdapterCapabilities>;
}

/** What tests put in the place of clock, chance and transport. */
export interface Surroundings {
  /** Waits milliseconds. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 0 up to 1. */
  readonly random: () => number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sendFile: SendFile;
}

/** All that a call needs to know: options with their defaults, and the surroundings. */
export interface Wire extends Surroundings, Required<Omit<HttpAdapterOptions, 'backend' | 'capabilities' | 'language'>> {
  readonly backend: () => URL;
  readonly language: (() => string) | undefined;
}

/** What our own HTTP contract can do. */
export const defaultCapabilities: AdapterCapabilities = {
  signIn: true,
  accounts: true,
  messageSearch: true,
  forms: true,
  reopen: true,
  changes: true,
  participants: true,
  solution: true,
  satisfaction: true,
  readMarks: true,
  articles: true,
};

export function createWire(options: HttpAdapterOptions, surroundings: Partial<Surroundings> = {}): Wire {
  const {fetch: ownFetch} = options;
  return {
    // Read at each call: making an adapter never throws, and the document may set its base late.
    backend: () => resolveBackend(options.backend),
    auth: options.auth ?? cookieAuth(),
    // Looked up at each call, so that a page that replaces fetch later is heard; and never called as a method.
    fetch: request => (ownFetch ?? globalThis.fetch)(request),
    timeout: options.timeout ?? 20_000,
    retries: options.retries ?? 2,
    maxRetryAfter: options.maxRetryAfter ?? 30,
    language: options.language,
    report: options.report ?? createConsoleReport(),
    sleep,
    random: Math.random,
    now: Date.now,
    sendFile: sendFile(ownFetch),
    ...surroundings,
  };
}

/** Warns once for each kind of flaw, since a list that is polled brings the same one again and again. */
function createConsoleReport(): (row: DroppedRow) => void {
  const told = new Set<string>();
  return ({operation, row, path, problem}) => {
    const kind = `${operation} ${path.replace(/\d+/g, '')} ${problem}`;
    if (told.has(kind)) return;
    told.add(kind);
    console.warn(`Portico: ${operation}: left out ${row}, since ${path} does not fit the contract (${problem}).`);
  };
}
